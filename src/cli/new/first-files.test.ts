import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstFiles } from './first-files.ts';

test('A new publication says nothing of a dialogue, which it need not have', () => {
  const answers = {
    name: 'The Paper',
    address: 'https://paper.example',
    contact: 'desk@paper.example',
    languages: ['en', 'pt-BR', 'es'],
    story: undefined,
  };
  const { files } = firstFiles('/a', answers);
  const saying = [...files].filter(([, text]) => /conversa\b|voices|dialogue/i.test(text));
  assert.deepEqual(saying, []);
});
