import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, english, portuguese, storyFrom } from '../../../tests/support/story-from-text.ts';
import { site } from '../../../tests/support/story-to-publish.ts';
import { storyHtml } from '../../publish/story-files/outline-html.ts';
import { storyMarkdown } from '../../publish/story-files/outline-markdown.ts';
import { storyDataOf } from '../../publish/story-files/story-data.ts';
import { editionOf } from '../../story/edition.ts';
import { entriesByKey } from '../../story/entries.ts';
import { layerBlocks } from './layer-blocks.ts';

const documentOf = (title: string, table: string) =>
  `# ${title} {/* #a1 */}\n\n<Layer kind="report">\n\n${table}\n\n</Layer>\n`;
const own = articleFrom(
  documentOf(
    'Crossings',
    `<Table id="a2" caption="Crossings & more" rowheads>

| | Who | In *2026* |
| --- | --- | ---: |
| On foot | a \\| b | 12345.5 {/* #a3 */} |
| By boat | [all](#a3) | 50% {/* #a4 */} |

</Table>`,
  ),
);
const translated = articleFrom(
  documentOf(
    'Travessias',
    '<Table id="a2" caption="Travessias" rowheads>\n\n| | Quem | Em *2026* |\n| --- | --- | ---: |\n| A pé | a | 12345.5 {/* #a3 */} |\n\n</Table>',
  ),
  portuguese,
);
const story = storyFrom([own, translated]);
const edition = (language = english) => editionOf(story, site, language, entriesByKey([]));
const pageOf = (language = english) =>
  edition(language)
    .shown.article.layers.flatMap(({ blocks }) => layerBlocks(blocks, edition(language)))
    .map(({ text }) => text)
    .join('');

test('A table has its caption, the scope of its heads, and numbers in the way of the language', () => {
  assert.equal(
    pageOf(),
    '<div class="table" role="region" aria-labelledby="a2" tabindex="0"><table><caption id="a2">Crossings &amp; more</caption>' +
      '<thead><tr><td></td><th scope="col">Who</th> <th scope="col" class="end">In <em>2026</em></th> </tr></thead><tbody>' +
      '<tr id="a3"><th scope="row">On foot</th> <td>a | b</td> <td class="end">12,345.5</td> </tr>' +
      '<tr id="a4"><th scope="row">By boat</th> <td><a href="#a3">all</a></td> <td class="end">50%</td> </tr>' +
      '</tbody></table></div>',
  );
});

test('A row that is missing stands in its table, in its language, and says so in a cell of text', () => {
  const page = pageOf(portuguese);
  assert.match(page, /<td class="end"><span lang="en" dir="ltr">50%<\/span><\/td>/);
  assert.match(
    page,
    /<tr id="a4" class="missing"><th scope="row"><span lang="en" dir="ltr">By boat<\/span><\/th> <td>.*?<small class="note">/,
  );
  assert.match(page, /<tr id="a3" class="stale">.*12\.345,5/);
});

test('The Markdown twin has the table as one, and feeds as HTML', () => {
  assert.ok(
    storyMarkdown(edition()).includes(
      '**Crossings & more**\n\n|  | Who | In *2026* |\n| --- | --- | --: |\n| On foot | a \\| b | 12,345.5 |\n| By boat | [all](https://paper.example/en/story/#a3) | 50% |',
    ),
    storyMarkdown(edition()),
  );
  assert.ok(
    storyHtml(edition()).includes(
      '<tr><th scope="row">On foot</th><td>a | b</td><td align="right">12,345.5</td></tr>',
    ),
    storyHtml(edition()),
  );
});

test('The data of a story has the table and each of its rows, numbers as they are written', () => {
  const blocks = storyDataOf(edition()).documents[0]?.blocks ?? [];
  assert.deepEqual(
    blocks.map(({ id, kind }) => [id, kind]),
    [
      ['a1', 'heading'],
      ['a2', 'table'],
      ['a3', 'row'],
      ['a4', 'row'],
    ],
  );
  assert.deepEqual(blocks[1]?.columns, ['start', 'start', 'right']);
  assert.deepEqual(blocks[2]?.in['en'], { state: 'source', text: 'On foot\na | b\n12345.5' });
  assert.deepEqual(blocks[3]?.in['pt'], { state: 'missing' });
});
