import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../../tests/support/story-from-text.ts';
import { captionedHtml, cellClass, cellHtml, tableHtml } from './content-table.ts';

const right = { style: { textAlign: 'right' } };

test('A number in a column of numbers of a page is written as the language writes it, and nothing else is changed', () => {
  assert.equal(cellHtml(' 1234567.5 ', right, english), '1,234,567.5');
  assert.equal(cellHtml('1234567.5', right, portuguese), '1.234.567,5');
  assert.equal(cellHtml('2026', {}, english), '2026');
  assert.equal(cellHtml(undefined, right, english), '');
  assert.equal(cellHtml('<em>12</em>', right, english), '<em>12</em>');
});

test('How a cell is aligned is a class, which the policy of the page allows', () => {
  assert.equal(cellClass(right), 'end');
  assert.equal(cellClass({ style: { textAlign: 'center' } }), 'center');
  assert.equal(cellClass({ style: { textAlign: 'left' } }), undefined);
});

test('A table with a caption is named by it, and each of its rows by its first cell where that is asked for', () => {
  const written = tableHtml('<tbody><tr>\n<td>a</td>\n<td class="end">1</td></tr></tbody>').text;
  assert.equal(
    captionedHtml(written, { id: 'when', caption: 'A & B', rowheads: true }).text,
    '<div class="table" role="region" aria-label="A &amp; B" tabindex="0"><table id="when"><caption>A &amp; B</caption><tbody><tr>\n<th scope="row">a</th>\n<td class="end">1</td></tr></tbody></table></div>',
  );
});
