import { entryAddress, linkAddress } from '../../routes.ts';
import type { Edition } from '../../story/edition.ts';
import { escapeHtml, Html, html, inlineHtml } from '../../story/html.ts';
import { foreignIn, type Shown } from '../../story/pairing/shown.ts';
import type { Inline, NoteReference } from '../../story/text.ts';
import { toNote } from './note-links.ts';

/** How long the original of a quotation is at most, in letters, that stands in the sentence on every screen. */
const inSentence = 60;

/** A text of a block as the page shows it; where it is in another language than the page, it says in which. */
export function blockText(text: readonly Inline[], shown: Shown, edition: Edition): Html {
  const { language, quotations, mentions } = edition;
  const written = foreignIn(shown) ?? language;
  const words = new Html(
    inlineHtml(text, {
      href: (to) => linkAddress(to, written),
      quote: ({ of, wording }, words) => {
        const said = quotations.get(of);
        if (wording === 'original' || said === undefined) return words;
        return `${words} <bdi class="original${said.text.length > inSentence ? ' long' : ''}" lang="${escapeHtml(said.tag)}">(${escapeHtml(said.text)})</bdi>`;
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

/** The number of a note; nothing for a reference that is on no page. */
function noteReference(reference: NoteReference, { notes, language }: Edition): string {
  const found = notes.of.get(reference);
  if (found === undefined) return '';
  const { id, note } = found;
  return html`<sup>${toNote(note.number, `#${note.id}`, id, language)}</sup>`.text;
}
