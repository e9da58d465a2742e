import { formatOrdinal } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { absolute, linkAddress } from '../../routes.ts';
import type { Edition } from '../../story/edition.ts';
import { escapeHtml, inlineHtml } from '../../story/html.ts';
import { urlOf } from '../story-urls.ts';
import { outlineOf } from './outline.ts';
import type { RestsOn } from './outline-links.ts';
import type { OutlineList, OutlineNote, OutlinePart, OutlineTable, OutlineText } from './outline-part.ts';

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
    case 'list':
      return listHtml(part, edition);
    case 'apart': {
      const label = part.label === undefined ? [] : [`<p><b>${escapeHtml(part.label)}</b></p>`];
      const paragraphs = [...label, ...part.paragraphs.map((paragraph) => `<p>${text(paragraph)}</p>`)];
      return `<${part.element}>${paragraphs.join('')}</${part.element}>`;
    }
    case 'code':
      return `<pre dir="ltr">${text(part)}</pre>`;
    case 'rule':
      return '<hr>';
    case 'quotation': {
      const { original, by } = part;
      const said = original
        ? `<p>${escapeHtml(original.words)}</p><blockquote lang="${original.tag}" dir="auto"><p>${escapeHtml(original.text)}</p></blockquote>`
        : '';
      return `<figure><blockquote><p>${text(part)}</p></blockquote>${said}<figcaption>${escapeHtml(by)}</figcaption></figure>`;
    }
    case 'picture': {
      const { alt = '', url, width, height, credit, href, language } = part;
      const inLanguage =
        language === edition.language ? '' : ` lang="${language.tag}" dir="${language.direction}"`;
      const image = `<img src="${escapeHtml(url)}" width="${width}" height="${height}" alt="${escapeHtml(alt)}"${inLanguage}>`;
      const address = href === undefined ? undefined : absoluteLink(href, part.language, urlOf(edition));
      const linked = address === undefined ? image : `<a href="${escapeHtml(address)}">${image}</a>`;
      const below = [text(part), credit && `<small>${escapeHtml(credit)}</small>`].filter(Boolean).join(' ');
      return `<figure>${linked}${below && `<figcaption>${below}</figcaption>`}</figure>`;
    }
    case 'recording':
      return recordingHtml(part, text(part));
    case 'turn': {
      const { voice, paragraphs, restsOn } = part;
      return [
        `<p><b>${escapeHtml(voice)}</b></p>`,
        ...paragraphs.map((paragraph) => `<p>${text(paragraph)}</p>`),
        ...(restsOn ? [`<p>${restsOnHtml(restsOn).trim()}</p>`] : []),
      ].join('');
    }
    case 'table':
      return tableHtml(part, text);
    case 'notes':
      return `<h2>${escapeHtml(part.words)}</h2><ol>${part.notes.map((note) => `<li>${noteHtml(note, edition)}</li>`).join('')}</ol>`;
    case 'remark':
      return `<p><small>${escapeHtml(part.words)}</small></p>`;
    case 'link':
      return `<p>${linkHtml(part)}</p>`;
  }
}

/** A player where a reader has one; everywhere a link to the file. */
function recordingHtml(
  { recording, words }: Extract<OutlinePart, { kind: 'recording' }>,
  title: string,
): string {
  const { kind, url, width, height, poster } = recording;
  const shown =
    poster === undefined ? '' : ` poster="${escapeHtml(poster)}" width="${width}" height="${height}"`;
  const player = `<${kind} controls preload="none" src="${escapeHtml(url)}"${shown}></${kind}>`;
  return `<figure>${player}<figcaption>${title} ${linkHtml({ words, url })}</figcaption></figure>`;
}

function listHtml({ list, items }: OutlineList, edition: Edition): string {
  const name = list === 'numbered' ? 'ol' : 'ul';
  const all = items.map(({ lists = [], restsOn, ...item }) => {
    const within = lists.map((inner) => listHtml(inner, edition));
    return `<li>${textHtml(item, edition)}${restsOnHtml(restsOn)}${within.join('')}</li>`;
  });
  return `<${name}>${all.join('')}</${name}>`;
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

/** Aligned by attributes, since readers of feeds take no styles. */
function tableHtml(
  { caption, columns, rowheads, rows }: OutlineTable,
  text: (of: OutlineText) => string,
): string {
  const aligned = (index: number) => {
    const alignment = columns[index]?.alignment;
    return alignment === 'right' || alignment === 'center' ? ` align="${alignment}"` : '';
  };
  const head = columns.map((column, index) => `<th scope="col"${aligned(index)}>${text(column.head)}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      rowheads && index === 0
        ? `<th scope="row"${aligned(index)}>${text(cell)}</th>`
        : `<td${aligned(index)}>${text(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const title = caption ? `<caption>${text(caption)}</caption>` : '';
  return `<table>${title}<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function linkHtml({ words, url }: { words: string; url: string }): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`;
}

function textHtml({ text, language, note, lead }: OutlineText, edition: Edition): string {
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
  const html = lead ? `<b>${escapeHtml(lead)}:</b> ${words}` : words;
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
