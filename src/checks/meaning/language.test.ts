import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, english, portuguese } from '../../../tests/support/story-from-text.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Entry } from '../../story/entries.ts';
import { foreignBlocks } from './language.ts';
import type { Around } from './spoken.ts';

/** The other languages that are found in an article of one paragraph. */
function foundIn(text: string, language: Language, entries: readonly Partial<Entry>[] = []): string[] {
  const article = articleFrom(
    `# A {/* #a1 */}\n\n<Layer kind="lede">\n\n${text} {/* #a2 */}\n\n</Layer>\n`,
    language,
  );
  const around = {
    site: { languages: [english, portuguese] },
    entries: new Map(entries.map((entry, index) => [String(index), entry])),
  } as unknown as Around;
  return foreignBlocks(article, around).map(
    ({ finding }) => /^Unexpected (.+?) in the block/.exec(finding.message)?.[1] ?? '',
  );
}

const names = [
  'João Guimarães',
  'Conceição de Araújo',
  'Tarcísio de Freitas',
  'Luiz Inácio Lula da Silva',
  'Companhia de Engenharia de Tráfego',
  'São João del-Rei',
];

test('A sentence is in its language, whatever the names in it are', () => {
  for (const one of names)
    for (const other of names)
      for (const sentence of [
        `${one} spoke; ${other} listened.`,
        `Between ${one} and ${other} ferries run daily.`,
        `${one} met ${other} near city hall.`,
      ])
        if (one !== other) assert.deepEqual(foundIn(sentence, english), [], sentence);
});

test('A sentence in another language is found, with names in it too', () => {
  assert.deepEqual(foundIn('A prefeitura abriu ontem a escola nova, que fica perto da praça.', english), [
    'Português',
  ]);
  assert.deepEqual(
    foundIn('João Guimarães e Conceição de Araújo abriram ontem a escola nova, perto da praça.', english),
    ['Português'],
  );
  assert.deepEqual(foundIn('The town hall opened the new school near the square yesterday.', portuguese), [
    'English',
  ]);
  assert.deepEqual(
    foundIn('El ayuntamiento abrió ayer la nueva escuela, que está muy cerca de la plaza mayor.', english),
    ['Spanish'],
  );
});

test('What is said, marked as a name or a term, or emphasised may be of any language', () => {
  const said = 'a prefeitura abriu ontem a escola nova, que fica perto da praça';
  for (const marked of [
    `*${said}*`,
    `<Term of="school">${said}</Term>`,
    `<Name of="school">${said}</Name>`,
    `<Quote of="school">${said}</Quote>`,
  ])
    assert.deepEqual(foundIn(`Everybody read it at once: ${marked}.`, english), [], marked);
  assert.deepEqual(foundIn(`Li: ${said}. Everybody there read it at once, and went home.`, portuguese), [
    'English',
  ]);
});

test('What an entry has a name for is no evidence, though nothing marks it', () => {
  const text = 'Next Sunday: festa do divino espírito, dança dos mascarados, cavalhada dos mouros.';
  const forms = { pt: ['dança dos mascarados', 'cavalhada dos mouros'] };
  assert.deepEqual(foundIn(text, english), ['Português']);
  assert.deepEqual(foundIn(text, english, [{ name: { pt: 'festa do divino espírito' }, forms }]), []);
});
