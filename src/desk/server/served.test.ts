import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { article, asked, cookie, desk, publication } from '../../../tests/support/served-desk.ts';

// Stands alone: its process serves one desk.

test('A file that changes is told to pages at once, and of one that is no part of the publication nothing is', async () => {
  const heard: string[] = [];
  const request = ask({ host: '127.0.0.1', port: desk.port, path: '/_desk/events', headers: { cookie } });
  const told = new Promise<void>((resolve) => {
    request.on('response', (response) =>
      response.setEncoding('utf8').on('data', (part: string) => {
        heard.push(part);
        if (heard.length > 1) resolve();
      }),
    );
  });
  request.end();
  while (heard.length === 0) await setTimeout(10);
  writeFileSync(join(publication, 'package.json'), '{}');
  await setTimeout(200);
  assert.equal(heard.length, 1);
  writeFileSync(article, readFileSync(article, 'utf8').replace(/^# .*$/m, '# Theirs {/* #a1 */}'));
  await told;
  request.destroy();
});

test('The desk speaks the language of the browser', async () => {
  const asIn = (accepted: string) =>
    asked('/_desk/', { headers: { cookie, 'accept-language': accepted } }).then(({ text }) => text);
  assert.match(await asIn('pt,en;q=0.5'), /<html lang="pt-BR">[\s\S]*O que há para fazer em Candeia/);
  for (const accepted of ['pt-PT,pt;q=0.9,en;q=0.5', 'pt-AO'])
    assert.match(await asIn(accepted), /<html lang="pt-PT">[\s\S]*O que há para fazer em Candeia/);
  assert.match(await asIn('xx,pt;q=0.2,en;q=0.8'), /<html lang="en">/);
  assert.match(await asIn('"><script>'), /<html lang="en">/);
});
