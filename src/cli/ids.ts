/* Writes missing ids into the documents of every story: new ones into the source, the same ones into translations. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unsureIds } from '../checks/unsure-ids.ts';
import { contentFolder } from '../i18n/languages.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { type Finding, inReadingOrder } from '../schema/finding.ts';
import { writeTranslations } from '../story/pairing/write-translations.ts';
import { readPublication } from '../story/publication.ts';
import { type StoryDraft, translationsFile } from '../story/read/read-story.ts';
import { sourceDocument } from '../story/read/source-document.ts';
import { idPrefix, lastIdsOf, writeIds, writeTranslationIds } from '../story/read/write-ids.ts';
import type { DocumentKind } from '../story/story.ts';
import { writeStoryFile } from '../story/write-story-file.ts';
import { wordsSaid } from './installed/words-said.ts';
import { sayErrors } from './say-errors.ts';

/** What writing ids came to. */
interface Outcome {
  written: number;
  unsure: Finding[];
}

async function writeIdsOf(
  story: StoryDraft,
  kind: DocumentKind,
  lastIds: ReturnType<typeof lastIdsOf>,
): Promise<Outcome> {
  const documents = story.documents.filter((document) => document.kind === kind);
  const original = sourceDocument(story, kind);
  if (original === undefined) return { written: 0, unsure: [] };
  const before = await readFile(original.path, 'utf8');
  const { source, lastNumber } = writeIds(before, kind, lastIds[kind]);
  const outcome: Outcome = { written: lastNumber - lastIds[kind], unsure: [] };
  lastIds[kind] = lastNumber;
  if (source !== before) writeStoryFile(original.path, source);
  let free = lastNumber;
  for (const { path } of documents) {
    if (path === original.path) continue;
    const text = await readFile(path, 'utf8');
    const translation = writeTranslationIds(text, kind, source);
    outcome.written += translation.written;
    outcome.unsure.push(
      ...unsureIds(translation.unsure, path, original.path, () => `${idPrefix[kind]}${++free}`),
    );
    if (translation.source !== text) writeStoryFile(path, translation.source);
  }
  return outcome;
}

wordsSaid('ids');
sayErrors('What was written before that stands; run it again for the rest.');
const { draft, findings } = readPublication(contentFolder);
console.log(publicationLine(contentFolder, draft?.site, draft?.stories.length));
const inTheWay = findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'missing-id');
if (draft === undefined || inTheWay.length > 0) {
  console.log(`${terminalReport(inTheWay)}\nNo id was written. Mend these first.`);
  process.exitCode = 1;
} else {
  let written = 0;
  const unsure: Finding[] = [];
  for (const story of draft.stories) {
    const lastIds = lastIdsOf(story);
    for (const kind of ['article', 'conversa'] as const) {
      const outcome = await writeIdsOf(story, kind, lastIds);
      written += outcome.written;
      unsure.push(...outcome.unsure);
    }
    await writeTranslations(join(story.folder, translationsFile), { ...story.translations, lastIds });
  }
  console.log(`${written} ids written`);
  if (unsure.length > 0) {
    console.log(`${terminalReport(inReadingOrder(unsure))}\nThese blocks have no id yet.`);
    process.exitCode = 1;
  }
}
