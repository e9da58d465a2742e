import { stringify } from 'yaml';
import { absolute, storyFileAddress } from '../../routes.ts';
import type { Credits } from '../../story/provenance.ts';
import type { Inline } from '../../story/story.ts';
import { tagNamed, type Version } from '../version.ts';
import { type OutlinePart, type OutlineText, outlineOf } from './outline.ts';
import { absoluteLink } from './outline-html.ts';

/** A story as one Markdown file, for programs that read text: what it is in the head matter, then all that it says. */
export function storyMarkdown(version: Version): string {
  const parts = outlineOf(version).map((part) => partMarkdown(part, version));
  const title = inlineMarkdown(version.article.title.text, { ...version, of: version.language });
  return `---\n${stringify(headMatter(version), { lineWidth: 0 })}---\n\n# ${title}\n\n${parts.join('\n\n')}\n`;
}

function headMatter({ story, site, language, article, conversa, title, url, others }: Version) {
  const { published, updated, source, topics } = story.head;
  const tagOf = (path: string | undefined) => (path === undefined ? undefined : tagNamed(path, site));
  return {
    title,
    description: article.head.description,
    language: language.tag,
    url,
    published,
    ...(updated && { updated }),
    publication: site.name,
    ...(topics && { topics }),
    source: {
      publisher: source.publisher,
      language: tagNamed(source.language, site),
      // The front page of a publisher is no address of the report.
      [source.kind === 'report' ? 'url' : 'front_page']: source.url,
    },
    article: { source: tagOf(story.article.source), ...credits(article.head) },
    ...(conversa && { conversa: { source: tagOf(story.conversa?.source), ...credits(conversa.head) } }),
    ...(others.length > 0 && {
      translations: Object.fromEntries(
        others.map((other) => [other.language.tag, markdownAddress(other, story, site)]),
      ),
    }),
  };
}

function credits({ written, translated }: Credits) {
  return { ...(written && { written }), ...(translated && { translated }) };
}

function markdownAddress(
  { language }: Version['others'][number],
  story: Version['story'],
  site: Version['site'],
): string {
  return absolute(
    storyFileAddress(language, story.article.in[language.path]?.head.slug ?? '', 'index.md'),
    site,
  );
}

function partMarkdown(part: OutlinePart, version: Version): string {
  const text = (of: OutlineText) => textMarkdown(of, version);
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

function textMarkdown({ text, language, note, when }: OutlineText, version: Version): string {
  const start = when ? `**${escapeMarkdown(when)}:** ` : '';
  const words = start + inlineMarkdown(text, { ...version, of: language });
  return note ? `${words} *(${escapeMarkdown(note)})*` : words;
}

function inlineMarkdown(inlines: readonly Inline[], context: Version & { of: Version['language'] }): string {
  const { story, of: language, url } = context;
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return escapeMarkdown(inline.value);
        case 'break':
          return '\\\n';
        case 'emphasis':
          return `*${inlineMarkdown(inline.text, context)}*`;
        case 'strong':
          return `**${inlineMarkdown(inline.text, context)}**`;
        case 'link':
          return `[${inlineMarkdown(inline.text, context)}](${escapeAddress(absoluteLink(inline.to, language, url))})`;
        case 'mention':
          return inlineMarkdown(inline.text, context);
        case 'quote': {
          const words = inlineMarkdown(inline.text, context);
          const original = inline.wording === 'translation' ? story.head.quotations[inline.of] : undefined;
          return original ? `${words} (${escapeMarkdown(original.text)})` : words;
        }
      }
    })
    .join('');
}

/** Text whose characters mean themselves. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]|&(?=#?\w+;)/g, String.raw`\$&`);
}

/** What would start a list or a heading at the beginning of a line does not. */
function startOfBlock(markdown: string): string {
  return markdown
    .replace(/^(\d+)([.)])(?=\s)/, String.raw`$1\$2`)
    .replace(/^(?:[-+]|#{1,6})(?=\s)/, String.raw`\$&`);
}
