import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { placeIn } from '../../schema/finding.ts';
import { lookAt } from '../../story/media/look-at.ts';
import { undecodable } from './undecodable.ts';

const publication = mkdtempSync(join(tmpdir(), 'hearth-undecodable-'));
after(() => rmSync(publication, { recursive: true }));
const keptIn = join(publication, 'kept');
mkdirSync(keptIn);

async function useOf(name: string, bytes: Buffer) {
  writeFileSync(join(publication, name), bytes);
  const { value: picture, findings } = lookAt(join(publication, name), publication, placeIn('a.mdx', 7));
  assert.deepEqual(findings, []);
  assert.ok(picture);
  return { picture, place: placeIn('a.mdx', 7) };
}

const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#9c3208' } });

test('A picture with a sound head and nothing sound behind it is a finding where it is named', async () => {
  const png = await drawn.png().toBuffer();
  const at = png.indexOf('IDAT') + 4;
  const use = await useOf(
    'a.png',
    Buffer.concat([png.subarray(0, at), Buffer.alloc(png.length - at - 12, 7), png.subarray(-12)]),
  );
  const [finding] = await undecodable([use], publication, keptIn);
  assert.match(
    finding?.message ?? '',
    /^Unexpected a\.png that cannot be decoded \(.+\), expected a whole PNG$/,
  );
  assert.equal(finding?.place.line, 7);
  assert.deepEqual(readdirSync(keptIn), []);
});

test('A picture that can be decoded is decoded once', async () => {
  const use = await useOf('b.jpg', await drawn.jpeg().toBuffer());
  assert.deepEqual(await undecodable([use, use], publication, keptIn), []);
  assert.equal(readdirSync(keptIn).length, 1);
  // Whatever is there now: nobody looks at it again.
  writeFileSync(join(publication, 'b.jpg'), 'x');
  assert.deepEqual(await undecodable([use], publication, keptIn), []);
});

test('A drawing that no program can open is a finding, also where it is well-formed', async () => {
  const thin = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100000 0.001"/>';
  const use = await useOf('thin.svg', Buffer.from(thin));
  const [finding] = await undecodable([use], publication, keptIn);
  assert.match(
    finding?.message ?? '',
    /^Unexpected thin\.svg that cannot be decoded \(.+\), expected a whole SVG$/,
  );
});
