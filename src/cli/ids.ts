/* Writes missing ids into the documents of every story. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../i18n/languages.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { writeTranslations } from '../story/pairing/write-translations.ts';
import { readPublication } from '../story/publication.ts';
import { documentFiles, translationsFile } from '../story/read/read-story.ts';
import { lastIdsOf, writeIds } from '../story/read/write-ids.ts';
import { sayErrors } from './say-errors.ts';

sayErrors('What was written before that stands; run it again for the rest.');
const { draft, findings } = await readPublication(contentFolder);
console.log(publicationLine(contentFolder, draft?.site, draft?.stories.length));
const inTheWay = findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'missing-id');
if (draft === undefined || inTheWay.length > 0) {
  console.log(`${terminalReport(inTheWay)}\nNo id was written. Mend these first.`);
  process.exitCode = 1;
} else {
  let written = 0;
  for (const story of draft.stories) {
    const lastIds = lastIdsOf(story);
    for (const { kind, path } of await documentFiles(story.folder)) {
      const text = await readFile(path, 'utf8');
      const { source, lastNumber } = writeIds(text, kind, lastIds[kind]);
      written += lastNumber - lastIds[kind];
      lastIds[kind] = lastNumber;
      if (source !== text) await writeFile(path, source);
    }
    await writeTranslations(join(story.folder, translationsFile), { ...story.translations, lastIds });
  }
  console.log(`${written} ids written`);
}
