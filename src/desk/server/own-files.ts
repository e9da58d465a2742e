/* The style and the scripts of the desk’s pages. They are found by name among what there is: no address is ever a path. */
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { isModule, ownPath } from '../../files/hearth-folder.ts';

/** A file that pages of the desk ask for. */
export interface OwnFile {
  type: 'text/css' | 'text/javascript';
  text: string;
}

const folder = ownPath('src/desk/browser');

/** The style alone. */
export function ownStyle(): OwnFile {
  return { type: 'text/css', text: readFileSync(join(folder, 'desk.css'), 'utf8') };
}

/** All of them, by name. */
export function ownFiles(): ReadonlyMap<string, OwnFile> {
  return new Map(
    readdirSync(folder).flatMap((name): [string, OwnFile][] => {
      if (!isModule(name)) return [];
      const text = readFileSync(join(folder, name), 'utf8');
      // Installed, they have no types any more.
      const script = name.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
      return [[name, { type: 'text/javascript', text: script }]];
    }),
  ).set('desk.css', ownStyle());
}

/** The name of a script, whose ending is another one where Hearth was installed. */
export function scriptName(name: string, files: ReadonlyMap<string, OwnFile>): string {
  return files.has(`${name}.js`) ? `${name}.js` : `${name}.ts`;
}
