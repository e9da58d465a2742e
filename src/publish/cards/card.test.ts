import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { readFont } from '../../schema/font-file.ts';
import { type Card, cardDescription, cardSize, drawCard } from './card.ts';
import { cardFontFolders, useCardFonts } from './card-fonts.ts';
import { colour } from './colours.ts';

const card: Card = {
  publication: 'Candeia',
  languageName: 'English',
  direction: 'ltr',
  title: 'The ferry returns',
  question: 'What changes in a town?',
};

/** How many pixels within a part of a card are not paper. */
async function drawnIn(
  png: Buffer,
  left: number,
  top: number,
  width: number,
  height: number,
): Promise<number> {
  const { data, info } = await sharp(png)
    .extract({ left, top, width, height })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const paper = Buffer.from(colour('paper').slice(1), 'hex');
  let drawn = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (!data.subarray(at, at + 3).equals(paper)) drawn++;
  return drawn;
}

/** Pixels of the edge around everything that a card may draw. */
async function drawnInMargin(png: Buffer): Promise<number> {
  const { width, height } = cardSize;
  const edge = 60;
  const sides = await Promise.all([
    drawnIn(png, 0, 0, width, edge),
    drawnIn(png, 0, height - edge, width, edge),
    drawnIn(png, 0, 0, edge, height),
    drawnIn(png, width - edge, 0, edge, height),
  ]);
  return sides.reduce((sum, each) => sum + each, 0);
}

test('A card has the size that link previews ask for, and is the same each time', async () => {
  const png = await drawCard(card);
  const { width, height } = await sharp(png).metadata();
  assert.deepEqual({ width, height }, cardSize);
  assert.ok(png.equals(await drawCard(card)));
});

test('Text of any length stays within the margins', async () => {
  const title = `${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(4)} ${'a long title '.repeat(60)}`;
  for (const text of [{ title }, { title, question: 'Why? '.repeat(200) }, { title: 'a', question: title }])
    assert.equal(await drawnInMargin(await drawCard({ ...card, ...text })), 0);
});

test('A language that is written from right to left starts at the right', async () => {
  const half = cardSize.width / 2;
  const arabic = {
    title: 'عبّارة',
    question: 'ماذا يتغيّر؟',
    direction: 'rtl',
    languageName: 'العربية',
  } as const;
  const png = await drawCard({ ...card, ...arabic });
  const textTop = 300;
  assert.equal(await drawnIn(png, 0, textTop, half, cardSize.height - textTop), 0);
  assert.notEqual(await drawnIn(png, half, textTop, half, cardSize.height - textTop), 0);
  assert.equal(await drawnInMargin(png), 0);
});

test('Only the fonts of the project are drawn with, so that every machine draws the same', () => {
  useCardFonts();
  const settings = readFileSync(process.env['FONTCONFIG_FILE'] ?? '', 'utf8');
  const folders = [...settings.matchAll(/<dir>(.*?)<\/dir>/g)].map(([, folder]) => folder);
  assert.deepEqual(folders, cardFontFolders());
  assert.ok(!settings.includes('<include'));
});

test('A font says which characters it has', () => {
  const has = (folder: string, character: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ttf'))
      .flatMap((name) => readFont(readFileSync(join(folder, name)))?.characters ?? [])
      .some(
        ([first, last]) =>
          first <= Number(character.codePointAt(0)) && Number(character.codePointAt(0)) <= last,
      );
  const [latin = '', , arabic = ''] = cardFontFolders();
  assert.deepEqual(
    ['a', 'ç', '“', 'ع', '日'].map((character) => [has(latin, character), has(arabic, character)]),
    [
      [true, true],
      [true, true],
      [true, true],
      [false, true],
      [false, false],
    ],
  );
});

test('Who does not see a card is told what it says', () => {
  assert.equal(cardDescription(card), 'The ferry returns · What changes in a town?');
  assert.equal(cardDescription({ title: 'The ferry returns' }), 'The ferry returns');
});

test('Names and texts of a length that nothing holds are cut and drawn', async () => {
  const long = {
    title: 'word '.repeat(5000),
    question: 'w'.repeat(20_000),
    publication: 'Long name '.repeat(300),
  };
  const png = await drawCard({ ...card, ...long, languageName: 'L'.repeat(2000) });
  assert.deepEqual((await sharp(png).metadata()).width, cardSize.width);
});

test('A file that is no font, or only the beginning of one, has no characters', () => {
  const [folder = ''] = cardFontFolders();
  const name = readdirSync(folder).find((each) => each.endsWith('.ttf')) ?? '';
  const whole = readFileSync(join(folder, name));
  assert.ok(readFont(whole));
  const broken = [
    Buffer.alloc(0),
    Buffer.from('hello'),
    Buffer.from('0001000000ff', 'hex'),
    whole.subarray(0, 2000),
  ];
  for (const bytes of broken) assert.equal(readFont(bytes), undefined);
});
