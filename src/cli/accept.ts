/* Says that translations fit the wording that their source has now: `accept -- <story> <language> [block…] [--reviewed]`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../i18n/languages.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { inOneLine } from '../schema/printable.ts';
import { readSite } from '../schema/site-file.ts';
import { accept } from '../story/pairing/pairing.ts';
import { pairsOf } from '../story/pairing/shown.ts';
import { writeTranslations } from '../story/pairing/write-translations.ts';
import { folderOfStory } from '../story/publication.ts';
import { readStory, translationsFile } from '../story/read/read-story.ts';
import { lastIdsOf } from '../story/read/write-ids.ts';
import { localDay } from '../story/time/local-day.ts';
import { sayErrors } from './say-errors.ts';

sayErrors('Nothing was accepted.');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reviewed: { type: 'boolean', default: false } },
});
const [id, path, ...wanted] = positionals;

/** Ends the command with what the person can do about it. */
function stop(message: string): never {
  console.error(message.split('\n').map(inOneLine).join('\n'));
  process.exit(1);
}

if (id === undefined || path === undefined)
  stop('Usage: npm run accept -- <story> <language> [block…] [--reviewed]');
const { value: site, findings: siteFindings } = readSite(contentFolder);
console.log(publicationLine(contentFolder, site));
if (site === undefined) stop(terminalReport(siteFindings));
const language = site.languages.find((known) => known.path === path);
if (language === undefined) {
  stop(
    `Unexpected language “${path}”, expected one of ${site.languages.map((known) => known.path).join(', ')}`,
  );
}
const folder = folderOfStory(contentFolder, id);
if (folder === undefined) stop(`There is no story “${id}” in ${contentFolder}/stories`);
const draft = readStory(folder, site);
const { story } = draft;
if (story === undefined) stop(`${terminalReport(draft.findings)}\nNothing was accepted. Mend these first.`);

const pairs = (['article', 'conversa'] as const).flatMap((kind) =>
  pairsOf(story, kind, language).map((pair) => ({ kind, pair })),
);
const unknown = wanted.filter((block) => !pairs.some(({ pair }) => pair.id === block));
if (unknown.length > 0)
  stop(
    `Unexpected block ${unknown.join(', ')}, expected ids of a document that is translated into “${path}”`,
  );

const today = localDay(new Date());
const translations = structuredClone(story.translations);
const refused: string[] = [];
let stamped = 0;
for (const { kind, pair } of pairs) {
  if (wanted.length > 0 && !wanted.includes(pair.id)) continue;
  const acceptance = accept(pair, values.reviewed, today);
  if (acceptance.outcome === 'needs-review') refused.push(pair.id);
  if (acceptance.outcome !== 'stamped') continue;
  translations[kind][path] = { ...translations[kind][path], [pair.id]: acceptance.stamp };
  stamped++;
}
await writeTranslations(join(folder, translationsFile), {
  ...translations,
  lastIds: lastIdsOf(draft),
}).catch(({ message }: Error) => stop(message));
console.log(`${stamped} blocks accepted`);
if (refused.length > 0) {
  stop(
    `Not accepted, since the source changed and the translation did not: ${refused.join(', ')}\n` +
      `If somebody looked and the translation still fits, run it with these blocks and “--reviewed”.`,
  );
}
