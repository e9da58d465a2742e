/* Names every mistake of every file of a publication, for people or for programs, once or whenever something changes. */
import { contentFolder } from '../i18n/languages.ts';
import { wordsSaid, wrongUse } from './installed/words-said.ts';
import { expectUsablePaths } from './plain-path.ts';
import { sayErrors } from './say-errors.ts';

const { json, format = json ? 'json' : 'text', watch } = wordsSaid('check').options;
if (json && format !== 'json')
  wrongUse(`Unexpected --format ${format} beside --json, expected one of them`, 'Leave one out.');
if (watch && format !== 'text')
  wrongUse(
    `Unexpected --watch beside --format ${format}, expected one of them`,
    'Leave one out: who watches reads text.',
  );
sayErrors('Nothing was changed.');
expectUsablePaths(contentFolder);
if (watch) {
  const { checkOnChanges } = await import('./check/watch.ts');
  await checkOnChanges();
} else {
  const { checkContent } = await import('./check/check-content.ts');
  if (await checkContent(format)) process.exitCode = 1;
}
