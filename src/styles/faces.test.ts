import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facesFor } from './faces.ts';

const latin = { letters: new Set('abc') };
const further = { letters: new Set('łđ') };
const vietnamese = { letters: new Set('đạ') };
const all = [latin, further, vietnamese];

test('A text takes as few faces as have its letters, in their order', () => {
  assert.deepEqual(facesFor('abba', all), [latin]);
  assert.deepEqual(facesFor('đạ', all), [vietnamese]);
  assert.deepEqual(facesFor('đ', all), [further]);
  assert.deepEqual(facesFor('ạđła', all), all);
  assert.deepEqual(facesFor('я', all), []);
});
