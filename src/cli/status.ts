/* Prints the state of every translation: a table, or with `--json` everything that the table counts. */
import { releasedAt } from '../checks/held-back.ts';
import { contentFolder } from '../i18n/languages.ts';
import { answerLines } from '../reports/answers.ts';
import { gapLines, languageGaps } from '../reports/gaps.ts';
import { heldBackLines } from '../reports/held-back.ts';
import { statusTable, translationStatus, unreviewedWords } from '../reports/status.ts';
import { publicationLine } from '../reports/terminal.ts';
import { printableJson } from '../schema/printable.ts';
import { readPublication } from '../story/publication.ts';
import { sayErrors } from './say-errors.ts';

sayErrors('Nothing was changed.');
const { draft } = readPublication(contentFolder);
const stories = (draft?.stories ?? []).flatMap(({ story }) => story ?? []);
const broken = (draft?.stories.length ?? 0) - stories.length;
const rows = translationStatus(stories);
if (process.argv.includes('--json')) console.log(printableJson(rows));
else {
  console.log(`${publicationLine(contentFolder, draft?.site, draft?.stories.length)}\n${statusTable(rows)}`);
  const waiting = draft ? heldBackLines(releasedAt(draft).heldBack) : '';
  if (waiting) console.log(waiting);
  for (const line of draft ? gapLines(languageGaps(draft)) : []) console.log(line);
  for (const line of answerLines(draft?.stories ?? [])) console.log(line);
  for (const line of unreviewedWords(draft?.site.languages ?? [])) console.log(line);
}
if (draft === undefined || broken > 0) {
  console.error('Some stories have errors and are left out. Run “npm run check:content”.');
  process.exitCode = 1;
}
