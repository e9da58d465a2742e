import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pt } from './pt.ts';
import { ptPT } from './pt-pt.ts';
import { european } from './sentences-european.ts';
import { inPortuguese, sentences } from './sentences-portuguese.ts';

/** What only a file for translators can be refused for, and no text at the desk. */
const ofFiles =
  /^(?:a translation that is marked as not done|one that is done: here|Take the mark off|a source with other placeholders|the source as it is|Export it again|the address “|one of a text that|a second translation|one of each|Remove one)/;

test('Whatever is said of a text that is not taken is said in Portuguese, too', () => {
  const files = globSync('src/translators/**/*.ts').filter((path) => !/\.test\.ts$|formats/.test(path));
  const said = [...files, 'src/desk/texts/save.ts'].flatMap((path) => {
    const source = readFileSync(path, 'utf8').replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
    const after = /\b(?:found|expected|next): (?:form === 'marked' \? )?(['`])((?:(?!\1).)+)\1/g;
    return [...source.matchAll(after)].map(([, , text = '']) => text.replaceAll(/\$\{[^}]*\}+/g, 'X'));
  });
  assert.ok(said.length > 50, `${said.length}`);
  const lacking = said.filter((text) => inPortuguese(text) === undefined && !ofFiles.test(text));
  assert.deepEqual(lacking, []);
});

test('What is put into a sentence stands in its place in the other language', () => {
  assert.equal(
    inPortuguese('every placeholder of the source: <em1>…</em1>, <link1>…</link1>'),
    'todas as marcas do original: <em1>…</em1>, <link1>…</link1>',
  );
  assert.equal(inPortuguese('<link1> without </link1>'), '<link1> sem </link1>');
  assert.equal(inPortuguese('<link1>…</link1>'), '<link1>…</link1>');
  assert.equal(inPortuguese('Somebody’s own sentence.'), undefined);
});

test('In Portugal nothing is said as only Brazil says it, and what differs is said of the same things', () => {
  const ofBrazil = /\b(?:arquivos?|salv\w+|rode|trecho|ficam sabendo|hifens|sua tradução:$)\b/iu;
  const words = Object.values({ ...ptPT, ...sentences, ...european });
  assert.deepEqual(
    words.filter((text) => ofBrazil.test(text)),
    [],
  );
  assert.deepEqual(
    Object.keys(european).filter((english) => !Object.hasOwn(sentences, english)),
    [],
  );
  const put = (text: string) => [...text.matchAll(/\{\w+\}|\*/g)].map(([name]) => name).sort();
  for (const [name, text] of Object.entries(ptPT))
    assert.deepEqual(put(text), put(pt[name as keyof typeof pt]), name);
  for (const [english, text] of Object.entries(european)) assert.deepEqual(put(text), put(english), english);
  assert.equal(inPortuguese('Save again.', 'pt-PT'), 'Volte a guardar.');
});
