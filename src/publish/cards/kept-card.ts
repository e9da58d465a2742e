import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { keeper, ofProcess } from '../../files/kept.ts';
import { type Card, drawCard } from './card.ts';
import { cardFontFolders } from './card-fonts.ts';

/** One for all builds of the project, of any publication to anywhere: what a card is made of is in its name. */
const cardFolder = resolve('.cache/cards');

const day = 24 * 3600 * 1000;
/** For how long a card is kept that no build asks for. */
const keptFor = 30 * day;

/** How many cards were asked for, and how many of them had been drawn before. */
export const cardsMade = ofProcess('cards', () => ({ all: 0, reused: 0 }));

/** The picture of a card: the one that was drawn when it last said the same, else drawn now. */
export async function keptCard(card: Card, folder = cardFolder): Promise<Uint8Array<ArrayBuffer>> {
  const around = surroundings('', pathsOfDrawing, () => digest(drawnWith()));
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
  removeUnused(folder);
  return new Uint8Array(drawn);
}

function pathsOfDrawing(): string[] {
  return [...files(), ...cardFontFolders()];
}

/** The code that draws, all of it, and what it reads. */
function files(): string[] {
  const code = readdirSync(resolve('src/publish/cards'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => `src/publish/cards/${name}`);
  return [...code, 'src/publish/xml.ts', 'src/styles/tokens.css', 'public/icon.svg'].map((file) =>
    resolve(file),
  );
}

/** What a card looks like besides what it says: code, colours, icon, fonts, and the libraries that draw and compress. */
function drawnWith(): (string | Buffer)[] {
  const fonts = cardFontFolders().flatMap((fontFolder) =>
    readdirSync(fontFolder)
      .sort()
      .flatMap((name) => [name, readFileSync(join(fontFolder, name))]),
  );
  const libraries = { ...sharp.versions, zlib: process.versions.zlib, processor: process.arch };
  return [...files().map((file) => readFileSync(file)), ...fonts, JSON.stringify(libraries)];
}

const surroundings = keeper<string>();

function digest(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)} `).update(part);
  return hash.digest('base64url').slice(0, 24);
}

/** A card that is there; from its time on disk it can be seen when it was last asked for, to the day. */
function readIfThere(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = new Uint8Array(readFileSync(path));
    const now = Date.now();
    if (now - statSync(path).mtimeMs > day) utimesSync(path, new Date(now), new Date(now));
    return bytes;
  } catch {
    return undefined;
  }
}

/** Folders that this process has looked through. */
const tidied = new Set<string>();

/** Removes what no build has asked for lately, and what a stopped one left beside; once a process. */
function removeUnused(folder: string): void {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  const before = Date.now() - keptFor;
  for (const name of readdirSync(folder)) {
    if (!/\.png(\.\d+)?$/.test(name)) continue;
    const path = join(folder, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Number.POSITIVE_INFINITY };
    if (mtimeMs < before) rmSync(path, { force: true });
  }
}
