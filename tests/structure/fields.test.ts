import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fieldsDocument } from './fields-document.ts';

const documents = { en: 'docs/fields.md', pt: 'docs/fields.pt.md' } as const;

for (const language of ['en', 'pt'] as const) {
  test(`${documents[language]} says of every field of every file what it is for`, async () => {
    const path = documents[language];
    const document = `${fieldsDocument(language)}\n`;
    if (process.env['UPDATE']) await writeFile(path, document);
    assert.equal(await readFile(path, 'utf8'), document, 'Run “UPDATE=1 npm run test:unit”.');
  });
}
