import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withCorners } from './corners.ts';

test('Corners are as round as the publication has them, and circles stay circles', () => {
  const css = 'a{border-radius: 0.6rem}b{border-radius:.3rem}c{border-radius:50%}d{border-radius:2em}';
  assert.equal(
    withCorners(css, 'none'),
    'a{border-radius: 0}b{border-radius:0}c{border-radius:50%}d{border-radius:2em}',
  );
  assert.equal(
    withCorners(css, 'small'),
    'a{border-radius: 0.3rem}b{border-radius:0.15rem}c{border-radius:50%}d{border-radius:2em}',
  );
  assert.match(withCorners(css, 'round'), /^a\{border-radius: 1\.2rem\}b\{border-radius:0\.6rem\}/);
});

test('Every corner of Hearth’s sheets is one that is changed, or round by its form', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    // The desk, and what is said to editors, have the looks of no publication.
    /^(?!desk\/|cli\/).*\.css$/.test(name),
  );
  const corners = sheets.flatMap((name) => [
    ...readFileSync(`src/${name}`, 'utf8').matchAll(/border-(?:[\w-]+-)?radius:\s*([^;]+)/g),
  ]);
  assert.ok(corners.length > 15);
  for (const [whole] of corners) assert.match(whole, /^border-radius:/);
  const others = corners.map(([, size = '']) => size).filter((size) => !/^[\d.]+rem$/.test(size));
  assert.deepEqual(
    others.filter((size) => !/^(?:0|50%|2px|[\d.]+em)$/.test(size)),
    [],
  );
});
