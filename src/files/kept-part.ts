import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { keepFile } from './kept-files.ts';

/** What was made of each story of a publication, kept on disk while the files of the story stay as they are. */
export interface KeptPart<Value> {
  /** @param state see `folderState`. */
  get: (story: string, state: string) => Value | undefined;
  set: (story: string, state: string, value: Value) => void;
  /** Writes what is new, without what was kept of stories that are gone. */
  save: (stories: ReadonlySet<string>) => void;
}

interface Kept<Value> {
  state: string;
  value: Value;
}

/** Into how many files a part goes, so that after a change of one story little is written. */
const files = 32;

/**
 * Opens a part of what is kept. A file that is damaged, or of other code or another `site.yaml`, has nothing in it.
 * @param key stands for all that the values are made of besides the story's own files.
 */
export function keptPart<Value>(folder: string, name: string, key: string): KeptPart<Value> {
  const paths = Array.from({ length: files }, (_, index) => join(folder, `${name}-${index}.json`));
  const known = paths.map((path) => readKept<Value>(path, key));
  const changed = new Set<number>();
  return {
    get: (story, state) => {
      const kept = known[fileOf(story)]?.get(story);
      return kept?.state === state ? kept.value : undefined;
    },
    set: (story, state, value) => {
      known[fileOf(story)]?.set(story, { state, value });
      changed.add(fileOf(story));
    },
    save: (stories) => {
      for (const [index, ofFile] of known.entries())
        for (const story of ofFile.keys())
          if (!stories.has(story) && ofFile.delete(story)) changed.add(index);
      for (const index of changed) writeKept(paths[index] ?? '', key, known[index] ?? new Map());
      changed.clear();
    },
  };
}

function fileOf(story: string): number {
  let sum = 0;
  for (let at = 0; at < story.length; at++) sum = (sum * 31 + story.charCodeAt(at)) % 0xff_ff_ff;
  return sum % files;
}

/** The first line says what the others are, and vouches for every letter of them. */
function headOf(key: string, body: string): string {
  return `hearth ${key} ${hash('sha256', body)}`;
}

function readKept<Value>(path: string, key: string): Map<string, Kept<Value>> {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === headOf(key, body) ? new Map(JSON.parse(body)) : new Map();
  } catch {
    return new Map();
  }
}

/** What cannot be kept is read again: a full disk is no reason to stop. */
function writeKept(path: string, key: string, kept: ReadonlyMap<string, unknown>): void {
  const body = JSON.stringify([...kept]);
  try {
    keepFile(dirname(path), basename(path), `${headOf(key, body)}\n${body}`);
  } catch {
    // Said above.
  }
}

const month = 30 * 24 * 3_600_000;

/** Removes what was kept of publications that nobody has read for a month. */
export function forgetOthers(own: string): void {
  try {
    const now = new Date();
    utimesSync(own, now, now);
    for (const name of readdirSync(dirname(own))) {
      const path = join(dirname(own), name);
      if (statSync(path).mtimeMs < now.getTime() - month) rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // Another process may be at the same.
  }
}
