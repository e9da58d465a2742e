import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Language } from '../i18n/languages.ts';
import { type Face, facesOfSite } from '../styles/faces.ts';
import { faceStyles } from './face-styles.ts';

// Stands alone: a site has the faces of the letters that its process has read, whoever read them.

afterEach(() => {
  facesOfSite.all = [];
});

const language = (tag: string): Language => ({ path: tag, tag, name: tag, direction: 'ltr' });
const face = (letters: string, variable: Face['variable'] = '--font-reading'): Face => ({
  variable,
  letters: new Set(letters),
  files: [{ path: 'a.woff2', weight: '400', style: 'normal' }],
});
const rule = (family: string, file: string) =>
  `@font-face{font-family:${family};src:url("/${file}.woff2") format("woff2");font-display:optional;font-style:normal;}`;
const fallback = '@font-face{font-family:"N fallback: Times";src:local("Times");font-display:swap;}';
const link = (file: string) =>
  `<link rel="preload" href="/${file}.woff2" as="font" type="font/woff2" crossorigin>`;

/** What Astro writes of a reading face in two files, and of a family of the publication. */
const written = `<style>${rule('N', 'a')}${rule('N', 'b')}${fallback}:root{--font-reading:N,Reading,Georgia,serif;}</style>
${link('a')}${link('b')}<style>${rule('O-0123456789abcdef', 'c')}:root{--font-own-0:O-0123456789abcdef;}</style>${link('c')}`;

const stylesOf = (own: string | undefined, ...all: string[]) => {
  facesOfSite.all = [face('abcdefghijklmnopqrstuvwxyz'), face('łąęż'), face('ابتسلمنير', '--font-own-0')];
  return faceStyles(written, { own: own === undefined ? undefined : language(own), all: all.map(language) });
};
const named = (text: string) => [...text.matchAll(/\/([abc])\.woff2/g)].map(([, name]) => name);

test('A page of the Latin of the West names one file, and says nothing of other letters', () => {
  const { system, faces, preload } = stylesOf('en', 'en', 'pt-BR', 'pl', 'ar');
  assert.deepEqual(named(faces), ['a']);
  assert.deepEqual(named(preload), ['a']);
  assert.ok(system.includes(':root{--font-reading:N,Reading,Georgia,serif;}'), system);
  assert.ok(!system.includes('--font-own'), system);
});

test('A page in all languages fetches the face of texts and that of headings', () => {
  facesOfSite.all = [face('abc'), face('łąęż'), face('', '--font-headings')];
  const { preload } = faceStyles(written.replaceAll('--font-own-0', '--font-headings'), {
    own: undefined,
    all: [language('en'), language('pl')],
  });
  assert.deepEqual(named(preload), ['a', 'c']);
});

test('A page names and fetches the files that its language needs', () => {
  assert.deepEqual(named(stylesOf('pl', 'en', 'pl', 'ar').faces), ['a', 'b']);
  assert.deepEqual(named(stylesOf('pl', 'en', 'pl', 'ar').preload), ['a', 'b']);
  const arabic = stylesOf('ar', 'en', 'pl', 'ar');
  assert.deepEqual(named(arabic.faces), ['a', 'c']);
  assert.match(arabic.system, /--font-reading:N,O,"Noto Naskh Arabic",.*,Reading,Georgia,serif;/);
});

test('Faces for letters that Times does not have stand behind it, which draws Latin', () => {
  assert.match(
    stylesOf('ja', 'en', 'pl', 'ar', 'ja').system,
    /--font-reading:N,Reading,Georgia,"Hiragino Mincho ProN",.*,serif;/,
  );
});

test('Parts of a page in another script have its faces, one rule for languages that share them', () => {
  const { system } = stylesOf('en', 'en', 'pl', 'ar', 'fa', 'ja');
  const rules = [...system.matchAll(/((?::lang\([^)]*\),?)+)\{font-family:([^}]*)\}/g)];
  assert.deepEqual(
    rules.map(([, tags]) => tags),
    [':lang(ar),:lang(fa)'],
  );
  assert.match(rules[0]?.[2] ?? '', /^N,"Noto Naskh Arabic",/);
  assert.ok(!stylesOf('ar', 'en', 'pl', 'ar', 'fa').system.includes(':lang'));
});

test('The rule for a language does not reach a page in a script of it', () => {
  const { system } = stylesOf('sr-Latn', 'en', 'pl', 'ar', 'sr', 'sr-Latn');
  assert.ok(system.indexOf(':lang(sr)') >= 0);
  assert.ok(system.indexOf(':lang(sr-Latn)') > system.indexOf(':lang(sr)'), system);
});

test('A page in all languages names all files, and fetches ahead what it surely needs', () => {
  const { faces, preload, system } = stylesOf(undefined, 'en', 'pl', 'ar');
  assert.deepEqual(named(faces), ['a', 'b', 'c']);
  assert.deepEqual(named(preload), ['a']);
  assert.match(system, /:lang\(ar\)\{font-family:N,O,/);
});
