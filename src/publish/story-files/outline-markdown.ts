import { stringify } from 'yaml';
import type { Language } from '../../i18n/languages.ts';
import { absolute, storyFileAddress } from '../../routes.ts';
import type { Edition } from '../../story/edition.ts';
import type { Credits } from '../../story/provenance.ts';
import type { Inline } from '../../story/text.ts';
import { urlOf } from '../story-urls.ts';
import { type OutlinePart, type OutlineText, outlineOf } from './outline.ts';
import { absoluteLink } from './outline-html.ts';

/** A story as one Markdown file, for programs that read text: what it is in the head matter, then all that it says. */
export function storyMarkdown(edition: Edition): string {
  const parts = outlineOf(edition).map((part) => partMarkdown(part, edition));
  const title = inlineMarkdown(edition.article.title.text, edition, edition.language);
  return `---\n${stringify(headMatter(edition), { lineWidth: 0 })}---\n\n# ${title}\n\n${parts.join('\n\n')}\n`;
}

function headMatter(edition: Edition) {
  const { story, site, language, article, conversa, title, written, others } = edition;
  const { published, updated, topics } = story.head;
  const sources = edition.reports.map(({ publisher, tag, kind, url }) => ({
    publisher,
    language: tag,
    // The front page of a publisher is no address of the report.
    [kind === 'report' ? 'url' : 'front_page']: url,
  }));
  return {
    title,
    description: article.head.description,
    language: language.tag,
    url: urlOf(edition),
    published,
    ...(updated && { updated }),
    publication: site.name,
    ...(topics && { topics }),
    source: sources.length === 1 ? sources[0] : sources,
    article: { source: written.article.tag, ...credits(article.head) },
    ...(conversa && { conversa: { source: written.conversa.tag, ...credits(conversa.head) } }),
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

function credits({ written, translated }: Credits) {
  return { ...(written && { written }), ...(translated && { translated }) };
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
      return part.items
        .map(
          (item, index) => `${part.list === 'numbered' ? `${index + 1}.` : '-'} ${startOfBlock(text(item))}`,
        )
        .join('\n');
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
    case 'turn': {
      const { voice, paragraphs, restsOn } = part;
      const said = `**${escapeMarkdown(voice)}:** ${paragraphs.map(text).map(startOfBlock).join('\n\n')}`;
      return restsOn ? `${said}\n\n${restsOn.words} ${restsOn.passages.map(linkMarkdown).join(' · ')}` : said;
    }
    case 'remark':
      return `*${escapeMarkdown(part.words)}*`;
    case 'link':
      return linkMarkdown(part);
  }
}

function linkMarkdown({ words, url }: { words: string; url: string }): string {
  return `[${escapeMarkdown(words)}](${escapeAddress(url)})`;
}

/** An address that does not end where it has a parenthesis. */
function escapeAddress(url: string): string {
  return url.replaceAll(/[()\s<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

function textMarkdown({ text, language, note, when }: OutlineText, edition: Edition): string {
  const start = when ? `**${escapeMarkdown(when)}:** ` : '';
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
        case 'emphasis':
          return `*${markdown(inline.text)}*`;
        case 'strong':
          return `**${markdown(inline.text)}**`;
        case 'link':
          return `[${markdown(inline.text)}](${escapeAddress(absoluteLink(inline.to, language, urlOf(edition)))})`;
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
