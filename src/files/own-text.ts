import { readFileSync } from 'node:fs';
import { ownPath } from './hearth-folder.ts';
import { keeper } from './kept.ts';

/** The text of a file of Hearth’s own, by its path in the project. */
export function ownText(path: string): string {
  const file = ownPath(path);
  return kept(
    file,
    () => [file],
    () => readFileSync(file, 'utf8'),
  );
}

const kept = keeper<string>();
