import { stringify } from 'yaml';
import { isolated } from '../../i18n/isolate.ts';
import { type Language, localise } from '../../i18n/languages.ts';
import { absolute, storyFileAddress } from '../../routes.ts';
import type { Edition } from '../../story/edition.ts';
import type { Inline } from '../../story/text.ts';
import { urlOf } from '../story-urls.ts';
import { creditsData } from './credits-data.ts';
import { outlineOf } from './outline.ts';
import { absoluteLink } from './outline-html.ts';
import type { RestsOn } from './outline-links.ts';
import type { OutlineList, OutlineNote, OutlinePart, OutlineTable, OutlineText } from './outline-part.ts';

/** A story as one Markdown file, for programs that read text: what it is in the head matter, then all that it says. */
export function storyMarkdown(edition: Edition): string {
  const parts = outlineOf(edition).map((part) => partMarkdown(part, edition));
  const title = inlineMarkdown(edition.article.title.text, edition, edition.language);
  return `---\n${stringify(headMatter(edition), { lineWidth: 0 })}---\n\n# ${title}\n\n${parts.join('\n\n')}\n`;
}

function headMatter(edition: Edition) {
  const { story, site, language, article, conversa, title, written, others } = edition;
  const { published, updated, topics } = story.head;
  const sources = edition.sources.map((source) => ({
    ...(source.kind === 'own'
      ? { kind: 'own' }
      : {
          publisher: source.publisher,
          language: source.tag,
          // The front page of a publisher is no address of the report.
          [source.kind === 'report' ? 'url' : 'front_page']: source.url,
        }),
    ...(source.title && { title: localise(source.title, language) }),
    ...(source.author && { author: source.author }),
    ...(source.published && { published: source.published }),
  }));
  return {
    title,
    description: article.head.description,
    language: language.tag,
    url: urlOf(edition),
    published,
    ...(updated && { updated }),
    publication: localise(site.name, language),
    ...(topics && { topics }),
    source: sources.length === 1 ? sources[0] : sources,
    article: { source: written.article.tag, ...creditsData(article.head, edition) },
    ...(conversa && { conversa: { source: written.conversa.tag, ...creditsData(conversa.head, edition) } }),
    ...(others.length > 0 && {
      translations: Object.fromEntries(
        others.map((other) => [
          other.language.tag,
          absolute(storyFileAddress(other.language, other.slug, 'index.md'), site),
        ]),
      ),
    }),
  };
}

function partMarkdown(part: OutlinePart, edition: Edition): string {
  const text = (of: OutlineText) => textMarkdown(of, edition);
  switch (part.kind) {
    case 'section':
      return `## ${escapeMarkdown(part.words)}`;
    case 'heading':
      return `${'#'.repeat(part.level)} ${text(part)}`;
    case 'paragraph':
      return startOfBlock(text(part));
    case 'list':
      return listMarkdown(part, edition);
    case 'apart': {
      const label = part.label === undefined ? [] : [`**${escapeMarkdown(part.label)}**`];
      return quoted([...label, ...part.paragraphs.map(text).map(startOfBlock)].join('\n\n'));
    }
    case 'code': {
      const fence = fenceAround(part.value, 3);
      const code = `${fence}${part.codeLanguage ?? ''}\n${part.value}\n${fence}`;
      return part.note ? `${code}\n\n*(${escapeMarkdown(part.note)})*` : code;
    }
    case 'rule':
      return '---';
    case 'quotation': {
      const { original, by } = part;
      const said = original
        ? `\n\n${escapeMarkdown(original.words)}\n\n> ${escapeMarkdown(original.text)}`
        : '';
      return `> ${startOfBlock(text(part))}${said}\n\n— ${escapeMarkdown(by)}`;
    }
    case 'picture': {
      const { alt = '', url, credit, href } = part;
      const image = `![${escapeMarkdown(alt)}](${escapeAddress(url)})`;
      const address = href && escapeAddress(absoluteLink(href, part.language, urlOf(edition)));
      const below = [text(part).trim(), escapeMarkdown(credit)]
        .filter(Boolean)
        .map(startOfBlock)
        .join('\n\n');
      return [address ? `[${image}](${address})` : image, below].filter(Boolean).join('\n\n');
    }
    case 'recording':
      return `**${text(part)}** · ${linkMarkdown({ words: part.words, url: part.recording.url })}`;
    case 'turn': {
      const { voice, paragraphs, restsOn } = part;
      const said = `**${escapeMarkdown(voice)}:** ${paragraphs.map(text).map(startOfBlock).join('\n\n')}`;
      return restsOn ? `${said}\n\n${restsOnMarkdown(restsOn)}` : said;
    }
    case 'table':
      return tableMarkdown(part, text);
    case 'notes':
      return part.notes.map((note) => noteMarkdown(note, edition)).join('\n');
    case 'remark':
      return `*${escapeMarkdown(part.words)}*`;
    case 'link':
      return linkMarkdown(part);
  }
}

function listMarkdown({ list, items }: OutlineList, edition: Edition): string {
  return items
    .map(({ lists = [], restsOn, ...item }, index) => {
      const mark = list === 'numbered' ? `${index + 1}. ` : '- ';
      // What stands in an item begins where its text does.
      const within = lists.map((inner) =>
        `\n${listMarkdown(inner, edition)}`.replaceAll('\n', `\n${' '.repeat(mark.length)}`),
      );
      const rests = restsOn ? ` (${restsOnMarkdown(restsOn)})` : '';
      return `${mark}${startOfBlock(textMarkdown(item, edition))}${rests}${within.join('')}`;
    })
    .join('\n');
}

/** Markdown within a quotation. */
function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** Whoever shows Markdown puts notes at the end, under words of their own. */
function noteMarkdown({ label, says }: OutlineNote, edition: Edition): string {
  if ('text' in says) return `[^${label}]: ${textMarkdown(says, edition)}`;
  const words = says.parts.map(({ text }) => isolated(text, edition.language.direction)).join(' · ');
  return `[^${label}]: ${says.url === undefined ? escapeMarkdown(words) : linkMarkdown({ words, url: says.url })}`;
}

function restsOnMarkdown({ words, passages }: RestsOn): string {
  return `${words} ${passages.map(linkMarkdown).join(' · ')}`;
}

function tableMarkdown({ caption, columns, rows }: OutlineTable, text: (of: OutlineText) => string): string {
  const lines = { start: '---', left: ':--', center: ':-:', right: '--:' } as const;
  const cell = (of: OutlineText) => text(of).replaceAll('\\\n', ' ').replaceAll('|', '\\|');
  const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const table = [
    row(columns.map(({ head }) => cell(head))),
    row(columns.map(({ alignment }) => lines[alignment])),
    ...rows.map((each) => row(each.map(cell))),
  ].join('\n');
  return caption ? `**${text(caption)}**\n\n${table}` : table;
}

function linkMarkdown({ words, url }: { words: string; url: string }): string {
  return `[${escapeMarkdown(words)}](${escapeAddress(url)})`;
}

/** An address that does not end where it has a parenthesis. */
function escapeAddress(url: string): string {
  return url.replaceAll(/[()\s<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

function textMarkdown({ text, language, note, lead }: OutlineText, edition: Edition): string {
  const start = lead ? `**${escapeMarkdown(lead)}:** ` : '';
  const words = start + inlineMarkdown(text, edition, language);
  return note ? `${words} *(${escapeMarkdown(note)})*` : words;
}

function inlineMarkdown(inlines: readonly Inline[], edition: Edition, language: Language): string {
  const markdown = (of: readonly Inline[]) => inlineMarkdown(of, edition, language);
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return escapeMarkdown(inline.value);
        case 'break':
          return '\\\n';
        case 'code':
          return codeMarkdown(inline.value);
        case 'subscript':
          return `<sub>${markdown(inline.text)}</sub>`;
        case 'superscript':
          return `<sup>${markdown(inline.text)}</sup>`;
        case 'emphasis':
          return `*${markdown(inline.text)}*`;
        case 'strong':
          return `**${markdown(inline.text)}**`;
        case 'link':
          return `[${markdown(inline.text)}](${escapeAddress(absoluteLink(inline.to, language, urlOf(edition)))})`;
        case 'note':
          return edition.notes.of.has(inline) ? `[^${inline.of}]` : '';
        case 'mention':
          return markdown(inline.text);
        case 'quote': {
          const words = markdown(inline.text);
          const original = inline.wording === 'translation' ? edition.quotations.get(inline.of) : undefined;
          return original ? `${words} (${escapeMarkdown(original.text)})` : words;
        }
      }
    })
    .join('');
}

/** Code between more backticks than it has in a row. */
function codeMarkdown(value: string): string {
  const marks = fenceAround(value, 1);
  const gap = /^`|`$|^ .* $/.test(value) ? ' ' : '';
  return `${marks}${gap}${value}${gap}${marks}`;
}

/** Backticks, so many at least, that do not end within a text. */
function fenceAround(text: string, atLeast: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  return '`'.repeat(Math.max(atLeast, longest + 1));
}

/** Text whose characters mean themselves. */
export function escapeMarkdown(text: string): string {
  // Few texts have such a character, and looking for it by itself is quick.
  return /[\\`*_[\]<>&]/.test(text) ? text.replaceAll(/[\\`*_[\]<>]|&(?=#?\w+;)/g, String.raw`\$&`) : text;
}

/** What would start a list or a heading at the beginning of a line does not. */
function startOfBlock(markdown: string): string {
  if (!/^[\d#+-]/.test(markdown)) return markdown;
  return markdown
    .replace(/^(\d+)([.)])(?=\s)/, String.raw`$1\$2`)
    .replace(/^(?:[-+]|#{1,6})(?=\s)/, String.raw`\$&`);
}
