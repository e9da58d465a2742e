import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../../tests/support/story-from-text.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Block } from '../../story/blocks.ts';
import { negationsDiffer } from './negations.ts';
import type { Pair } from './spoken.ts';

const languages = {
  en: english,
  pt: portuguese,
  es: { path: 'es', tag: 'es', name: 'español', direction: 'ltr' },
} as const satisfies Record<string, Language>;

type Pairs = readonly (readonly [keyof typeof languages, string, keyof typeof languages, string])[];

/** What is said of a text beside its source. */
function said(
  from: keyof typeof languages,
  source: string,
  to: keyof typeof languages,
  text: string,
): string[] {
  const block = (value: string) =>
    ({
      kind: 'paragraph',
      id: 'a1',
      place: { file: 'x', line: 1, column: 1 },
      text: [{ kind: 'text', value }],
    }) as unknown as Block;
  const pair = { source: block(source), translation: block(text), from: languages[from], to: languages[to] };
  return negationsDiffer(pair as Pair).map(({ message }) => message);
}

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
  for (const [from, source, to, text] of contrary) {
    assert.equal(said(from, source, to, text).length, 1, `${source} is the contrary of ${text}`);
    assert.equal(said(to, text, from, source).length, 1, `${text} is the contrary of ${source}`);
  }
});

test('Nothing is said where another word may deny, or nothing is denied', () => {
  for (const [from, source, to, text] of alike) {
    assert.deepEqual(said(from, source, to, text), [], `${source} is ${text}`);
    assert.deepEqual(said(to, text, from, source), [], `${text} is ${source}`);
  }
});

test('What is said of a denial names its word', () => {
  assert.deepEqual(said('en', 'It is not open.', 'pt', 'Está aberta.'), [
    'Missing “not” in the block a1, expected a sentence that denies as in the source (en)',
  ]);
  assert.deepEqual(said('en', 'It is wide.', 'pt', 'Não é larga.'), [
    'Unexpected “Não” in the block a1, expected a sentence that denies nothing as in the source (en)',
  ]);
});
