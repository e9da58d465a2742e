import assert from 'node:assert/strict';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { checkPublished } from '../formats/check-published.ts';
import { buildSite } from '../support/built-sites.ts';
import { differences, filesIn } from '../support/folder-files.ts';
import { photograph, replace, secretPlace, writePicturePublication } from '../support/picture-publication.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-build-pictures-')));
after(() => rmSync(place, { recursive: true }));
const publication = join(place, 'publication');
const site = join(place, 'site');
await writePicturePublication(publication);
const build = (out = site) => buildSite({ CONTENT: publication, OUT: out });
await build();

const media = () => readdirSync(join(site, 'media')).sort();
const page = (path = 'en/bridge-reopens') => readFileSync(join(site, path, 'index.html'), 'utf8');
const namedIn = (html: string) => new Set([...html.matchAll(/\/media\/([\w.-]+)/g)].map(([, name]) => name));

/** Of each file of pictures that is in the site, when it was drawn. */
function drawnAt(): ReadonlyMap<string, number> {
  const folder = resolve('.cache/pictures');
  const ours = readdirSync(folder).filter((kept) => media().some((name) => kept.endsWith(`-${name}`)));
  return new Map(ours.map((name) => [name, statSync(join(folder, name)).ctimeMs]));
}

/** What is built now has to be what is built by somebody who never built before. */
async function assertSameFromNothing(): Promise<void> {
  const other = join(place, 'other');
  rmSync(other, { recursive: true, force: true });
  await build(other);
  const [one, two] = [filesIn(site), filesIn(other)];
  assert.deepEqual(
    differences(one, two).filter((path) => path !== '.hearth-site'),
    [],
  );
}

test('A photograph is there in fitting widths and two formats, upright, and without what its file says besides', async () => {
  const [photo = ''] = [...page().matchAll(/<img src="\/media\/([\da-f]+)-960\.webp"/g)].map(([, id]) => id);
  const sizes = media().filter((name) => name.startsWith(`${photo}-`) && !name.endsWith('.jpg'));
  assert.equal(sizes.length, 6);
  for (const name of sizes) {
    const bytes = readFileSync(join(site, 'media', name));
    const { width, height, exif, xmp, icc, orientation } = await sharp(bytes).metadata();
    assert.equal(`${photo}-${width}`, name.replace(/\.\w+$/, ''));
    assert.equal(height, (width * 1000) / 1600);
    assert.deepEqual([exif, xmp, icc, orientation ?? 1], [undefined, undefined, undefined, 1]);
    assert.ok(!bytes.includes(secretPlace.slice(0, 6)), name);
  }
  assert.ok(readFileSync(join(publication, 'stories/bridge/bridge.jpg')).includes('Jo'));
  assert.ok(bluer(await corners(sizes.at(-1) ?? '')), 'The sky is above.');
});

/** The colours of the uppermost and the lowest row. */
async function corners(name: string): Promise<[Buffer, Buffer]> {
  const image = sharp(readFileSync(join(site, 'media', name)));
  const { width, height } = await image.metadata();
  const row = (top: number) =>
    image.clone().extract({ left: 0, top, width, height: 1 }).resize(1, 1).raw().toBuffer();
  return Promise.all([row(0), row(height - 1)]);
}

function bluer([above, below]: [Buffer, Buffer]): boolean {
  return (above[0] ?? 0) > 180 && (below[0] ?? 255) < 80;
}

test('A drawing is the file that it was, in each language its own', () => {
  for (const [language, path] of [
    ['en', 'en/bridge-reopens'],
    ['pt', 'pt/ponte-reabre'],
  ] as const) {
    const name = [...namedIn(page(path))].find((each) => each?.endsWith('.svg')) ?? '';
    assert.deepEqual(
      readFileSync(join(site, 'media', name)),
      readFileSync(join(publication, `stories/bridge/plan.${language}.svg`)),
    );
  }
});

test('Every file of pictures is named by a page, and a picture that two stories share is there once', () => {
  const pages = ['en/bridge-reopens', 'pt/ponte-reabre', 'en/harbour-reopens', 'pt/porto-reabre'];
  const named = pages.flatMap((path) => [...namedIn(page(path))]);
  assert.deepEqual([...new Set(named)].sort(), media());
  assert.equal(media().length, 6 + 1 + 4 + 2);
});

test('The picture that opens a page comes at once, the others when they are about to be seen, and all have their size', () => {
  const images = [...page().matchAll(/<img [^>]*>/g)].map(([tag]) => tag);
  assert.equal(images.length, 4);
  for (const tag of images) assert.match(tag, / width="\d+" height="\d+" alt="/);
  assert.deepEqual(
    images.map((tag) => [tag.includes('fetchpriority="high"'), tag.includes('loading="lazy"')]),
    [
      [true, false],
      [false, true],
      [false, true],
      [false, true],
    ],
  );
});

test('The preview of a link to the page is its first picture, as large as previews are', async () => {
  const [, name = ''] = /og:image" content="[^"]*\/media\/([^"]*)"/.exec(page()) ?? [];
  const { format, width, height } = await sharp(readFileSync(join(site, 'media', name))).metadata();
  assert.deepEqual([format, width, height], ['jpeg', 1200, 630]);
  assert.match(page(), /og:image:alt" content="The bridge from the shore, hills behind it\."/);
});

test('What other programs read of a site with pictures is sound, and what it names is there', async () => {
  assert.deepEqual(await checkPublished(site, '/'), []);
});

test('A picture that was drawn is not drawn again', async () => {
  const before = drawnAt();
  replace(join(publication, 'stories/bridge/article.en.mdx'), 'opened again.', 'opened again, at last.');
  await build();
  assert.match(page(), /opened again, at last/);
  assert.ok(before.size >= media().length);
  assert.deepEqual(drawnAt(), before);
  await assertSameFromNothing();
});

test('A picture beside a story that is another one now is another file, and what shows it says so', async () => {
  const before = media();
  writeFileSync(join(publication, 'stories/bridge/bridge.jpg'), await photograph(1600, 900));
  await build();
  assert.match(page(), /width="1440" height="810"/);
  assert.match(page('en/harbour-reopens'), /width="1440" height="900"/);
  assert.equal(media().length, before.length + 7);
  await assertSameFromNothing();
});

test('A picture of all stories that is another one now is so in each of them', async () => {
  writeFileSync(join(publication, 'media/arches.png'), await photograph(600, 500, 'png'));
  await build();
  for (const path of ['en/bridge-reopens', 'pt/porto-reabre'])
    assert.match(page(path), /width="600" height="500"/);
  assert.ok(!media().some((name) => name.includes('-700.')));
  await assertSameFromNothing();
});

test('What no story shows any more is not in the site', async () => {
  for (const language of ['en', 'pt'])
    replace(
      join(publication, `stories/bridge/article.${language}.mdx`),
      /<Figure src="plan[\s\S]*?<\/Figure>/,
      '',
    );
  for (const language of ['en', 'pt'])
    replace(
      join(publication, `stories/harbour/article.${language}.mdx`),
      /<Figure src="plan[\s\S]*?<\/Figure>/,
      '',
    );
  await build();
  assert.ok(!media().some((name) => name.endsWith('.svg')));
  await assertSameFromNothing();
});
