import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lookStyles, withColours } from './look-styles.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
/** The roles that have another value. */
const changedIn = (written: string) =>
  [...written.matchAll(/--(\w+): (light-dark\(.*\));/g)].flatMap(([whole, role]) =>
    tokens.includes(whole) ? [] : role,
  );

test('A publication with Hearth’s face has no byte of another', () => {
  for (const look of [undefined, {}, { icon: 'mark.svg' }]) {
    assert.deepEqual(lookStyles(look), { prose: '', components: '' });
    assert.equal(withColours(tokens, look), tokens);
  }
});

test('An accent changes what is pressed and marked, for light and dark, and no other role', () => {
  const written = withColours(tokens, { accent: { light: '#0b5cad' } });
  assert.deepEqual(changedIn(written), ['ember', 'mark']);
  assert.match(written, /--ember: light-dark\(#0b5cad,#[0-9a-f]{6}\);/);
});

test('A paper changes all roles, and pages say each of them once', () => {
  const written = withColours(tokens, { paper: { light: '#ffffff', dark: '#000000' } });
  assert.deepEqual(changedIn(written), ['paper', 'wash', 'ink', 'quiet', 'ember', 'line', 'mark']);
  assert.ok(written.includes('--paper: light-dark(#ffffff,#000000);'));
  assert.ok(!written.includes('#fcf8f1'));
});

test('Tokens without a role that the publication has are no tokens', () => {
  assert.throws(() => withColours(':root{}', { accent: { light: '#0b5cad' } }), /No colour “--ember/);
});

test('Density is said where texts are, so that what a reader chooses is above it', () => {
  assert.match(lookStyles({ density: 'close' }).prose, /^@layer prose\{body\{line-height:1\.45\}/);
  assert.notEqual(lookStyles({ density: 'wide' }).prose, lookStyles({ density: 'close' }).prose);
});

test('Of two logos that for the dark is shown in the dark, whether the system or the reader says so', () => {
  const { components } = lookStyles({ logo: { light: 'a.svg', dark: 'b.svg' } });
  assert.match(components, /@media \(prefers-color-scheme:dark\)\{:root:not\(\[data-theme=light\]\) \.logo/);
  assert.match(components, /:root\[data-theme=dark\] \.logo\.dark\{display:block\}/);
  assert.ok(!lookStyles({ logo: { light: 'a.svg' } }).components.includes('dark'));
});

test('Questions are no bolder than 500 in a family that may have nothing between that and bold', () => {
  assert.match(lookStyles({ typefaces: { reading: 'Work Sans' } }).components, /\.hook\{font-weight:500\}/);
  for (const typefaces of [{ headings: 'Zilla Slab' }, { reading: 'Newsreader' }])
    assert.equal(lookStyles({ typefaces }).components, '');
});

test('Headings are in a family of their own, and behind it in that of texts', () => {
  const { prose } = lookStyles({ typefaces: { headings: 'Zilla Slab' } });
  assert.match(prose, /h1,h2,h3,\.name\{font-family:var\(--font-headings\),var\(--reading\)\}/);
  for (const typefaces of [{ reading: 'A', headings: 'A' }, { reading: 'A' }, { headings: 'Newsreader' }])
    assert.equal(lookStyles({ typefaces }).prose, '');
  assert.notEqual(lookStyles({ typefaces: { reading: 'A', headings: 'Newsreader' } }).prose, '');
});
