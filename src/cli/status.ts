/* Prints the state of every translation: a table, or with `--json` everything that the table counts. */
import { contentFolder } from '../i18n/languages.ts';
import { statusTable, translationStatus } from '../reports/status.ts';
import { printableJson } from '../schema/printable.ts';
import { readPublication } from '../story/publication.ts';

const { draft } = await readPublication(contentFolder);
const stories = (draft?.stories ?? []).flatMap(({ story }) => story ?? []);
const broken = (draft?.stories.length ?? 0) - stories.length;
const rows = translationStatus(stories);
console.log(process.argv.includes('--json') ? printableJson(rows) : statusTable(rows));
if (draft === undefined || broken > 0) {
  console.error('Some stories have errors and are left out. Run “npm run check:content”.');
  process.exitCode = 1;
}
