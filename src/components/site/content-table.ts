import { formatNumber } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { attribute, Html, html } from '../../story/html.ts';
import { numberForm } from '../../story/numbers.ts';

/** How Markdown says how a cell is aligned; no page may style by attributes. */
export interface CellProps {
  style?: { textAlign?: string };
}

/** The class of a cell. */
export function cellClass({ style }: CellProps): string | undefined {
  const aligned = style?.textAlign;
  return aligned === 'right' ? 'end' : aligned === 'center' ? aligned : undefined;
}

/** What stands in a cell: a number in a column of numbers as the language writes it, whoever wrote it as programs do. */
export function cellHtml(written: string | undefined, props: CellProps, language: Language): string {
  // Astro gives nothing for a cell with nothing in it.
  const text = written?.trim() ?? '';
  return cellClass(props) === 'end' && numberForm.test(text) ? formatNumber(text, language) : text;
}

/** A table that scrolls within itself. */
export function tableHtml(written: string): Html {
  return html`<div class="table" tabindex="0"><table>${new Html(written)}</table></div>`;
}

/** The same with a caption, which names it. */
export function captionedHtml(
  written: string,
  { id, caption, rowheads = false }: { id?: string; caption: string; rowheads?: boolean },
): Html {
  const [, table = ''] = /<table[^>]*>(.*)<\/table>/s.exec(written) ?? [];
  const rows = rowheads
    ? table.replaceAll(/<tr>(\s*)<td(?!><\/td>)(.*?)<\/td>/gs, '<tr>$1<th scope="row"$2</th>')
    : table;
  return html`<div class="table" role="region" aria-label="${caption}" tabindex="0"><table${attribute('id', id)}><caption>${caption}</caption>${new Html(rows)}</table></div>`;
}
