/* Runs a command of `hearth` for the publication in whose folder it was called. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ownModule, ownPath } from '../../files/hearth-folder.ts';
import { keepCompiled } from '../compile-cache.ts';
import { readCommandLine } from './command-line.ts';
import { commandNamed } from './commands.ts';
import { findPublication } from './find-publication.ts';
import { generalHelp, helpOf } from './help.ts';
import { terminalLanguage } from './terminal-language.ts';
import { refuse } from './words-said.ts';

const language = terminalLanguage();
const line = readCommandLine(process.argv.slice(2), process.cwd(), language);
switch (line.kind) {
  case 'help':
    console.log(line.of === undefined ? generalHelp(language) : helpOf(line.of, language));
    break;
  case 'version':
    console.log(JSON.parse(readFileSync(ownPath('package.json'), 'utf8')).version);
    break;
  case 'run':
    await run(line.name, line.words);
    break;
  case 'refused':
    refuse(line.message);
}

async function run(name: string, words: readonly string[]): Promise<void> {
  const command = commandNamed(name);
  process.argv.splice(2, Infinity, ...words);
  // A publisher was asked by nobody whether Astro may count.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  if (!command?.withoutPublication) {
    const here = process.cwd();
    const found = findPublication(here, process.env['CONTENT']);
    if (found.refusal !== undefined) refuse(found.refusal);
    const out = process.env['OUT'];
    if (out?.trim()) process.env['OUT'] = resolve(here, out);
    process.env['CONTENT'] = found.folder;
    // What is kept and made stands with the publication, as if it were the project.
    process.chdir(found.folder);
    keepCompiled();
  }
  // By its path: what runs asks the tables for its words, which would else lead back to itself.
  await import(pathToFileURL(ownModule(`src/cli/${command?.program ?? name}`)).href);
}
