import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const place = mkdtempSync(join(tmpdir(), 'hearth-letters-'));
after(() => rmSync(place, { recursive: true }));

/** The name of the face, which stands for its letters. */
function fontOf(content: string): string {
  const file = (path: string) => JSON.stringify(resolve('src', path));
  const script = `
    await (await import(${file('story/publication.ts')})).readPublication();
    console.log(await (await import(${file('styles/reading-font.ts')})).readingFont());`;
  const env = { ...process.env, CONTENT: content };
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    timeout: 60_000,
  }).toString();
}

test('The reading face has the letters of texts, and none of what fonts, links out and pipes hold', () => {
  const content = join(place, 'content');
  cpSync('tests/checks/base', content, { recursive: true });
  const before = fontOf(content);
  mkdirSync(join(content, 'fonts'));
  for (const name of ['letters.ttf', 'OFL.txt']) writeFileSync(join(content, 'fonts', name), 'ŁđħŦ');
  writeFileSync(join(place, 'away.mdx'), 'ŁđħŦ');
  symlinkSync(join(place, 'away.mdx'), join(content, 'pages/faq.en.mdx'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(content, 'pages/pipe.en.mdx')]);
  assert.equal(fontOf(content), before);
  writeFileSync(join(content, 'pages/more.en.mdx'), 'ŁđħŦ');
  assert.notEqual(fontOf(content), before);
});
