import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { freshSite } from '../support/fresh-sites.ts';
import { manyLanguagesSite } from '../support/many-languages.ts';
import { checkPublished } from './check-published.ts';

const story = 'en/us-lifts-export-controls-on-anthropic/index.html';

/** Bytes of a page after brotli. */
async function weightOf(site: string): Promise<number> {
  return brotliCompressSync(await readFile(join(site, story))).length;
}

/** Most bytes that ten more languages add to the page of a story in another one: what leads there, and their typefaces. */
const mostAdded = 630;

test('a story weighs little more for ten more languages', async () => {
  const [inTwo, inTwelve] = [
    await weightOf(await freshSite('hearth')),
    await weightOf(await manyLanguagesSite()),
  ];
  const added = inTwelve - inTwo;
  assert.ok(added <= mostAdded, `${inTwo} bytes in two languages, ${inTwelve} in twelve`);
});

test('nothing is wrong in what a site in twelve languages tells other programs', async () => {
  assert.deepEqual(await checkPublished(await manyLanguagesSite(), '/'), []);
});
