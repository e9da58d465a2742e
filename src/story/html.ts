import type { Inline, Mention } from './story.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, safe in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** How the inlines that depend on the page are written. */
export interface InlineContext {
  /** The `href` of a link as an editor wrote it. */
  href: (to: string) => string;
  /** Text that stands in for a quotation; absent: the words as they are. */
  quote?: (inline: Extract<Inline, { kind: 'quote' }>, html: string) => string;
  /** Text that stands in for a mention of an entry; absent: the words as they are. */
  mention?: (inline: Mention, html: string) => string;
}

/**
 * Inlines as HTML. Own code, since the model holds eight kinds of inline and the page needs every byte: a general
 * serializer would bring back the trees that the model left behind.
 */
export function inlineHtml(inlines: readonly Inline[], context: InlineContext): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return escapeHtml(numbersBound(inline.value));
        case 'break':
          return '<br>';
        case 'emphasis':
          return `<em>${inlineHtml(inline.text, context)}</em>`;
        case 'strong':
          return `<strong>${inlineHtml(inline.text, context)}</strong>`;
        case 'link':
          return `<a href="${escapeHtml(context.href(inline.to))}">${inlineHtml(inline.text, context)}</a>`;
        case 'quote': {
          const html = inlineHtml(inline.text, context);
          return context.quote?.(inline, html) ?? html;
        }
        case 'mention': {
          const html = inlineHtml(inline.text, context);
          return context.mention?.(inline, html) ?? html;
        }
      }
    })
    .join('');
}

/** A name and its number, like “Fable 5”, are one word to a reader: no line ends between them. */
export function numbersBound(text: string): string {
  // Looking back from each space takes long, and few texts have a number after one.
  return / \d/.test(text) ? text.replaceAll(/(?<=\p{Lu}\p{L}*) (?=\d)/gu, '\u00a0') : text;
}
