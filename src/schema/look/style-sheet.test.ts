import assert from 'node:assert/strict';
import { test } from 'node:test';
import { styleSheet } from './style-sheet.ts';

const mistakesOf = (text: string) =>
  styleSheet(text).mistakes.map(({ offset, message }) => `${offset} ${message}`);

test('A style sheet is written without comments and needless spaces, and with the addresses of its site', () => {
  const { written, fetched, mistakes } = styleSheet(
    `/* one */ .a  .b {\n  color: red; /* two */\n  background: url( '/x/y.svg' );\n}\n.c/**/.d { content: "/* } */ " }\n`,
  );
  assert.deepEqual(mistakes, []);
  assert.deepEqual(
    fetched.map(({ address }) => address),
    ['x/y.svg'],
  );
  assert.equal(
    written('/base/'),
    '.a .b{color: red;background: url("/base/x/y.svg");}.c/**/.d{content: "/* } */ "}',
  );
});

test('What would end the layer or the element that a style sheet stands in is found', () => {
  for (const text of [
    'a{}}',
    'a{',
    'a{(}',
    '"a',
    "a{content:'\n'}",
    '/* a',
    '</style>',
    '"</style>"',
    '/*</style>*/',
    '<!--',
  ])
    assert.notDeepEqual(mistakesOf(text), [], text);
});

test('What fetches something from elsewhere is found, however it is written', () => {
  for (const text of [
    '@import "/a.css";',
    '@IMPORT url(/a.css);',
    '@\\69mport "a.css";',
    'a{background:url(https://a.example/a.svg)}',
    'a{background:URL("//a.example/a.svg")}',
    'a{background:url("a.svg")}',
    'a{background:url("/../a.svg")}',
    'a{background:url("/a\\2e svg")}',
    'a{background:u\\72l(/a.svg)}',
    'a{background:url(data:image/png;base64,AA)}',
    'a{background:image-set("https://a.example/a.svg" 1x)}',
    'a{background:-webkit-image-set("https://a.example/a.svg" 1x)}',
    'a{background:src("https://a.example/a.svg")}',
  ])
    assert.notDeepEqual(mistakesOf(text), [], text);
});

test('Newer rules are between their author and browsers', () => {
  const text =
    ':root{--a:{b:c}}@container x (width < 3rem){.a{&:hover{color:oklch(from var(--b) l c h / .5)}}}@scope(.a) to (.b){:scope{x:y}}@supports (a:b){@layer z{a{b:c!important}}}';
  assert.deepEqual(mistakesOf(text), []);
  assert.equal(styleSheet(text).written('/'), text);
});
