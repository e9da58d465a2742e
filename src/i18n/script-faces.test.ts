import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isInSystemFaces, scriptFaces, systemFaces } from './script-faces.ts';
import { shippedCatalogues, shippedTags } from './words.ts';

test('Each language that Hearth brings is in the script of the reading face, or has faces of systems', () => {
  const without = shippedTags().filter((tag) => systemFaces(tag) === undefined);
  const scripts = new Set(without.map((tag) => new Intl.Locale(tag).maximize().script));
  assert.deepEqual([...scripts], ['Latn']);
});

test('A style of writing, a region and a script of a language have their own faces', () => {
  const first = (tag: string) => systemFaces(tag)?.names[0];
  assert.notEqual(first('ur'), first('ar'));
  assert.equal(first('fa-AF'), first('ar'));
  assert.equal(first('zh-HK'), first('zh-Hant'));
  assert.notEqual(first('zh-CN'), first('zh-TW'));
  assert.equal(first('sr'), first('ru'));
  assert.equal(first('sr-Latn'), undefined);
});

test('Every letter of the words that Hearth brings has a face, and those that stand for nothing have none', () => {
  const letters = new Set(
    shippedTags().flatMap((tag) =>
      readdirSync(join(shippedCatalogues, tag)).flatMap((name) => [
        ...readFileSync(join(shippedCatalogues, tag, name), 'utf8'),
      ]),
    ),
  );
  assert.deepEqual(
    [...letters].filter((letter) => !isInSystemFaces(letter)),
    [],
  );
  for (const letter of ['👩', '€', '々', 'か', '한', 'ㄅ', '\u0301', 'ሀ'])
    assert.ok(isInSystemFaces(letter), letter);
  for (const letter of ['\uE000', '\u0378', '𠀀', '𓀀', '\u{F0000}'])
    assert.ok(!isInSystemFaces(letter), letter);
});

test('docs/typefaces.md lists the faces of systems, script by script', () => {
  const scripts = new Intl.DisplayNames('en', { type: 'script' });
  const rows = Object.entries(scriptFaces).map(([key, { names }]) => {
    const languages = shippedTags().filter((tag) => systemFaces(tag) === scriptFaces[key]);
    const isChinese = key === 'Hans' || key === 'Hant';
    const name = key.length === 4 ? scripts.of(key) : `${scripts.of('Arab')}, in Nastaliq`;
    return `| ${name}${isChinese ? ' Chinese' : ''} | ${languages.map((tag) => `\`${tag}\``).join(' ')} | ${names.join(', ')} |`;
  });
  const document = `# Typefaces

**Latin**, all of it with Vietnamese, is in the reading face that Hearth brings, Newsreader: it has no Cyrillic and no
Greek. Pages fetch it cut down to the letters of the publication, and letters beyond the Latin of Western Europe only
where the language of a page has them.

**Every other script** is in the first of these faces that the reader’s system has, and behind them in its own \`serif\`.
The languages are those of the [interface](languages.md); any other language in the same script has the same faces.

| script | languages | faces of systems |
| --- | --- | --- |
${rows.join('\n')}

**Fonts of your own** go into \`fonts/\` of the publication, as \`.ttf\` or \`.otf\`, with their licences as text beside them.
Nothing else has to be said: what a font is for is read from it. Its family, weight and slant are those that it names, and
it draws the letters that Newsreader does not have, on pages and on cards. Bring a regular and a bold file of a family, or
one with all weights. Pages fetch it cut down to the letters of the publication, and only those in a language that has such
letters; as with Newsreader, what is read first is in a face of the system, and the font is there from the second page on.
A Chinese or Japanese font stays large: some hundred kilobytes for a few thousand different characters.

\`npm run check:content\` names letters that may be boxes to readers: on pages those in a script that is not in the table,
signs for private use and the rarest Chinese characters (\`page-font\`), on cards those that neither Newsreader, Noto
Naskh Arabic nor your fonts have (\`card-font\`).
`;
  if (process.env['UPDATE']) writeFileSync('docs/typefaces.md', document);
  assert.equal(readFileSync('docs/typefaces.md', 'utf8'), document, 'Run “UPDATE=1 npm run test:unit”.');
});
