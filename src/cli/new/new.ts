/* Writes the first files of a publication: `new <folder>`, with answers as options or asked on the terminal. */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { unreviewedWords } from '../../reports/status.ts';
import { meantBy } from '../../schema/nearest.ts';
import { inOneLine, printable } from '../../schema/printable.ts';
import { readSite } from '../../schema/site-file.ts';
import { topFolders } from '../../story/read/top-level.ts';
import { acceptAll } from '../accept-all.ts';
import { asking, isAsked } from '../asking.ts';
import { findPublication } from '../installed/find-publication.ts';
import { wordsSaid } from '../installed/words-said.ts';
import { pathRefusal } from '../plain-path.ts';
import { endWith, sayErrors } from '../say-errors.ts';
import { type Question, questions } from './answers.ts';
import { ask, type Given } from './ask.ts';
import { firstFiles } from './first-files.ts';
import { newPiece } from './pieces/new-piece.ts';
import { pieceKinds } from './pieces/piece.ts';

const nothing = 'Nothing was written.';
sayErrors(nothing);
const { options: values, words: positionals } = wordsSaid('new');
const [named, second] = positionals;
const kind = pieceKinds.find((each) => each === named);
if (kind !== undefined) {
  const found = findPublication(process.cwd(), process.env['CONTENT']);
  if (found.refusal !== undefined) {
    console.error(found.refusal);
    process.exit(1);
  }
  process.chdir(found.folder);
  newPiece(kind, positionals.slice(1), values, found.folder);
  process.exit();
}
if (named === undefined || named.trim() === '')
  stop(
    'Missing folder, expected the one that the publication is to be in',
    'For example: npx hearth new my-paper.',
  );
/** What somebody meant who mistyped what is to be written. */
const meant = meantBy(named.toLowerCase(), pieceKinds);
if (second !== undefined)
  stop(
    meant === undefined
      ? `Unexpected “${printable(second)}”, expected one folder`
      : `Unexpected “${printable(named)}”, expected a folder alone, or one of ${pieceKinds.join(', ')} with a title`,
    meant !== undefined
      ? `Did you mean ${meant}? For example: npx hearth new ${meant} ${JSON.stringify(printable(second))}.`
      : named === 'publication'
        ? `Name the folder alone: npx hearth new ${printable(second)}.`
        : 'Put a name with spaces between quotation marks.',
  );
const folder = resolve(named);
const refusal = pathRefusal(folder, 'publication');
if (refusal !== undefined) {
  console.error(refusal);
  process.exit(1);
}
const there = namesIn(folder).filter((name) => name !== '.git');
if (there.length > 0)
  stop(
    `Unexpected “${printable(there[0] ?? '')}” in ${printable(folder)}, expected a folder that is not there yet, or is empty`,
    'Name another folder.',
  );
const around = findPublication(dirname(folder), undefined);
if (around.refusal === undefined)
  stop(
    `Unexpected publication around ${printable(folder)}, in ${printable(around.folder)}, expected a folder that is in none`,
    meant === undefined
      ? 'Name one outside of it. Something new in that publication is written with “npx hearth new story”, page, entry or author.'
      : `Did you mean ${meant}? For example: npx hearth new ${meant} "A title".`,
  );
const given: Given = { ...values };
for (const [name, { refusal }] of Object.entries<Question>(questions)) {
  const answer = given[name as keyof Given];
  const refused = answer === undefined ? undefined : refusal(answer);
  if (refused) stop(refused.found, refused.next);
}

const terminal = isAsked() ? asking(() => endWith('Broken off.', 130)) : undefined;
const answers = await ask(folder, given, terminal?.question);
terminal?.close();
if (answers === undefined) endWith('Missing answer, expected one to every question: the input ended.');
const { files, story, languages, isForeign } = firstFiles(folder, answers);
sayErrors(`What was written before that is in ${printable(folder)}: remove it, and begin again.`);
for (const name of topFolders.filter((name) => !['interface', 'fonts', 'components'].includes(name)))
  mkdirSync(join(folder, name), { recursive: true });
for (const [path, content] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const { value: site } = readSite(folder);
if (site) await acceptAll(join(folder, 'stories', story), site);

const way = relative(process.cwd(), folder) || '.';
console.log(
  `${printable(way)}/ is a publication: ${printable([`“${answers.name}”`, ...languages.map(({ name }) => name)].join(', '))}`,
);
if (isForeign)
  console.log(
    `Hearth brings no example in ${printable(languages[0]?.name ?? '')}: stories/${story}/ has one in English, which is a draft. Write it anew, and remove “draft: true”.`,
  );
const madeUp = [answers.address, answers.contact].filter((answer) => /\.example$/.test(answer));
if (madeUp.length > 0)
  console.log(
    `Examples, to be replaced in site.yaml before anything is published: ${printable(madeUp.join(', '))}`,
  );
for (const line of unreviewedWords(languages, folder)) console.log(line);
console.log(
  [
    ...(way === '.' ? [] : [`  cd ${/^[\w./-]+$/.test(way) ? way : JSON.stringify(way)}`]),
    '  npx hearth dev      shows it while you write',
    '  npx hearth build    builds its site into dist/',
  ].join('\n'),
);

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function stop(found: string, next: string): never {
  console.error(`${inOneLine(found)}\n  → ${next} ${nothing}`);
  process.exit(1);
}
