import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSite } from '../schema/site-file.ts';
import { publicationLine } from './terminal.ts';

const { value: site } = readSite('tests/fixtures/field-guide');

test('A command says which publication it read', () => {
  const folder = 'tests/fixtures/field-guide';
  assert.equal(
    publicationLine(folder, site, 2),
    'Publication: tests/fixtures/field-guide/, “Candeia”, Português, English, العربية, Español, 2 stories',
  );
  assert.match(publicationLine(folder, site, 1), /, 1 story$/);
  assert.match(publicationLine(folder, site), /العربية$/);
});

test('Of a publication that cannot be read a command says where it looked for it', () => {
  assert.equal(publicationLine('elsewhere/content', undefined, 0), 'Publication: elsewhere/content/');
});

test('The name of a publication cannot change what a terminal shows', () => {
  assert.ok(site);
  const line = publicationLine('content', { ...site, name: 'A\u001b[2J\nB\u202e' });
  assert.doesNotMatch(line, /\p{Cc}|\p{Cf}/u);
});
