import { ownCommand } from '../../files/own-command.ts';
import { error, warning } from '../../schema/finding.ts';
import type { Cell, ColumnAlignment, LayerBlock, RowBlock } from '../blocks.ts';
import { attributesOf, type JsxNode, type Reporter, reportUnexpected } from '../mdx/elements.ts';
import { idAtEnd } from '../mdx/id-comment.ts';
import { checkedId, readInlines, reportEmpty, reportMissingId } from '../mdx/inline.ts';
import { childrenOf, type MdastNode } from '../mdx/mdx.ts';
import { numberForm, ownNumberForm } from '../numbers.ts';
import { plainInline } from '../text.ts';
import { attributeText, idAttribute } from './blocks.ts';

type MarkdownTable = Extract<MdastNode, { type: 'table' }>;

/** Reads `<Table>`: the table with its head, and each of its rows. */
export function readTable(node: JsxNode, reporter: Reporter): LayerBlock[] {
  const attributes = attributesOf(node, 'Table', reporter);
  const id = idAttribute(node, attributes, reporter);
  const children = childrenOf(node);
  if (children.length === 0) reportEmpty(node, reporter);
  const table = children.find((child) => child.type === 'table');
  for (const other of children)
    if (other !== table) reportUnexpected(other, 'one Markdown table and no more', reporter);
  if (table === undefined || attributes.caption === undefined) return [];
  const [head, ...rows] = childrenOf(table);
  const alignment = (table.align ?? []).map((align): ColumnAlignment => align ?? 'start');
  if (rows.length === 0) reportWithoutRows(table, reporter);
  return [
    {
      kind: 'table',
      id,
      place: reporter.mdx.placeOf(node),
      caption: attributeText(attributes.caption),
      head: childrenOf(head ?? table).map((cell) => readInlines(childrenOf(cell), reporter)),
      alignment,
      rowheads: attributes.rowheads,
    },
    ...rows.flatMap((row) => readRow(row, alignment, reporter)),
  ];
}

/** A Markdown table that nothing says the caption of. */
export function readBareTable(node: MdastNode, { mdx, findings }: Reporter): LayerBlock[] {
  findings.push(
    error(
      'unexpected-markdown',
      mdx.placeOf(node),
      'Unexpected Markdown table by itself, expected it in <Table caption="…">',
      `Write <Table caption="what the table shows"> on a line of its own before it, </Table> behind it, and run “${ownCommand('ids')}”.`,
    ),
  );
  return [];
}

function readRow(row: MdastNode, alignment: readonly ColumnAlignment[], reporter: Reporter): RowBlock[] {
  const { mdx, findings } = reporter;
  const cells = childrenOf(row);
  const last = childrenOf(cells.at(-1) ?? row);
  const written = idAtEnd(last);
  const texts = cells.map((cell, index) => {
    const words = childrenOf(cell);
    const hasId = written !== undefined && index === cells.length - 1;
    return { text: readInlines(hasId ? words.slice(0, -1) : words, reporter), cell };
  });
  if (cells.length !== alignment.length) {
    findings.push(
      error(
        'table-form',
        mdx.placeOf(row),
        `Unexpected row of ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, expected ${alignment.length} as in the head of the table`,
        'Write a | between any two cells, also where one is empty; a | that is text is written \\|.',
      ),
    );
  }
  const place = mdx.placeOf(row);
  if (texts.every(({ text }) => plainInline(text).trim() === '')) {
    reportEmpty(row, reporter);
    return [];
  }
  const id =
    written === undefined ? reportMissingId(row, reporter) : checkedId(written, last.at(-1) ?? row, reporter);
  const read = texts.map(({ text, cell }, index): Cell => {
    const plain = alignment[index] === 'right' && text.length === 1 ? plainInline(text) : '';
    if (numberForm.test(plain)) return { text, number: plain };
    if (ownNumberForm.test(plain)) reportOwnForm(plain, cell, reporter);
    return { text };
  });
  return [{ kind: 'row', id, place, cells: read }];
}

function reportOwnForm(written: string, cell: MdastNode, { mdx, findings }: Reporter): void {
  findings.push(
    warning(
      'number-form',
      mdx.placeOf(childrenOf(cell)[0] ?? cell),
      `Unexpected “${written}” in a column of numbers, expected a number as programs write it, like 1234.5 or 12%`,
      'Write a point before decimals and nothing between thousands: each language is shown it in its own way.',
    ),
  );
}

function reportWithoutRows(table: MarkdownTable, { mdx, findings }: Reporter): void {
  findings.push(
    error(
      'empty',
      mdx.placeOf(table),
      'Unexpected table without a row, expected one at least below its head',
      'Write the rows, or remove the table.',
    ),
  );
}
