import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readSite } from '../../schema/site-file.ts';
import { editionOf } from '../edition.ts';
import { entriesByKey } from '../entries.ts';
import { nameOfPart } from '../layer-names.ts';
import { readStory } from './read-story.ts';
import { writeIds } from './write-ids.ts';

const publication = resolve('tests/fixtures/another-shape');
const { value: site = assert.fail() } = readSite(publication);
const { story = assert.fail() } = readStory(`${publication}/stories/night-boat`, site);

test('Layers stand in the order of the publication in every language, wherever a document has them', () => {
  for (const language of site.languages) {
    const { parts } = editionOf(story, site, language, entriesByKey([]));
    assert.deepEqual(
      parts.map(({ kind }) => kind),
      ['lede', 'facts', 'report', 'what-it-means', 'unknowns'],
    );
  }
});

test('A layer is called as the publication calls it, and else as Hearth does', () => {
  const names = (path: string) => {
    const language = site.languages.find((each) => each.path === path) ?? assert.fail();
    return ['facts', 'report', 'unknowns', 'notes'].map((kind) => nameOfPart(kind, site, language).text);
  };
  assert.deepEqual(names('en'), ['What is certain', 'The whole story', 'What we don’t know yet', 'Notes']);
  assert.deepEqual(names('de').slice(0, 2), ['Was feststeht', 'Die ganze Geschichte']);
});

test('Where a language lacks the name of a layer, the one that stands in says which language it is in', () => {
  const [english, german] = site.languages;
  if (!english || !german) assert.fail();
  const { path, tag, direction } = english;
  const gradual = { ...german, standIns: [{ path, tag, direction }] };
  const layers = { facts: { name: { en: 'What is certain' } } };
  assert.deepEqual(nameOfPart('facts', { layers }, gradual), {
    text: 'What is certain',
    foreign: { path, tag, direction },
  });
});

test('Blocks of layers that are the publication’s own get ids, in the order in which they are written', () => {
  const body = (first: string, second: string) =>
    `---\nslug: x\n---\n# T {/* #a1 */}\n\n<Layer kind="what-it-means">\n\nB${first}\n\n</Layer>\n\n<Layer kind="facts">\n\nA${second}\n\n</Layer>\n`;
  const { source } = writeIds(body('', ''), 'article', 1);
  assert.equal(source, body(' {/* #a2 */}', ' {/* #a3 */}'));
});
