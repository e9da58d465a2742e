import type { TextLanguage, TextShown } from '../i18n/languages.ts';
import type { Inline, Mention, NoteReference } from './text.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, safe in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
    : text;
}

/** A value as the JSON of a `<script>`; nothing in it can end that element. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

/** A text that is HTML already, and stays as it is where other HTML is made of it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in {@link html}: texts, which are escaped, and HTML; nothing and `false` leave no trace. */
export type HtmlPart = Html | string | number | false | undefined | readonly HtmlPart[];

/**
 * HTML as it is written, with what is put into it: `html\`<p lang="${tag}">${text}</p>\``. Attributes are quoted, so
 * that no text leaves its place, whatever it is.
 */
export function html(written: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let all = written[0] ?? '';
  for (const [index, part] of parts.entries()) all += textOf(part) + written[index + 1];
  return new Html(all);
}

/** An attribute with the space before it; nothing where it has no value. */
export function attribute(name: string, value: string | undefined): Html | undefined {
  return value === undefined ? undefined : new Html(` ${name}="${escapeHtml(value)}"`);
}

function textOf(part: HtmlPart): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (part instanceof Html) return part.text;
  if (part === undefined || part === false) return '';
  return typeof part === 'number' ? String(part) : part.map(textOf).join('');
}

/** The attributes that say in which language an element is; nothing where that is the one around it. */
export function languageAttributes(foreign: TextLanguage | undefined): HtmlPart {
  return [attribute('lang', foreign?.tag), attribute('dir', foreign?.direction)];
}

/** A text that says in which language it is, where that is another than that of what stands around it. */
export function inItsLanguage({ text, foreign }: TextShown): HtmlPart {
  return foreign ? html`<span lang="${foreign.tag}" dir="${foreign.direction}">${text}</span>` : text;
}

/**
 * A sentence with texts in it that say in which language they are.
 * @param sentence writes the sentence with a text in each of its places.
 */
export function sentenceWith<Place extends string>(
  texts: Readonly<Record<Place, TextShown>>,
  sentence: (words: Record<Place, string>) => string,
): HtmlPart {
  const places = Object.entries<TextShown>(texts);
  const inPlaces = (of: (text: TextShown, index: number) => string) =>
    Object.fromEntries(places.map(([place, text], index) => [place, of(text, index)])) as Record<
      Place,
      string
    >;
  if (places.every(([, { foreign }]) => foreign === undefined)) return sentence(inPlaces(({ text }) => text));
  // No text has a noncharacter: where one stands in the sentence, a text belongs.
  const written = sentence(inPlaces((_, index) => `\u{1fffe}${index}\u{1ffff}`));
  return written.split(/[\u{1fffe}\u{1ffff}]/u).map((part, index) => {
    const text = index % 2 === 1 ? places[Number(part)]?.[1] : undefined;
    return text ? inItsLanguage(text) : part;
  });
}

/** How the inlines that depend on the page are written. */
export interface InlineContext {
  /** The `href` of a link as an editor wrote it. */
  href: (to: string) => string;
  /** Text that stands in for a quotation; absent: the words as they are. */
  quote?: (inline: Extract<Inline, { kind: 'quote' }>, html: string) => string;
  /** Text that stands in for a mention of an entry; absent: the words as they are. */
  mention?: (inline: Mention, html: string) => string;
  /** A reference to a note; absent: nothing. */
  note?: (inline: NoteReference) => string;
}

/**
 * Inlines as HTML. Own code, since the model holds few kinds of inline and the page needs every byte: a general
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
        case 'code':
          return `<code dir="ltr" translate="no">${escapeHtml(inline.value)}</code>`;
        case 'subscript':
          return `<sub>${inlineHtml(inline.text, context)}</sub>`;
        case 'superscript':
          return `<sup>${inlineHtml(inline.text, context)}</sup>`;
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
        case 'note':
          return context.note?.(inline) ?? '';
      }
    })
    .join('');
}

/** A name and its number, like “Fable 5” and “GPT-5.6”, are one word to a reader: no line ends between them. */
export function numbersBound(text: string): string {
  // Looking back from each place takes long, and few texts have a number after a space or a hyphen.
  const spaced = / \d/.test(text) ? text.replaceAll(/(?<=\p{Lu}\p{L}*) (?=\d)/gu, '\u00a0') : text;
  // A word joiner: browsers find the name without it, where no hyphen but the one of the keyboard is found.
  return /-\d/.test(spaced) ? spaced.replaceAll(/(?<=\p{L}\p{M}*-)(?=\d)/gu, '\u2060') : spaced;
}
