import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { site, storyToPublish } from '../story-to-publish.ts';
import { storyDataOf } from './story-data.ts';
import { storyDataSchema } from './story-data-schema.ts';

const data = storyDataOf(storyToPublish(), site);
const [article, conversa] = data.documents;

function block(id: string) {
  return [...(article?.blocks ?? []), ...(conversa?.blocks ?? [])].find((other) => other.id === id);
}

test('Every block has its text in all languages, with the state of each translation', () => {
  assert.deepEqual(block('a2'), {
    id: 'a2',
    kind: 'paragraph',
    layer: 'question',
    in: {
      en: { state: 'source', text: 'Who crosses it?' },
      pt: { state: 'stale', text: 'Quem a atravessa?', translatedFrom: 'Who crossed it?' },
    },
  });
  assert.deepEqual(block('a4')?.in['pt'], { state: 'missing' });
  assert.deepEqual(block('a5')?.in['pt'], { state: 'current', text: 'Um' });
});

test('A document was written in a language of its own, and says how each version came about', () => {
  assert.equal(conversa?.source, 'pt');
  assert.deepEqual(conversa?.credits['en'], { translated: { how: 'human', by: 'Eve Fox' } });
  assert.deepEqual(block('c3')?.in['pt'], { state: 'source', text: 'Para atravessar.\nE para voltar.' });
  assert.deepEqual(block('c3')?.refs, ['a7', 'a8']);
});

test('A quotation leads to what was said, by whom and where', () => {
  assert.equal(block('a8')?.quotation, 'long');
  assert.deepEqual(data.quotations['long'], {
    text: 'We built it ourselves.',
    language: 'en',
    speaker: { en: 'Ada Lima', pt: 'Ada Lima' },
    role: { en: 'builder', pt: 'construtora' },
    source: 'The Wire',
  });
});

test('The data fits the schema that the site publishes, and not without one of its parts', () => {
  const ajv = new Ajv2020({ formats: { date: true, uri: true } });
  const validate = ajv.compile(storyDataSchema(site));
  assert.equal(validate(data), true, JSON.stringify(validate.errors));
  const { documents, ...rest } = data;
  assert.equal(validate(rest), false);
  assert.equal(
    validate({ ...rest, documents: documents.map((document) => ({ ...document, source: 1 })) }),
    false,
  );
});
