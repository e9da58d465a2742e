import { error, type Finding, warning } from '../schema/finding.ts';
import type { RowBlock, TableBlock } from '../story/blocks.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { sourceDocument } from '../story/read/source-document.ts';
import type { Article } from '../story/story.ts';
import { ofKindWithSameId } from './same-id.ts';

/** A table has the same columns in every language, and a row the same numbers. */
export function tablesOf(story: StoryDraft): Finding[] {
  const articles = story.documents.filter((document) => document.kind === 'article');
  const source = sourceDocument(story, 'article');
  return source ? articles.flatMap((article) => (article === source ? [] : differing(article, source))) : [];
}

function differing(article: Article, source: Article): Finding[] {
  const { path } = source.language;
  return [
    ...ofKindWithSameId('table', article, source).flatMap((pair) => differingTable(...pair, path)),
    ...ofKindWithSameId('row', article, source).flatMap((pair) => differingRow(...pair, path)),
  ];
}

function differingTable(table: TableBlock, original: TableBlock, source: string): Finding[] {
  const [own, expected] = [table, original].map(columnsOf);
  if (own === undefined || expected === undefined || own === expected) return [];
  return [
    error(
      'table-differs',
      table.place,
      `Unexpected ${own} in the table ${table.id}, expected ${expected} as in the source (${source})`,
      'Write the same columns in every language: only the words of a table are translated.',
    ),
  ];
}

/** The columns of a table as they are written below its head. */
function columnsOf({ alignment, rowheads }: TableBlock): string {
  const written = { start: '---', left: ':---', center: ':---:', right: '---:' } as const;
  const columns = alignment.map((each) => written[each]).join(' | ');
  return `columns | ${columns} |${rowheads ? ' with “rowheads”' : ''}`;
}

function differingRow(row: RowBlock, original: RowBlock, source: string): Finding[] {
  return row.cells.flatMap(({ number }, index) => {
    const expected = original.cells[index]?.number;
    if (number === undefined || expected === undefined || number === expected) return [];
    return [
      warning(
        'number-differs',
        row.place,
        `Unexpected ${number} in column ${index + 1} of the row ${row.id}, expected ${expected} as in the source (${source})`,
        'Write the same number in every language.',
      ),
    ];
  });
}
