import { formatOrdinal } from '../../i18n/format.ts';
import { wordsIn } from '../../i18n/words.ts';
import { entryAddress, linkAddress } from '../../routes.ts';
import type { Edition } from '../../story/edition.ts';
import { escapeHtml, Html, html, inlineHtml } from '../../story/html.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import type { Inline, NoteReference } from '../../story/text.ts';

/** A text of a block as the page shows it; where it is in another language than the page, it says in which. */
export function blockText(text: readonly Inline[], shown: Shown, edition: Edition): Html {
  const { language, quotations, mentions } = edition;
  const written = shown.state === 'missing' ? shown.sourceLanguage : language;
  const words = new Html(
    inlineHtml(text, {
      href: (to) => linkAddress(to, written),
      quote: ({ of, wording }, words) => {
        const said = quotations.get(of);
        if (wording === 'original' || said === undefined) return words;
        return `${words} <bdi class="original" lang="${escapeHtml(said.tag)}">(${escapeHtml(said.text)})</bdi>`;
      },
      mention: (mention, words) => {
        const entry = mentions.get(mention);
        return entry === undefined
          ? words
          : `<a class="mention" href="${escapeHtml(entryAddress(language, entry))}">${words}</a>`;
      },
      note: (reference) => noteReference(reference, edition),
    }),
  );
  return written === language
    ? words
    : html`<span lang="${written.tag}" dir="${written.direction}">${words}</span>`;
}

/** The number of a note, leading there. */
function noteReference(reference: NoteReference, { notes, language }: Edition): string {
  const found = notes.of.get(reference);
  if (found === undefined) return '';
  const { id, note } = found;
  const name = wordsIn(language)('notes:note', { number: note.number });
  const number = formatOrdinal(note.number, language);
  return html`<sup><a href="#${note.id}" id="${id}" role="doc-noteref" aria-label="${name}">${number}</a></sup>`
    .text;
}
