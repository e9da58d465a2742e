import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookStyles } from './look-styles.ts';

test('A publication with Hearth’s face has no byte of another', () => {
  for (const look of [undefined, {}, { icon: 'mark.svg' }])
    assert.deepEqual(lookStyles(look), { tokens: '', prose: '', components: '' });
});

test('An accent changes what is pressed and marked, for light and dark, and no other role', () => {
  const { tokens, prose } = lookStyles({ accent: { light: '#0b5cad' } });
  assert.match(
    tokens,
    /^@layer tokens\{:root\{--ember:light-dark\(#0b5cad,#[0-9a-f]{6}\);--mark:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\)\}\}$/,
  );
  assert.equal(prose, '');
});

test('A paper changes all roles', () => {
  const { tokens } = lookStyles({ paper: { light: '#ffffff', dark: '#000000' } });
  assert.deepEqual(
    [...tokens.matchAll(/--(\w+):/g)].map(([, role]) => role),
    ['paper', 'wash', 'ink', 'quiet', 'ember', 'line', 'mark'],
  );
  assert.ok(tokens.includes('--paper:light-dark(#ffffff,#000000)'));
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
