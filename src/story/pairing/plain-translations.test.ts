import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { idsFrom } from '../../../tests/support/story-from-text.ts';
import { writeTranslationIds } from '../read/write-ids.ts';
import type { DocumentKind } from '../story.ts';

/** A document as it was before any id was written in it. */
function bare(document: string): string {
  return document
    .replaceAll(/[^\S\n]*\{\/\* #[ac]\d+ \*\/\}/g, '')
    .replaceAll(/(?<=<[A-Z]\w*(?:\s[^>]*)?)\s+id="[ac]\d+"/g, '')
    .replaceAll(/(?<=^```\w*) #a\d+$/gm, '');
}

const stories = ['content', 'tests/fixtures/field-guide'].flatMap((folder) =>
  globSync(`${folder}/stories/*/story.yaml`),
);

for (const file of stories) {
  const { documents } = parse(readFileSync(file, 'utf8'));
  for (const kind of Object.keys(documents) as DocumentKind[]) {
    const original = readFileSync(`${dirname(file)}/${kind}.${documents[kind].source}.mdx`, 'utf8');
    const isTranslation = (path: string) => basename(path) !== `${kind}.${documents[kind].source}.mdx`;
    for (const path of globSync(`${dirname(file)}/${kind}.*.mdx`).filter(isTranslation))
      test(`${path} gets its ids again where it has the blocks of its source, and no wrong one`, () => {
        const whole = readFileSync(path, 'utf8');
        const { source } = writeTranslationIds(bare(whole), kind, original);
        const [again, before, there] = [source, whole, original].map((text) => idsFrom(bodyOf(text), kind));
        for (const [text, id] of again ?? []) if (id !== '') assert.equal(id, before?.get(text), text);
        const [own, others] = [before, there].map((ids) => new Set(ids?.values()));
        const apart = own && others ? own.symmetricDifference(others).size : 0;
        const asked = [...(again?.values() ?? [])].filter((id) => id === '').length;
        assert.ok(asked <= 3 * apart, `${asked} blocks are asked for where ${apart} differ`);
      });
  }
}

function bodyOf(document: string): string {
  return document.replace(/^---\n.*?\n---\n/s, '');
}
