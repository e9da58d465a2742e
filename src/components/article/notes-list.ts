/* The notes at the end of a document, each with the ways back to where the page refers to it. */
import { formatOrdinal } from '../../i18n/format.ts';
import { wordsIn } from '../../i18n/words.ts';
import { type Citation, citationOf } from '../../story/citation.ts';
import type { Edition } from '../../story/edition.ts';
import { attribute, type Html, type HtmlPart, html } from '../../story/html.ts';
import type { PageNote } from '../../story/notes.ts';
import type { DocumentKind } from '../../story/story.ts';
import { blockText } from './block-text.ts';
import { classes } from './shown-block.ts';
import { stateNote } from './state-note.ts';

/** Digits of lists by how they write one, where that is not 1. */
const digits: Readonly<Record<string, string>> = { '١': 'arabic', '۱': 'persian', '১': 'bengali' };

/** The notes of a document of the page; nothing where it has none. */
export function notesList(at: DocumentKind, edition: Edition): Html | undefined {
  const notes = edition.notes.list.filter((note) => note.at === at);
  if (notes.length === 0) return undefined;
  const counted = attribute('class', digits[formatOrdinal(1, edition.language)]);
  return html`<ol${counted}>${notes.map((note) => noteItem(note, edition))}</ol>`;
}

function noteItem({ id, number, says, references }: PageNote, edition: Edition): Html {
  const { language } = edition;
  const back = references.map(
    (reference, index) =>
      html` <a href="#${reference}" role="doc-backlink"${named(index, references, edition)}>↑${references.length > 1 && formatOrdinal(index + 1, edition.language)}</a>`,
  );
  if (says.kind === 'source')
    return html`<li id="${id}" value="${number}">${citation(citationOf(says.source, language))}<small class="back">${back}</small></li>`;
  const { shown } = says;
  return html`<li id="${id}" value="${number}"${classes([], shown)}>${blockText(shown.block.text, shown, edition)}<small class="back">${back}</small>${stateNote(shown, language)}</li>`;
}

function named(index: number, { length }: readonly string[], { language }: Edition): Html | undefined {
  const t = wordsIn(language);
  return attribute('aria-label', length === 1 ? t('notes:back') : t('notes:backTo', { place: index + 1 }));
}

/** What a source is, leading there by its title, or by its publisher where it has none. */
function citation({ parts, url, tag }: Citation): HtmlPart {
  const leads = parts.some(({ kind }) => kind === 'title') ? 'title' : 'publisher';
  return parts.map((part, index) => {
    const words = part.tag ? html`<cite lang="${part.tag}" dir="auto">${part.text}</cite>` : part.text;
    return html`${index > 0 && ' · '}${url && part.kind === leads ? html`<a href="${url}"${attribute('hreflang', tag)}>${words}</a>` : words}`;
  });
}
