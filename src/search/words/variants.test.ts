import assert from 'node:assert/strict';
import { test } from 'node:test';
import { variantsOf } from './variants.ts';

const licence = {
  own: ['export licence', 'export license', 'export licences', 'export permit', 'licence to export'],
  others: ['licença de exportação', 'autorização de exportação'],
};
const pentagon = {
  own: ['US Department of Defense', 'Pentagon', 'Department of Defense', 'Defense Department'],
  others: ['Departamento de Defesa', 'Pentágono'],
};

const queries = (query: string, ...terms: (typeof licence)[]) =>
  variantsOf(query, terms).map((variant) => variant.query);

test('a term is put in by its other forms, where it stands in the query', () => {
  assert.deepEqual(queries('who grants an export licence today', licence), [
    'who grants an export permit today',
  ]);
});

test('a form of another language is found without accents and in any case', () => {
  assert.deepEqual(queries('LICENCA DE EXPORTACAO', licence), ['export licence', 'export permit']);
});

test('a form that inflects the one asked, or has it with more words, is not asked as well', () => {
  assert.deepEqual(queries('department of defense', pentagon), ['Pentagon']);
});

test('the longest form in the query is the one that is meant', () => {
  const brown = { own: ['Tom Brown', 'Brown', 'T. B.'], others: [] };
  assert.deepEqual(queries('tom brown today', brown), ['T. B. today']);
});

test('no more than three forms are asked', () => {
  const many = { own: ['alpha', 'bravo', 'carbon', 'delphi', 'echoes'], others: [] };
  assert.deepEqual(queries('alpha', many), ['bravo', 'carbon', 'delphi']);
});

test('what stands for several terms of a query is asked for each', () => {
  assert.deepEqual(queries('pentagon export permit', pentagon, licence), [
    'US Department of Defense export permit',
    'pentagon export licence',
  ]);
});

test('a query without a term has no variants, nor one with a part of its words only', () => {
  assert.deepEqual(variantsOf('exports', [licence, pentagon]), []);
  assert.deepEqual(variantsOf('department of commerce', [licence, pentagon]), []);
  assert.deepEqual(variantsOf('', [licence]), []);
});
