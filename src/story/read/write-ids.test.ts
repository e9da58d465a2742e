import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeIds, writeTranslationIds } from './write-ids.ts';

const head = '---\nslug: river\ndescription: A story.\n---\n';

const article = `${head}# The river {/* #a1 */}

<Layer kind="lede">

It rose overnight. {/* #a2 */}

New and *last*.

- One
- Two,
  on two lines {/* #a3 */}
- [Three](#a2)

</Layer>

<Layer kind="quotes">

<Quote of="ana">
It rose.
</Quote>

</Layer>
`;

const addressed = `${head}# The river {/* #a1 */}

<Layer kind="lede">

It rose overnight. {/* #a2 */}

New and *last*. {/* #a8 */}

- One {/* #a9 */}
- Two,
  on two lines {/* #a3 */}
- [Three](#a2) {/* #a10 */}

</Layer>

<Layer kind="quotes">

<Quote id="a11" of="ana">
It rose.
</Quote>

</Layer>
`;

test('Missing ids go to the end of a text and into the tag of an element, with the next numbers', () => {
  assert.deepEqual(writeIds(article, 'article', 7), { source: addressed, lastNumber: 11 });
});

test('An id goes behind the language of code, the last word of a quotation and an item’s own text', () => {
  const bare = `# T {/* #a1 */}

<Layer kind="report">

- One
  1. Two
- Three

> Four
>
> *Five*

<Aside kind="method">
Six
</Aside>

<Definition term="Seven">Eight</Definition>

\`\`\`sh
nine
\`\`\`

\`\`\`
ten
\`\`\`

---

Eleven

</Layer>
`;
  const { source } = writeIds(bare, 'article', 1);
  const added = source.split('\n').filter((line, index) => line !== bare.split('\n')[index]);
  assert.deepEqual(added, [
    '- One {/* #a2 */}',
    '  1. Two {/* #a3 */}',
    '- Three {/* #a4 */}',
    '> *Five* {/* #a5 */}',
    '<Aside id="a6" kind="method">',
    '<Definition id="a7" term="Seven">Eight</Definition>',
    '```sh #a8',
    '``` #a9',
    'Eleven {/* #a10 */}',
  ]);
});

test('A second run writes nothing', () => {
  assert.deepEqual(writeIds(addressed, 'article', 11), { source: addressed, lastNumber: 11 });
  assert.deepEqual(writeIds(addressed, 'article', 40), { source: addressed, lastNumber: 40 });
});

test('The ids of a Conversa have a letter of their own, and its turns have them as an attribute', () => {
  const conversa =
    '# Talk\n\nHello.\n\n<Turn voice="asks" refs="a2">\nWhy?\n\nWhy now?\n</Turn>\n\n<Turn\n  voice="answers">So.</Turn>\n';
  assert.deepEqual(writeIds(`${head}${conversa}`, 'conversa', 0), {
    source: `${head}# Talk {/* #c1 */}\n\nHello. {/* #c2 */}\n\n<Turn id="c3" voice="asks" refs="a2">\nWhy?\n\nWhy now?\n</Turn>\n\n<Turn id="c4"\n  voice="answers">So.</Turn>\n`,
    lastNumber: 4,
  });
});

const untitled = article.replace(' {/* #a1 */}', '');

/** Files as editors and their machines leave them. */
const files = {
  'line ends of Windows': untitled.replaceAll('\n', '\r\n'),
  'a byte order mark': `\uFEFF${untitled}`,
  'a byte order mark and line ends of Windows': `\uFEFF${untitled.replaceAll('\n', '\r\n')}`,
  'spaces at the ends of lines': untitled.replaceAll(/(\w\.)$/gm, '$1   ').replace('---\n', '---  \n'),
  'no line end at the end': untitled.trimEnd(),
  'many empty lines': untitled.replaceAll('\n\n', '\n\n\n\n'),
  'tabs after the marks of a list': untitled.replaceAll('- ', '-\t'),
};

for (const [what, file] of Object.entries(files)) {
  test(`A file with ${what} has its ids written, and nothing else in it changes`, () => {
    assert.notEqual(file, untitled);
    const { source, lastNumber } = writeIds(file, 'article', 7);
    const written = / \{\/\* #a(?:8|9|10|11) \*\/\}| id="a12"/g;
    assert.equal(source.match(written)?.length, 5);
    assert.equal(source.replaceAll(written, ''), file);
    assert.deepEqual(writeIds(source, 'article', lastNumber), { source, lastNumber });
  });
}

test('A file in which every block has an id stays as it is, byte by byte', () => {
  const odd = `\uFEFF${addressed.replaceAll('\n', '\r\n')}   \r\n\r\n`;
  assert.equal(writeIds(odd, 'article', 11).source, odd);
});

test('The number of a block that was deleted is not given again', () => {
  const without = addressed.replace('- [Three](#a2) {/* #a10 */}\n', '- Four\n');
  const { source, lastNumber } = writeIds(without, 'article', 11);
  assert.equal(lastNumber, 12);
  assert.match(source, /- Four \{\/\* #a12 \*\/\}/);
});

const translation = article
  .replace('The river', 'O rio')
  .replace('It rose overnight.', 'Subiu de noite.')
  .replace('New and *last*.', 'Novo e *último*.')
  .replace('of="ana"', 'of="ana" translation');

test('The new blocks of a translation get the ids that they have in the source', () => {
  const { source, written, unsure } = writeTranslationIds(translation, 'article', addressed);
  assert.deepEqual([written, unsure], [4, []]);
  const ids = /\{\/\* #a\d+ \*\/\}|id="a\d+"/g;
  assert.deepEqual(source.match(ids), addressed.match(ids));
  const again = writeTranslationIds(source, 'article', addressed);
  assert.deepEqual([again.source, again.written, again.unsure], [source, 0, []]);
});

test('A translation without any id gets all of them, part by part, whatever the order of its layers', () => {
  const bare = (text: string) => text.replaceAll(/ \{\/\* #a\d+ \*\/\}| id="a\d+"/g, '');
  assert.equal(writeTranslationIds(bare(addressed), 'article', addressed).source, addressed);
  const [top = '', lede = '', quotes = ''] = addressed.split(/(?=<Layer)/);
  const turned = `${top}${quotes}\n${lede}`;
  assert.equal(writeTranslationIds(bare(turned), 'article', addressed).source, turned);
});

test('What differs in one place leaves that place without ids, and no other', () => {
  const more = translation.replace('- One\n', '- One\n- More\n');
  const { source, written, unsure } = writeTranslationIds(more, 'article', addressed);
  assert.equal(written, 2);
  assert.match(source, /- \[Three\]\(#a2\) \{\/\* #a10 \*\/\}.*id="a11"/s);
  const [group, ...others] = unsure;
  assert.deepEqual(others, []);
  assert.deepEqual([group?.after, group?.before, group?.blocks.length], ['a2', 'a3', 3]);
  assert.deepEqual(group?.source !== 'apart' && group?.source.map(({ id }) => id), ['a8', 'a9']);
});

test('Between two neighbours that are sure, blocks that say the same are in their order, and of what others say elsewhere one is known', () => {
  const story = (paragraphs: readonly string[]) =>
    `${head}# T {/* #a1 */}\n\n<Layer kind="lede">\n\n${paragraphs.join('\n\n')}\n\n</Layer>\n`;
  const original = story([
    'In 1871 it was built. {/* #a2 */}',
    'Since 1994 it has been closed. {/* #a3 */}',
    'They asked in 1994 in vain. {/* #a4 */}',
    'Nobody helped. {/* #a5 */}',
    'The 2,300 of the town waited. {/* #a6 */}',
    'It is open since 2026. {/* #a7 */}',
  ]);
  const own = [
    'Foi construída em 1871.',
    'Está fechada desde 1994.',
    'Pediram em 1994, em vão.',
    'Os 2300 da cidade esperaram.',
    'Está aberta desde 2026.',
  ];
  const { source, unsure } = writeTranslationIds(story(own), 'article', original);
  assert.deepEqual(unsure, []);
  assert.deepEqual(source.match(/#a\d+/g), ['#a1', '#a2', '#a3', '#a4', '#a6', '#a7']);
  // Of two that say the same only one is translated: nothing tells which.
  const one = writeTranslationIds(story(own.toSpliced(2, 1)), 'article', original);
  assert.deepEqual(one.source.match(/#a\d+/g), ['#a1', '#a2', '#a6', '#a7']);
});

test('A quotation of somebody else, a block with an id that the source lacks and other neighbours are not sure', () => {
  const otherQuote = translation.replace('of="ana"', 'of="ben"');
  const lostId = addressed.replace('{/* #a8 */}', '{/* #a12 */}').replace('a9', 'a8');
  const kept = translation.replace('*último*.', '*último*. {/* #a8 */}').replace('- One\n', '');
  const stranger = translation.replace('*último*.', '*último*. {/* #a7 */}');
  const moved = translation
    .replace('Subiu de noite. {/* #a2 */}\n\n', '')
    .replace('\n</Layer>', '\nSubiu de noite. {/* #a2 */}\n\n</Layer>');
  assert.equal(writeTranslationIds(otherQuote, 'article', addressed).unsure.length, 1);
  assert.equal(writeTranslationIds(kept, 'article', lostId).unsure.length, 0);
  assert.deepEqual(
    writeTranslationIds(stranger, 'article', addressed).unsure.map(({ blocks }) => blocks.length),
    [1],
  );
  assert.ok(
    writeTranslationIds(moved, 'article', addressed).unsure.every(({ source }) => source === 'apart'),
  );
});

const tableOf = (id: string, ...rows: string[]) =>
  `${head}# The river {/* #a1 */}

<Layer kind="lede">

<Table${id} caption="Heights">

| Place | Height |
| --- | ---: |
${rows.join('\n')}

</Table>

</Layer>
`;

test('A row of a table has its id at the end of its last cell, also where that is empty or not closed', () => {
  const plain = tableOf(
    '',
    '| The mill | 3.5 |',
    '| The ferry | |',
    '| The *bridge* | 4',
    '| Sea | 0 {/* #a4 */} |',
  );
  const written = tableOf(
    ' id="a5"',
    '| The mill | 3.5 {/* #a6 */} |',
    '| The ferry | {/* #a7 */} |',
    '| The *bridge* | 4 {/* #a8 */}',
    '| Sea | 0 {/* #a4 */} |',
  );
  assert.deepEqual(writeIds(plain, 'article', 4), { source: written, lastNumber: 8 });
  const { source, unsure } = writeTranslationIds(plain, 'article', written);
  assert.deepEqual([source, unsure], [written, []]);
});
