/* Adds a language to a publication: `language add es`. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeContentFile } from '../files/content-file.ts';
import { ownCommand } from '../files/own-command.ts';
import { contentFolder } from '../i18n/languages.ts';
import { wordFolders } from '../i18n/words.ts';
import { unreviewedWords } from '../reports/status.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { counted } from '../schema/counted.ts';
import { placeIn } from '../schema/finding.ts';
import { printable } from '../schema/printable.ts';
import { refusedFile, sizeLimit } from '../schema/refused-file.ts';
import { readPublication } from '../story/publication.ts';
import { wordsSaid } from './installed/words-said.ts';
import { addedLanguage } from './language/added-language.ts';
import { siteWithLanguage } from './language/site-with-language.ts';
import { sayErrors } from './say-errors.ts';

sayErrors('Nothing was written.');
const { words: positionals } = wordsSaid('language');
const [what, typed, more] = positionals;
if (what !== 'add' || typed === undefined || more !== undefined)
  stop(
    `Unexpected “${printable(positionals.join(' '))}”, expected “add” and the tag of one language`,
    `For example: ${ownCommand('language', 'add es')}.`,
  );
const { draft, findings } = readPublication(contentFolder);
console.log(publicationLine(contentFolder, draft?.site, draft?.stories.length));
if (draft === undefined) stop(terminalReport(findings), 'Mend these first.');
const language = addedLanguage(typed, draft.site.languages);
if ('found' in language) stop(language.found, language.next);
const path = join(contentFolder, 'site.yaml');
const changed = siteWithLanguage(readFileSync(path, 'utf8'), language);
const { path: name, tag, name: own, direction } = language;
if (changed === undefined)
  stop(
    `${placeIn(path).file}  Unexpected form of “languages”, expected a list that another language can be written behind`,
    `Write it yourself: { path: ${name}, tag: ${tag}, name: ${own}, direction: ${direction} }.`,
  );
const refusal = writeContentFile(path, changed, contentFolder, sizeLimit(path));
if (refusal !== undefined) {
  const { place, message, next } = refusedFile(path, refusal);
  stop(`${place.file} was not written. ${message}`, next);
}
console.log(`${placeIn(path).file} has ${own} (${tag}), whose addresses begin with /${name}/.`);
const { shipped } = wordFolders(language, contentFolder);
console.log(
  shipped === undefined
    ? `Hearth has no words of the interface in ${own}: write them in interface/${name}/ before you build. “${ownCommand('check')}” names the files and words.`
    : (unreviewedWords([language], contentFolder)[0] ?? `Words of the interface are there in ${own}.`),
);
const { stories, pages, glossary, people } = draft;
const counts = [
  [stories.length, 'story', 'stories'],
  [new Set(pages.map(({ id }) => id)).size, 'page', 'pages'],
  [glossary.length + people.length, 'entry', 'entries'],
] as const;
const texts = counts.flatMap(([count, one, several]) => (count > 0 ? [counted(count, one, several)] : []));
if (texts.length > 0)
  console.log(
    `Not in ${own} yet, and shown in another language until then: ${texts.join(', ')}, and what site.yaml says.`,
  );
const translate = ownCommand('translate', `export --language ${name}`);
console.log(
  [
    `  ${translate}   writes all texts for a translator`,
    `  ${ownCommand('check').padEnd(translate.length)}   says what is wrong, and status what is missing`,
    `Once nothing is missing, “complete: true” under ${name} in site.yaml holds it to that.`,
  ].join('\n'),
);

function stop(found: string, next: string): never {
  console.error(`${found}\n  → ${next} Nothing was written.`);
  process.exit(1);
}
