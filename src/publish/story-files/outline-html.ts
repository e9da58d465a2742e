import { formatOrdinal } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { absolute, linkAddress } from '../../routes.ts';
import type { Edition } from '../../story/edition.ts';
import { escapeHtml, inlineHtml } from '../../story/html.ts';
import { urlOf } from '../story-urls.ts';
import { type OutlineNote, type OutlinePart, type OutlineText, outlineOf } from './outline.ts';
import type { RestsOn } from './outline-links.ts';

/** The full text of a story as HTML that can be read anywhere: every address has its origin, nothing needs a style. */
export function storyHtml(edition: Edition): string {
  const { tag, direction } = edition.language;
  const parts = outlineOf(edition).map((part) => partHtml(part, edition));
  return `<div lang="${tag}" dir="${direction}">\n${parts.join('\n')}\n</div>`;
}

function partHtml(part: OutlinePart, edition: Edition): string {
  const text = (of: OutlineText) => textHtml(of, edition);
  switch (part.kind) {
    case 'section':
      return `<h2>${escapeHtml(part.words)}</h2>`;
    case 'heading':
      return `<h${part.level}>${text(part)}</h${part.level}>`;
    case 'paragraph':
      return `<p>${text(part)}</p>`;
    case 'list': {
      const name = part.list === 'numbered' ? 'ol' : 'ul';
      return `<${name}>${part.items.map((item) => `<li>${text(item)}${restsOnHtml(item.restsOn)}</li>`).join('')}</${name}>`;
    }
    case 'quotation': {
      const { original, by } = part;
      const said = original
        ? `<p>${escapeHtml(original.words)}</p><blockquote lang="${original.tag}" dir="auto"><p>${escapeHtml(original.text)}</p></blockquote>`
        : '';
      return `<figure><blockquote><p>${text(part)}</p></blockquote>${said}<figcaption>${escapeHtml(by)}</figcaption></figure>`;
    }
    case 'turn': {
      const { voice, paragraphs, restsOn } = part;
      return [
        `<p><b>${escapeHtml(voice)}</b></p>`,
        ...paragraphs.map((paragraph) => `<p>${text(paragraph)}</p>`),
        ...(restsOn ? [`<p>${restsOnHtml(restsOn).trim()}</p>`] : []),
      ].join('');
    }
    case 'notes':
      return `<h2>${escapeHtml(part.words)}</h2><ol>${part.notes.map((note) => `<li>${noteHtml(note, edition)}</li>`).join('')}</ol>`;
    case 'remark':
      return `<p><small>${escapeHtml(part.words)}</small></p>`;
    case 'link':
      return `<p>${linkHtml(part)}</p>`;
  }
}

function noteHtml({ says }: OutlineNote, edition: Edition): string {
  if ('text' in says) return textHtml(says, edition);
  const words = says.parts.map(
    ({ text, tag }) => `<bdi${tag ? ` lang="${escapeHtml(tag)}"` : ''}>${escapeHtml(text)}</bdi>`,
  );
  return says.url === undefined
    ? words.join(' · ')
    : `<a href="${escapeHtml(says.url)}">${words.join(' · ')}</a>`;
}

function restsOnHtml(restsOn: RestsOn | undefined): string {
  if (restsOn === undefined) return '';
  return ` <small>${escapeHtml(restsOn.words)} ${restsOn.passages.map(linkHtml).join(' · ')}</small>`;
}

function linkHtml({ words, url }: { words: string; url: string }): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`;
}

function textHtml({ text, language, note, when }: OutlineText, edition: Edition): string {
  const url = urlOf(edition);
  const words = inlineHtml(text, {
    href: (to) => absoluteLink(to, language, url),
    quote: ({ of, wording }, html) => {
      const said = edition.quotations.get(of);
      if (wording === 'original' || said === undefined) return html;
      return `${html} <bdi lang="${escapeHtml(said.tag)}">(${escapeHtml(said.text)})</bdi>`;
    },
    note: (reference) => {
      const found = edition.notes.of.get(reference);
      if (found === undefined) return '';
      const { id, number } = found.note;
      return `<sup><a href="${escapeHtml(`${url}#${id}`)}">${formatOrdinal(number, edition.language)}</a></sup>`;
    },
  });
  const html = when ? `<b>${escapeHtml(when)}:</b> ${words}` : words;
  const inLanguage =
    language === edition.language
      ? html
      : `<span lang="${language.tag}" dir="${language.direction}">${html}</span>`;
  return note ? `${inLanguage} <small>${escapeHtml(note)}</small>` : inLanguage;
}

/** The address behind a link as an editor writes it, with its origin. */
export function absoluteLink(to: string, language: Language, page: string): string {
  return to.startsWith('#') ? page + to : absolute(linkAddress(to, language), { url: page });
}
