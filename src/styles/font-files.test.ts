import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const place = mkdtempSync(join(tmpdir(), 'hearth-letters-'));
after(() => rmSync(place, { recursive: true }));

interface Said {
  /** The faces that pages of each language name, each as its files and their ranges; `!` marks those on all its pages. */
  pages: Record<string, string[]>;
  files: string[];
}

/** What pages of a publication are drawn with. */
function facesOf(content: string): Said {
  const file = (path: string) => JSON.stringify(resolve('src', path));
  const script = `
    const { draft } = (await import(${file('story/publication.ts')})).readPublication();
    const all = await (await import(${file('styles/font-files.ts')})).makeFaces(draft.site.languages);
    const { facesOfLanguages } = await import(${file('styles/faces.ts')});
    const named = ({ files }) => files.map(({ path, weight, ranges = [] }) =>
      path.replace(/.*\\/([a-z]+)-.*/, '$1') + ' ' + weight + ' ' + ranges.join()).join(' and ');
    const pages = [...facesOfLanguages(draft.site.languages, all)].map(([path, { faces, always }]) =>
      [path, faces.map((face) => named(face) + (always.includes(face) ? ' !' : ''))]);
    const files = all.flatMap(({ files }) => files.map(({ path }) => path));
    console.log(JSON.stringify({ pages: Object.fromEntries(pages), files }));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, CONTENT: content },
    timeout: 60_000,
  });
  return JSON.parse(said.toString());
}

/** A small sound publication in other languages than English and Portuguese, whose texts are changed. */
function publication(name: string, tags: { en?: string; pt?: string } = {}): string {
  const content = join(place, name);
  cpSync('tests/checks/base', content, { recursive: true });
  const site = join(content, 'site.yaml');
  const text = readFileSync(site, 'utf8').replace('tag: pt-BR', `tag: ${tags.pt ?? 'pt-BR'}`);
  writeFileSync(site, text.replace('tag: en', `tag: ${tags.en ?? 'en'}`));
  return content;
}

const append = (path: string, text: string) =>
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n${text}\n`);

test('The reading face has the letters of texts, and none of what fonts, links out and pipes hold', () => {
  const content = publication('read');
  const { files: before } = facesOf(content);
  mkdirSync(join(content, 'fonts'));
  writeFileSync(join(content, 'fonts/OFL.txt'), 'Łđħʼn');
  writeFileSync(join(place, 'away.mdx'), 'ŁđħŦ');
  symlinkSync(join(place, 'away.mdx'), join(content, 'pages/faq.en.mdx'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(content, 'pages/pipe.en.mdx')]);
  assert.deepEqual(facesOf(content).files, before);
  writeFileSync(join(content, 'pages/more.en.mdx'), 'ŁđħŦ');
  assert.notDeepEqual(facesOf(content).files, before);
});

test('Letters that the reading face does not have make no other file of it', () => {
  const content = publication('foreign');
  const before = facesOf(content);
  append(join(content, 'pages/about.en.mdx'), 'Огонь, φως, 火, नमस्ते.');
  assert.deepEqual(facesOf(content), before);
});

test('Pages of the Latin of the West name one file, whatever letters pages of other languages have', () => {
  assert.deepEqual(facesOf(publication('west')).pages, {
    en: ['newsreader 400 700  !'],
    pt: ['newsreader 400 700  !'],
  });
  const { pages } = facesOf(publication('polish', { pt: 'pl' }));
  assert.deepEqual(pages['en'], ['newsreader 400 700  !']);
  assert.deepEqual(pages['pt'], ['newsreader 400 700  !', 'newsreader 400 700 U+104-17c !']);
});

test('Vietnamese takes its letters from one file, and a name in another language’s letters brings the one for it', () => {
  const content = publication('vietnamese', { pt: 'vi' });
  const { pages } = facesOf(content);
  assert.equal(pages['en']?.length, 1);
  assert.deepEqual(
    pages['pt']?.map((face) => face.replace(/U\+.*? /, '')),
    ['newsreader 400 700  !', 'newsreader 400 700 !'],
  );
  append(join(content, 'pages/about.en.mdx'), 'Łukasz was there.');
  const { en = [], pt = [] } = facesOf(content).pages;
  // Its letter is on some pages, and the file waits for one that has it.
  assert.match(en[1] ?? '', /^newsreader 400 700 U[^!]*$/);
  assert.equal(en.length, 2);
  assert.equal(pt.length, 2);
});

test('What only a text for all languages has is named by the pages of all', () => {
  const content = publication('for-all');
  const path = join(content, 'stories/bridge/story.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('Ana Lima', 'Ana Łima'));
  const { en = [], pt } = facesOf(content).pages;
  assert.deepEqual(en, ['newsreader 400 700  !', 'newsreader 400 700 U+141-142']);
  assert.deepEqual(pt, en);
});

test('A family that is read in is on every page before the face of Hearth, and so is that of headings', () => {
  const content = publication('read-in', { pt: 'pl' });
  cpSync('tests/fixtures/another-look/fonts', join(content, 'fonts'), { recursive: true });
  const site = join(content, 'site.yaml');
  append(site, 'look: { typefaces: { reading: Work Sans, headings: Zilla Slab } }');
  const { pages } = facesOf(content);
  assert.deepEqual(pages['en'], ['own 700  and own 400  !', 'own 700  !']);
  // What it lacks is drawn by that which Hearth brings.
  const polish = pages['pt'] ?? [];
  assert.deepEqual([polish[0], polish.at(-1)], ['own 700  and own 400  !', 'own 700  !']);
  const behind = polish.slice(1, -1);
  assert.ok(behind.length > 0);
  for (const face of behind) assert.match(face, /^newsreader 400 700 U\+/);
});

test('Headings in the family that Hearth brings have all letters of it, whatever texts are read in', () => {
  const content = publication('shipped-headings');
  cpSync('tests/fixtures/another-look/fonts', join(content, 'fonts'), { recursive: true });
  append(join(content, 'site.yaml'), 'look: { typefaces: { reading: Work Sans, headings: Newsreader } }');
  const [reading, headings = '', ...others] = facesOf(content).pages['en'] ?? [];
  assert.equal(reading, 'own 700  and own 400  !');
  assert.match(headings, /^newsreader 400 700 U\+20-.* !$/);
  assert.deepEqual(others, []);
});

test('A family of headings alone leaves the reading face as it is', () => {
  const content = publication('headings');
  cpSync('tests/fixtures/another-look/fonts', join(content, 'fonts'), { recursive: true });
  append(join(content, 'site.yaml'), 'look: { typefaces: { headings: Zilla Slab } }');
  assert.deepEqual(facesOf(content).pages['en'], ['newsreader 400 700  !', 'own 700  !']);
});

test('A font of the publication is cut down to its letters that the reading face lacks, and named where they stand', () => {
  const content = publication('own', { pt: 'ar' });
  const own = join(content, 'fonts');
  mkdirSync(own);
  const naskh = resolve('node_modules/@expo-google-fonts/noto-naskh-arabic');
  for (const face of ['400Regular', '700Bold'])
    cpSync(join(naskh, face, `NotoNaskhArabic_${face}.ttf`), join(own, `${face}.ttf`));
  const { pages, files } = facesOf(content);
  assert.deepEqual(pages['en'], ['newsreader 400 700  !']);
  const [, arabic = ''] = pages['pt'] ?? [];
  assert.match(arabic, /^own 400 U\+60c.* and own 700 U\+60c.* !$/);
  const [, regular = ''] = files;
  const sizes = [join(own, '400Regular.ttf'), regular].map((path) => readFileSync(path).length);
  assert.ok((sizes[1] ?? 0) < (sizes[0] ?? 0) / 3, `${sizes[1]} of ${sizes[0]} bytes`);
});
