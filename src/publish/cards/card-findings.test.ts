import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { readPublication } from '../../story/publication.ts';
import { cardFindings } from './card-findings.ts';

/** What is said of the cards of a small publication after a change to its folder. */
async function saidOf(change: (folder: string) => void): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-cards-'));
  try {
    cpSync('tests/checks/base', folder, { recursive: true });
    change(folder);
    const { draft } = readPublication(folder);
    assert.ok(draft);
    const place = (file: string) => relative(folder, resolve(file));
    return cardFindings(draft).map(
      ({ rule, place: { file }, message }) => `${place(file)} ${rule} ${message}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('A font of the publication that is empty or broken is named', async () => {
  const said = await saidOf((folder) => {
    mkdirSync(join(folder, 'fonts'));
    writeFileSync(join(folder, 'fonts/a.ttf'), '');
    writeFileSync(join(folder, 'fonts/b.OTF'), 'OTTO and nothing else');
    writeFileSync(join(folder, 'fonts/LICENSE.txt'), 'text');
  });
  const whole = 'font Unexpected file, expected a whole TrueType or OpenType font';
  assert.deepEqual(said.sort(), [`fonts/a.ttf ${whole}`, `fonts/b.OTF ${whole}`]);
});

test('The publication’s name is looked at as titles are', async () => {
  const said = await saidOf((folder) => {
    writeFileSync(join(folder, 'site.yaml'), siteNamed('朝刊'));
  });
  assert.deepEqual(said, [
    'site.yaml card-font Unexpected 朝 刊 in a name or tagline, expected characters that a font for link previews has',
  ]);
});

function siteNamed(name: string): string {
  return [
    `name: ${name}`,
    'url: https://hearth.example',
    'tagline: One story at a time.',
    'languages:',
    '  - { path: en, tag: en, name: English, direction: ltr }',
    '  - { path: pt, tag: pt-BR, name: Português, direction: ltr }',
    'contact: { email: a@hearth.example }',
    'voices: { child: { part: asks, name: Child } }',
  ].join('\n');
}
