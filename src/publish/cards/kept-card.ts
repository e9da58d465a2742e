import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { isModule, ownModule, ownPath } from '../../files/hearth-folder.ts';
import { keeper, ofProcess } from '../../files/kept.ts';
import { keepFile, keptFile, removeUnusedFiles } from '../../files/kept-files.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { lookOf } from '../../schema/look/read-look.ts';
import { servedFile } from '../../schema/public-folder.ts';
import { type Card, drawCard } from './card.ts';
import { cardFontFolders } from './card-fonts.ts';
import { coloursOfSite } from './colours.ts';

/** One for all builds of the project, of any publication to anywhere: what a card is made of is in its name. */
const cardFolder = resolve('.cache/cards');

/** How many cards were asked for, and how many of them had been drawn before. */
export const cardsMade = ofProcess('cards', () => ({ all: 0, reused: 0 }));

/** The picture of a card: the one that was drawn when it last said the same, else drawn now. */
export async function keptCard(card: Card, folder = cardFolder): Promise<Uint8Array<ArrayBuffer>> {
  const around = surroundings('', pathsOfDrawing, () => digest(drawnWith()));
  const name = `${digest([around, JSON.stringify(card)])}.png`;
  const kept = keptFile(folder, name);
  cardsMade.all += 1;
  if (kept) {
    cardsMade.reused += 1;
    return new Uint8Array(kept);
  }
  const drawn = await drawCard(card);
  keepFile(folder, name, drawn);
  removeUnused(folder);
  return new Uint8Array(drawn);
}

function pathsOfDrawing(): string[] {
  return [...files(), join(contentFolder, 'site.yaml'), ...cardFontFolders()];
}

/** The code that draws, all of it, and what it reads. */
function files(): string[] {
  const folder = ownPath('src/publish/cards');
  const code = readdirSync(folder).filter(isModule).sort();
  return [
    ...code.map((name) => join(folder, name)),
    ownModule('src/publish/xml'),
    ownPath('src/styles/tokens.css'),
    servedFile('icon.svg'),
  ];
}

/** What a card looks like besides what it says: code, colours, icon, fonts, and the libraries that draw and compress. */
function drawnWith(): (string | Buffer)[] {
  const fonts = cardFontFolders().flatMap((fontFolder) =>
    readdirSync(fontFolder)
      .sort()
      .flatMap((name) => [name, readFileSync(join(fontFolder, name))]),
  );
  const libraries = { ...sharp.versions, zlib: process.versions.zlib, processor: process.arch };
  const others = JSON.stringify([libraries, coloursOfSite(), lookOf().typefaces]);
  return [...files().map((file) => readFileSync(file)), ...fonts, others];
}

const surroundings = keeper<string>();

function digest(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)} `).update(part);
  return hash.digest('base64url').slice(0, 24);
}

/** Folders that this process has looked through. */
const tidied = new Set<string>();

/** Removes cards that no build has asked for lately, once a process. */
function removeUnused(folder: string): void {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  removeUnusedFiles(folder, (name) => /\.png(\.\d+)?$/.test(name));
}
