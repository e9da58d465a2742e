/* The notes at the end of a document, each with the ways back to where the page refers to it. */
import { type Citation, citationOf } from '../../story/citation.ts';
import type { Edition } from '../../story/edition.ts';
import { attribute, type Html, type HtmlPart, html } from '../../story/html.ts';
import type { PageNote } from '../../story/notes.ts';
import type { DocumentKind } from '../../story/story.ts';
import { blockText } from './block-text.ts';
import { backToText, digitsOf } from './note-links.ts';
import { classes } from './shown-block.ts';
import { stateNote } from './state-note.ts';

/** The notes of a document of the page; nothing where it has none. */
export function notesList(at: DocumentKind, edition: Edition): Html | undefined {
  const notes = edition.notes.list.filter((note) => note.at === at);
  if (notes.length === 0) return undefined;
  return html`<ol${attribute('class', digitsOf(edition.language))}>${notes.map((note) => noteItem(note, edition))}</ol>`;
}

function noteItem({ id, number, says, references }: PageNote, edition: Edition): Html {
  const { language } = edition;
  const isOne = references.length === 1;
  const back = references.map(
    (reference, index) => html` ${backToText(`#${reference}`, isOne ? undefined : index + 1, language)}`,
  );
  if (says.kind === 'source')
    return html`<li id="${id}" value="${number}">${citation(citationOf(says.source, language))}<small class="back">${back}</small></li>`;
  const { shown } = says;
  return html`<li id="${id}" value="${number}"${classes([], shown)}>${blockText(shown.block.text, shown, edition)}<small class="back">${back}</small>${stateNote(shown, language)}</li>`;
}

/** What a source is, leading there by its title, or by its publisher where it has none. */
function citation({ parts, url, tag }: Citation): HtmlPart {
  const leads = parts.some(({ kind }) => kind === 'title') ? 'title' : 'publisher';
  return parts.map((part, index) => {
    // Names of another direction would take what stands beside them along.
    const words = html`<bdi${attribute('lang', part.tag)}>${part.text}</bdi>`;
    return html`${index > 0 && ' · '}${url && part.kind === leads ? html`<a href="${url}"${attribute('hreflang', tag)}>${words}</a>` : words}`;
  });
}
