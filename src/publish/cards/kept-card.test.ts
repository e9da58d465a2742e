import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Card } from './card.ts';
import { keptCard } from './kept-card.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearth-kept-'));
after(() => rmSync(folder, { recursive: true }));

const card: Card = {
  publication: 'Candeia',
  languageName: 'English',
  direction: 'ltr',
  title: 'The ferry returns',
};

/** Says that a file was last asked for so many days ago. */
function age(path: string, days: number): void {
  const time = new Date(Date.now() - days * 24 * 3600 * 1000);
  utimesSync(path, time, time);
}

test('A card is drawn once for what it says; those not asked for in a month go when another is drawn', async () => {
  const drawn = await keptCard(card, folder);
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  writeFileSync(path, 'as it was kept');
  assert.equal(Buffer.from(await keptCard(card, folder)).toString(), 'as it was kept');

  age(path, 20);
  await keptCard(card, folder);
  assert.ok(Date.now() - statSync(path).mtimeMs < 3600 * 1000, 'asked for now');

  // Another process, which looks through the folder when it first draws.
  const { keptCard: keptLater } = (await import(`./kept-card.ts?${Date.now()}`)) as {
    keptCard: typeof keptCard;
  };
  const unused = join(folder, 'unused.png');
  const left = join(folder, 'half.png.123');
  const other = join(folder, 'fonts.conf');
  for (const each of [unused, left, other]) {
    writeFileSync(each, '');
    age(each, 31);
  }
  const another = await keptLater({ ...card, title: 'The ferry leaves' }, folder);
  assert.deepEqual([unused, left, other, path].map(existsSync), [false, false, true, true]);
  assert.notDeepEqual(another, drawn);
});
