/* Renames in the whole publication, or nowhere: `rename slug en old new`, `rename entry old new`, `rename id story old new`. */

import { rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkPublication } from '../checks/check.ts';
import { ownCommand } from '../files/own-command.ts';
import { contentFolder } from '../i18n/languages.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { meantBy } from '../schema/nearest.ts';
import { inOneLine, printable } from '../schema/printable.ts';
import { wordsSaid, wrongUse } from './installed/words-said.ts';
import { renamed, renamings, wordsOf } from './rename/renamed.ts';
import { sayErrors } from './say-errors.ts';
import { putInPlace } from './upgrade/put-in-place.ts';
import { stage } from './upgrade/staged.ts';

sayErrors('Nothing was changed.');
const { words: positionals } = wordsSaid('rename');
const [typed = '', ...words] = positionals;
const what = renamings.find((known) => known === typed);
const examples = {
  slug: 'slug en the-ferry the-ferry-returns',
  entry: 'entry arch keystone',
  id: 'id ferry-returns a4 the-first-crossing',
} as const;
const example = (of: keyof typeof examples) => `For example: ${ownCommand('rename', examples[of])}.`;
if (what === undefined) {
  const meant = meantBy(typed.toLowerCase(), renamings);
  wrongUse(
    `${typed === '' ? 'Missing what is renamed' : `Unexpected “${printable(typed)}”`}, expected one of ${renamings.join(', ')}`,
    meant !== undefined
      ? `Did you mean ${meant}? ${example(meant as keyof typeof examples)}`
      : example('slug'),
  );
}
const wanted = wordsOf[what];
if (words.length < wanted.length || words.some((word) => word.trim() === ''))
  wrongUse(
    `Missing ${wanted.filter((_, at) => (words[at] ?? '').trim() === '').join(' and ')} behind “${printable(['rename', what, ...words].join(' ').trim())}”, expected ${wanted.join(' ')}`,
    example(what),
  );
if (words.length > wanted.length)
  wrongUse(
    `Unexpected “${printable(words.slice(wanted.length).join(' '))}” behind “rename ${what} ${wanted.join(' ')}”, expected nothing more`,
    example(what),
  );
const { draft, findings } = checkPublication(contentFolder);
console.log(publicationLine(contentFolder, draft?.site, draft?.stories.length));
if (draft === undefined) stop(terminalReport(findings), 'Mend these first.');
const staged = stage(contentFolder, resolve('.cache', 'rename'));
try {
  const outcome = await renamed(what, words, draft, staged, findings);
  if ('found' in outcome) stop(inOneLine(outcome.found), outcome.next, outcome.report);
  sayErrors('What is named above was changed; what it was is in .cache/.');
  const kept = putInPlace(staged, 'rename');
  if (outcome.gone !== undefined) rmSync(join(contentFolder, outcome.gone));
  for (const name of staged.changed().keys()) console.log(`  ${printable(name)}`);
  for (const line of outcome.says) console.log(printable(line));
  console.log(`What these files were is in ${relative(process.cwd(), kept)}/.`);
} finally {
  staged.remove();
}

function stop(found: string, next: string, report = ''): never {
  console.error(`${report === '' ? '' : `${report}\n`}${found}\n  → ${next} Nothing was changed.`);
  rmSync(resolve('.cache', 'rename'), { recursive: true, force: true });
  process.exit(1);
}
