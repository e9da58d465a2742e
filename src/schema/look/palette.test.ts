import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, hexOf, oklchOf } from './oklch.ts';
import { hearthPalette, nearestLightness, type Palette, paletteOf } from './palette.ts';

test('A colour is the same after it was looked at in OKLCH', () => {
  for (const colour of ['#000000', '#ffffff', '#9c3208', '#ff9d63', '#0b5cad', '#808080', '#00ff00'])
    assert.equal(hexOf(oklchOf(colour)), colour);
});

test('What no screen shows is less colourful, in its own hue and lightness', () => {
  const shown = oklchOf(hexOf({ lightness: 0.8, chroma: 0.4, hue: 250 }));
  assert.ok(Math.abs(shown.lightness - 0.8) < 0.01);
  assert.ok(Math.abs(((shown.hue + 360) % 360) - 250) < 3);
});

test('Contrast is counted as WCAG does', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});

test('A publication that says nothing has the colours of Hearth', () => {
  assert.deepEqual(paletteOf({}), hearthPalette());
});

test('One accent gives the day and the night, and leaves the paper as it is', () => {
  const { ember, paper } = paletteOf({ accent: { light: '#0b5cad' } });
  assert.deepEqual(paper, hearthPalette().paper);
  assert.equal(ember.light, '#0b5cad');
  assert.ok(Math.abs(oklchOf(ember.dark).hue - oklchOf('#0b5cad').hue) < 10);
  assert.ok(contrast(ember.dark, paper.dark) >= 7);
});

test('One paper gives what stands on it by day and by night, as far from it as Hearth’s', () => {
  const hearth = hearthPalette();
  for (const light of ['#ffffff', '#f3f7fb', '#f6fff2', '#fff0f6']) {
    const made = paletteOf({ paper: { light } });
    for (const scheme of ['light', 'dark'] as const)
      for (const role of ['wash', 'ink', 'quiet', 'ember', 'line', 'mark'] as const) {
        const of = (palette: Palette) => contrast(palette[role][scheme], palette.paper[scheme]);
        // A screen has few colours near black and white.
        assert.ok(of(made) > 0.93 * of(hearth) && of(made) < 1.07 * of(hearth), `${light} ${scheme} ${role}`);
      }
  }
});

test('The nearest colour that passes is the same in another lightness', () => {
  const found = nearestLightness('#8ab4f8', (colour) => contrast(colour, '#ffffff') >= 4.5) ?? '';
  assert.ok(contrast(found, '#ffffff') >= 4.5 && contrast(found, '#ffffff') < 4.6, found);
  assert.equal(
    nearestLightness('#9c3208', () => true),
    '#9c3208',
  );
  assert.equal(
    nearestLightness('#9c3208', () => false),
    undefined,
  );
});
