import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { keeper, ofProcess } from '../../files/kept.ts';
import { type Card, drawCard } from './card.ts';
import { cardFontFolders } from './card-fonts.ts';

const folder = resolve('.cache/cards');

/** How many cards were asked for, and how many of them had been drawn before. */
export const cardsMade = ofProcess('cards', () => ({ all: 0, reused: 0 }));

/** The picture of a card: the one that was drawn when it last said the same, else drawn now. */
export async function keptCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const around = surroundings('', pathsOfDrawing, () =>
    digest([...drawnWith(), JSON.stringify(sharp.versions)]),
  );
  const path = join(folder, `${digest([around, JSON.stringify(card)])}.png`);
  const kept = readIfThere(path);
  cardsMade.all += 1;
  if (kept) {
    cardsMade.reused += 1;
    return kept;
  }
  const drawn = await drawCard(card);
  mkdirSync(folder, { recursive: true });
  // Moved into place, so that a build that is stopped here leaves no half picture for the next one.
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, drawn);
  renameSync(beside, path);
  return new Uint8Array(drawn);
}

const files = [
  'src/publish/cards/card.ts',
  'src/publish/cards/card-fonts.ts',
  'src/styles/tokens.css',
  'public/icon.svg',
].map((file) => resolve(file));

function pathsOfDrawing(): string[] {
  return [...files, ...cardFontFolders()];
}

/** What a card looks like besides what it says: code, colours, icon, fonts. */
function drawnWith(): string[] {
  const fonts = cardFontFolders().flatMap((fontFolder) =>
    readdirSync(fontFolder).map((name) => `${name} ${statSync(join(fontFolder, name)).size}`),
  );
  return [...files.map((file) => readFileSync(file, 'utf8')), ...fonts];
}

const surroundings = keeper<string>();

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 24);
}

function readIfThere(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return undefined;
  }
}
