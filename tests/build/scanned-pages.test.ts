import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { readBuiltPage } from '../../src/built/built-page.ts';
import { readBuiltSite } from '../../src/built/built-site.ts';
import { baseOf, folderOf, siteNames } from '../support/built-sites.ts';
import { freshSites } from '../support/fresh-sites.ts';
import { parsedTags } from '../support/parsed-tags.ts';

before(freshSites);

for (const name of siteNames) {
  test(`Every page of ${name} says what a parser of HTML reads in it`, () => {
    const { pages, texts } = readBuiltSite(folderOf(name), baseOf(name));
    assert.ok(pages.size > 6, String(pages.size));
    for (const [file, page] of pages) {
      const html = readFileSync(join(folderOf(name), file), 'utf8');
      assert.deepEqual(page, readBuiltPage(html, texts, parsedTags), file);
    }
  });
}
