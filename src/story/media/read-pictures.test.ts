import assert from 'node:assert/strict';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { articleFrom } from '../../../tests/support/story-from-text.ts';
import { mediaFinder } from './find-media.ts';
import { readPictures } from './read-pictures.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-pictures-'));
after(() => rmSync(place, { recursive: true }));
const folder = join(place, 'stories/bridge');
mkdirSync(folder, { recursive: true });
mkdirSync(join(place, 'media'));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"/>';
writeFileSync(join(folder, 'arch.svg'), svg);
writeFileSync(join(place, 'media/arch.svg'), svg);

/** What is read of pictures of these names, and what is said of them. */
function read(...names: readonly string[]) {
  const figures = names.map((name, index) => `<Figure src="${name}" id="a${index + 2}" alt="An arch."/>`);
  const body = `# Title {/* #a1 */}\n\n<Layer kind="lede">\n\n${figures.join('\n\n')}\n\n</Layer>\n`;
  const finder = mediaFinder(folder, place);
  const { beside, elsewhere } = finder;
  return { ...readPictures([articleFrom(body)], place, finder), beside, elsewhere };
}

test('A picture is known by its name, with its size and what stands for it', () => {
  const { pictures, findings, beside, elsewhere } = read('arch.svg', 'media/arch.svg', 'arch.svg');
  assert.deepEqual(findings, []);
  assert.deepEqual([...pictures.keys()], ['arch.svg', 'media/arch.svg']);
  const { path, width, height } = pictures.get('arch.svg') ?? {};
  assert.deepEqual([path, width, height], ['stories/bridge/arch.svg', 80, 60]);
  assert.deepEqual([...beside], ['arch.svg']);
  assert.deepEqual([...elsewhere], ['media/arch.svg']);
  assert.equal(pictures.get('arch.svg')?.digest, pictures.get('media/arch.svg')?.digest);
});

test('A picture of fifty megabytes is a finding where it is named, and is not read', () => {
  const file = openSync(join(folder, 'large.jpg'), 'w');
  ftruncateSync(file, 50 * 1024 ** 2);
  closeSync(file);
  const [finding] = read('arch.svg', 'large.jpg').findings;
  assert.equal(finding?.rule, 'file-size');
  assert.equal(finding?.place.line, 7);
  assert.equal(
    finding?.message,
    'Unexpected size of 50 MB, expected at most 20 MB of a picture (stories/bridge/large.jpg)',
  );
});

test('A picture with more pixels than a build can hold is a finding', async () => {
  const wide = sharp({ create: { width: 16_000, height: 7000, channels: 3, background: '#fff' } });
  writeFileSync(join(folder, 'wide.png'), await wide.png({ compressionLevel: 1 }).toBuffer());
  assert.match(
    read('wide.png').findings[0]?.message ?? '',
    /16000 × 7000 pixels, expected at most 100 million/,
  );
});

test('No link leads to a picture outside of the publication', () => {
  const outside = join(place, '../outside-of-it.svg');
  symlinkSync(outside, join(folder, 'link.svg'));
  writeFileSync(outside, svg);
  const { pictures, findings } = read('link.svg');
  rmSync(outside);
  assert.deepEqual([...pictures], []);
  assert.match(findings[0]?.message ?? '', /link that leads out of the publication/);
});

test('A picture that is another one now is read again', () => {
  const before = read('arch.svg').pictures.get('arch.svg');
  writeFileSync(join(folder, 'arch.svg'), svg.replace('80 60', '90 60'));
  const now = read('arch.svg').pictures.get('arch.svg');
  assert.deepEqual([before?.width, now?.width], [80, 90]);
  assert.notEqual(before?.digest, now?.digest);
});

test('Where a picture of `media/` is missing, the folder is what may change', () => {
  assert.deepEqual([...read('media/bridge.svg').elsewhere], ['media']);
});
