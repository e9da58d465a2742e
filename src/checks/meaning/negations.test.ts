import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFindings, type Pairs, saidBy } from '../../../tests/support/pairs-of-texts.ts';
import { negationsDiffer } from './negations.ts';

const contrary: Pairs = [
  ['en', 'The bridge is not open.', 'pt', 'A ponte está aberta.'],
  ['en', 'The minister did not sign the law.', 'pt', 'O ministro assinou a lei.'],
  ['en', 'The minister didn’t sign the law.', 'es', 'El ministro firmó la ley.'],
  ['en', 'He never paid the toll.', 'pt', 'Ele pagou o pedágio.'],
  ['en', 'Ferries cannot cross in the storm.', 'pt', 'As barcas podem atravessar na tempestade.'],
  ['pt', 'A prefeitura não vai pagar a obra.', 'en', 'The city will pay for the works.'],
  ['pt', 'O governo nunca publicou os números.', 'es', 'El gobierno publicó las cifras.'],
  ['es', 'La ley no se aplica a los barcos.', 'en', 'The law applies to boats.'],
  ['en', 'The company signed it in May.', 'pt', 'A empresa não assinou em maio.'],
  [
    'en',
    'It is a test. The court has not decided. All went home.',
    'pt',
    'É um teste. O tribunal decidiu. Todos foram para casa.',
  ],
];

const alike: Pairs = [
  ['en', 'The bridge is not open.', 'pt', 'A ponte não está aberta.'],
  ['en', 'Nobody signed it.', 'pt', 'Ninguém assinou.'],
  ['en', 'Nobody signed it.', 'es', 'No lo firmó nadie.'],
  ['en', 'There are no ferries.', 'pt', 'Não há barcas.'],
  ['en', 'It is not easy.', 'pt', 'É difícil.'],
  ['en', 'It is not possible.', 'pt', 'É impossível.'],
  ['en', 'It is not enough.', 'pt', 'É insuficiente.'],
  ['en', 'He failed to come.', 'pt', 'Ele não veio.'],
  ['en', 'It is unclear.', 'pt', 'Não está claro.'],
  ['en', 'It does not have a roof.', 'pt', 'É uma casa sem telhado.'],
  ['en', 'Not only did he come, he sang.', 'pt', 'Além de vir, cantou.'],
  ['en', 'It soon rained.', 'pt', 'Não demorou a chover.'],
  ['en', 'It is just a game.', 'pt', 'Não passa de um jogo.'],
  ['en', 'He came home at ten, not before.', 'pt', 'Ele chegou às dez em ponto.'],
  ['en', 'They could barely see.', 'pt', 'Quase não enxergavam.'],
  ['en', 'He is away, isn’t he?', 'pt', 'Ele viajou, certo?'],
  ['en', 'He came, did he not?', 'pt', 'Ele veio.'],
  ['en', 'It is not far.', 'pt', 'É perto.'],
  ['en', 'Don’t forget the keys.', 'pt', 'Leve as chaves.'],
  ['en', 'Not until 1990 did it open.', 'pt', 'Abriu em 1990.'],
  ['en', 'No fewer than ten came.', 'pt', 'Vieram nada menos que dez.'],
  ['en', 'It remains open.', 'pt', 'Não fechou.'],
  ['en', 'He says “I do not know”.', 'pt', 'Ele diz “I do not know”.'],
  ['en', 'What is not read stays as it is.', 'pt', 'O texto pulado fica como está.'],
  ['en', 'It is not true.', 'pt', 'É falso.'],
  ['en', 'She does not agree.', 'pt', 'Ela discorda.'],
  ['es', 'No solo vino, también cantó.', 'en', 'He came and sang.'],
  ['pt', 'O povo não esquece.', 'en', 'The people remember.'],
  ['en', 'He waited, and came. It was late.', 'pt', 'Esperou e não foi embora, e veio, já tarde.'],
];

test('A sentence that denies beside one that does not is found, whichever of them denies', () => {
  assertFindings(negationsDiffer, contrary, 1);
});

test('Nothing is said where another word may deny, or nothing is denied', () => {
  assertFindings(negationsDiffer, alike, 0);
});

test('What is said of a denial names its word', () => {
  assert.deepEqual(saidBy(negationsDiffer, 'en', 'It is not open.', 'pt', 'Está aberta.'), [
    'Missing “not” in the block a1, expected a sentence that denies as in the source (en)',
  ]);
  assert.deepEqual(saidBy(negationsDiffer, 'en', 'It is wide.', 'pt', 'Não é larga.'), [
    'Unexpected “Não” in the block a1, expected a sentence that denies nothing as in the source (en)',
  ]);
});
