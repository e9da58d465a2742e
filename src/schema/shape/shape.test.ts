import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSite } from '../site-file.ts';
import { layersOf, writtenLayers } from './layers.ts';
import { pagesOnHome, partsOfHome } from './menus.ts';
import { textsOfShape } from './shape.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearth-shape-'));
after(() => rmSync(folder, { recursive: true }));

/** What `site.yaml` says with some lines more. */
function siteWith(lines: string) {
  const languages = 'languages: [{ path: en, tag: en, name: English, direction: ltr, complete: true }]\n';
  const rest = 'url: https://x.example\ntagline: X\n';
  writeFileSync(
    join(folder, 'site.yaml'),
    `name: X\n${rest}${languages}contact: { email: a@x.example }\n${lines}`,
  );
  const { value = assert.fail(), findings } = readSite(folder);
  assert.deepEqual(findings, []);
  return value;
}

test('A publication that says nothing of its shape has that of Hearth, and no voices', () => {
  for (const lines of ['', 'layers: {}\n']) {
    const site = siteWith(lines);
    assert.deepEqual(layersOf(site), writtenLayers);
    assert.deepEqual(partsOfHome(site), ['lead', 'latest', 'topics', 'changes', 'archive']);
    assert.deepEqual([site.menu, site.footer, Object.keys(site.voices)], [undefined, undefined, []]);
  }
});

test('Layers are in the order of the file, with or without something to say of them', () => {
  const site = siteWith('layers:\n  unknowns:\n  constructor: { name: Facts }\n  lede: { needed: true }\n');
  assert.deepEqual(layersOf(site), ['unknowns', 'constructor', 'lede']);
});

test('Pages of the staff on the home are known by the names of their files', () => {
  assert.deepEqual(pagesOnHome({ home: ['lead', 'pages/about', 'topics'] }), ['about']);
});

test('Every text of the shape is among those that a language may lack', () => {
  const named = { name: { en: 'X' } };
  const shape = {
    layers: { facts: named, lede: {} },
    menu: [{ to: 'home', ...named }],
    footer: [{ to: 'home' }],
  };
  const contact = { profiles: [{ ...named, url: 'https://x.example' }] };
  assert.deepEqual(
    textsOfShape({ ...shape, contact }).map(([name]) => name),
    ['layers.facts.name', 'menu.1.name', 'contact.profiles.1.name'],
  );
});
