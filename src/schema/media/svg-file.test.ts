import assert from 'node:assert/strict';
import { test } from 'node:test';
import { svgFile } from './svg-file.ts';

const around = (content: string, attributes = 'viewBox="0 0 300 200"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${content}\n</svg>`;
const foundIn = (text: string) => svgFile(text).mistakes.map(({ line, found }) => `${line}: ${found}`);

test('A drawing with styles for dark, gradients and a picture within has no mistakes', () => {
  const { size, mistakes } = svgFile(
    around(
      `<style>@media (prefers-color-scheme: dark) { text { fill: #eee } }</style>
      <defs><linearGradient id="g"/></defs><rect fill="url(#g)" style="filter: url('#g')" width="3"/>
      <image href="data:image/png;base64,AAAA"/><use href="#g"/><text>Ä &amp; ß</text><a href="#g"/>`,
    ),
  );
  assert.deepEqual(mistakes, []);
  assert.deepEqual(size, { width: 300, height: 200 });
});

for (const [attributes, width, height] of [
  ['width="640" height="480"', 640, 480],
  ['width="320px" viewBox="0 0 4 3"', 320, 240],
  ['height="1in" viewBox="0 0 2,1"', 192, 96],
  ['width="100%" height="100%" viewBox="-5 -5 40.4 30"', 40, 30],
] as const) {
  test(`An SVG with ${attributes} is ${width} × ${height}`, () => {
    assert.deepEqual(svgFile(around('', attributes)).size, { width, height });
  });
}

for (const [what, content, found] of [
  ['script', '<script>alert(1)</script>', '<script>'],
  ['script under a prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg"/>', '<s:script>'],
  ['a handler', '<rect\nonload="x()"/>', 'attribute onload'],
  ['HTML', '<foreignObject/>', '<foreignObject>'],
  ['movement', '<rect><animate attributeName="x"/></rect>', '<animate>'],
  ['movement by style', '<style>@keyframes a {}</style>', '@keyframes'],
  ['a picture elsewhere', '<image href="https://a.example/b.png"/>', 'href="https://a.example/b.png"'],
  [
    'a picture elsewhere, as it was written once',
    '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="b.png"/>',
    'x:href="b.png"',
  ],
  ['an SVG within', '<image href="data:image/svg+xml,x"/>', 'href="data:image/svg+xml,x"'],
  ['a script as address', '<a href="javascript:x"/>', 'href="javascript:x"'],
  ['a font elsewhere', '<style>@font-face { src: url(f.woff2) }</style>', 'url(f.woff2)'],
  ['a style elsewhere', '<style><![CDATA[@import "a.css";]]></style>', '@import'],
  ['an address in letters by their numbers', '<rect style="fill: u\\72l(a.svg#b)"/>', 'url(a.svg#b)'],
  ['a style elsewhere whose word is parted', '<style>@imp<![CDATA[ort "a.css";]]></style>', '@import'],
  ['a style elsewhere whose word has a note in it', '<style>@imp<!-- -->ort "a.css";</style>', '@import'],
  ['a style elsewhere behind an element', '<style><g/>@import "a.css";</style>', '@import'],
  ['a set of pictures elsewhere', '<style>svg { background: image-set("a.png" 1x) }</style>', 'image-set('],
  ['an instruction', '<?xml-stylesheet href="a.css"?>', '<?xml-stylesheet?>'],
] as const) {
  test(`An SVG with ${what} has a mistake at its line`, () => {
    const line = content.includes('\n') ? 3 : 2;
    assert.deepEqual(foundIn(around(content)), [`${line}: ${found}`]);
  });
}

test('Entities are not looked up', () => {
  const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa">]>\n${around('<text>&a;</text>')}`;
  assert.deepEqual(foundIn(bomb), [
    '1: <!DOCTYPE> with declarations',
    '3: mistake in XML (undefined entity)',
  ]);
});

test('What is not whole, has no namespace or no size says so', () => {
  assert.deepEqual(foundIn('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n<g>\n</svg>'), [
    '3: mistake in XML (unexpected close tag)',
  ]);
  assert.deepEqual(foundIn('<svg viewBox="0 0 1 1"/>'), ['1: root <svg>']);
  assert.deepEqual(foundIn(around('', '')), ['1: <svg> without a size']);
});

test('A mistake in a style is said at its line', () => {
  assert.deepEqual(foundIn(around('<style>\na { }\n@import "a.css";\n</style>')), ['4: @import']);
});

test('Elements that draw each other a million times are a mistake, some thousand times are none', () => {
  const group = (level: number) => `<g id="g${level}">${`<use href="#g${level - 1}"/>`.repeat(10)}</g>`;
  const drawing = (levels: number) =>
    around(`<rect id="g0"/>${Array.from({ length: levels }, (_, level) => group(level + 1)).join('')}`);
  assert.deepEqual(foundIn(drawing(3)), []);
  assert.match(foundIn(drawing(7))[0] ?? '', /^1: drawing of more than 100,000 elements/);
  assert.deepEqual(foundIn(around('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')), []);
  const way = Array.from({ length: 20_000 }, (_, at) => `<use id="u${at}" href="#u${at + 1}"/>`).join('');
  assert.match(foundIn(around(way))[0] ?? '', /^1: drawing of more than 100,000 elements/);
});

test('An SVG so deep that programs do not draw it is a mistake', () => {
  assert.deepEqual(foundIn(around('<g>'.repeat(300) + '</g>'.repeat(300))), ['2: <g> within 200 elements']);
});

test('An SVG says that it is UTF-8, or nothing', () => {
  const said = (encoding: string) => foundIn(`<?xml version="1.0" encoding="${encoding}"?>${around('')}`);
  assert.deepEqual(said('utf-8'), []);
  assert.deepEqual(said('Shift_JIS'), ['1: encoding Shift_JIS']);
});
