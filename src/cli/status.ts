/* Prints the state of translations, with the words that changed: for people, or with `--json` all of it for programs. */

import { releasedAt } from '../checks/held-back.ts';
import { ownCommand } from '../files/own-command.ts';
import { contentFolder } from '../i18n/languages.ts';
import { answerLines } from '../reports/answers.ts';
import { gapLines, languageGaps } from '../reports/gaps.ts';
import { heldBackLines } from '../reports/held-back.ts';
import { marksFor, staleBlocks, staleLines } from '../reports/stale-words.ts';
import { statusTable, translationStatus, unreviewedWords } from '../reports/status.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { placeIn } from '../schema/finding.ts';
import { printable, printableJson } from '../schema/printable.ts';
import { readPublication } from '../story/publication.ts';
import { wordsSaid, wrongUse } from './installed/words-said.ts';
import { namedIn, unknownNames } from './named.ts';
import { sayErrors } from './say-errors.ts';

/** The most stale blocks that are shown to somebody who asked for none in particular. */
const mostUnasked = 20;

const { options, words } = wordsSaid('status');
sayErrors('Nothing was changed.');
const { draft, findings } = readPublication(contentFolder);
if (draft === undefined) {
  console.error(`${publicationLine(contentFolder, undefined)}\n${terminalReport(findings)}`);
  process.exit(1);
}
const { site } = draft;
const ids = new Set(draft.stories.map(({ id }) => id));
const named = namedIn(words, ids, site.languages);
if (named.others.length > 0) {
  const { found, next } = unknownNames(named.others, ids, site.languages);
  wrongUse(found, next);
}
const isAsked = (id: string) => named.stories.length === 0 || named.stories.includes(id);
const languages = named.languages.length > 0 ? named.languages : site.languages;

const asked = draft.stories.filter(({ id }) => isAsked(id));
const stories = asked.flatMap(({ story }) => story ?? []);
const broken = asked.filter(({ story }) => story === undefined).map(({ id }) => id);
const rows = translationStatus(stories).filter(({ language }) =>
  languages.some(({ path }) => path === language),
);
const stale = staleBlocks(stories, languages);
const heldBack = releasedAt(draft).heldBack.filter(({ id }) => isAsked(id));
// What a language lacks besides is of no story.
const gaps =
  named.stories.length > 0
    ? []
    : languageGaps(draft).filter(({ language }) => languages.some(({ path }) => path === language.path));
const unread = named.stories.length > 0 ? [] : unreviewedWords(languages);

if (options.json)
  console.log(
    printableJson({
      publication: { folder: placeIn(contentFolder).file || '.', name: site.name },
      translations: rows,
      stale,
      gaps: gaps.map(({ language, ...gap }) => ({ language: language.path, ...gap })),
      heldBack,
      withMistakes: broken,
    }),
  );
else {
  console.log(`${publicationLine(contentFolder, site, draft.stories.length)}\n${statusTable(rows)}`);
  const shown = words.length > 0 ? stale : stale.slice(0, mostUnasked);
  if (shown.length > 0) console.log('');
  for (const line of staleLines(shown, marksFor(process.stdout))) console.log(line);
  if (shown.length < stale.length)
    console.log(
      `And ${stale.length - shown.length} stale blocks more: ${ownCommand('status', 'STORY LANGUAGE')} shows those of one translation.`,
    );
  if (shown.length > 0) console.log('');
  const waiting = heldBackLines(heldBack);
  if (waiting) console.log(waiting);
  for (const line of [...gapLines(gaps), ...answerLines(asked, languages), ...unread]) console.log(line);
}
if (broken.length > 0) {
  console.error(
    `Left out, since they have mistakes: ${broken.map(printable).join(', ')}\n  → ${ownCommand('check')} names them.`,
  );
  process.exitCode = 1;
}
