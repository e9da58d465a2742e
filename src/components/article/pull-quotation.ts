import { languageName } from '../../i18n/format.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { QuotationBlock } from '../../story/blocks.ts';
import type { Edition, Said } from '../../story/edition.ts';
import { type Html, type HtmlPart, html, sentenceWith } from '../../story/html.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { blockText } from './block-text.ts';
import { classes } from './shown-block.ts';
import { stateNote } from './state-note.ts';

/**
 * A quotation that stands by itself, with its original where it is a translation.
 * @param beside what stands with it that is not its text.
 */
export function pullQuotation(
  shown: Shown,
  quotation: QuotationBlock,
  edition: Edition,
  beside: HtmlPart,
): Html {
  const { story, language } = edition;
  const said = edition.quotations.get(quotation.of);
  if (said === undefined) throw new Error(`No quotation “${quotation.of}” in story.yaml of ${story.id}`);
  const t = wordsIn(language);
  const cite = reportOf(said, edition);
  const names = { language: languageName(said.tag, language) };
  const original =
    quotation.wording === 'translation' &&
    html`<p class="quiet">${t('story:quotationTranslated', names)}</p><blockquote${cite} lang="${said.tag}" dir="auto" class="said"><p>${said.text}</p></blockquote>`;
  const speaker = sentenceWith({ speaker: said.speaker, role: said.role }, (words) =>
    t('story:saysWithRole', words),
  );
  return html`<figure id="${quotation.id}"${classes([], shown)}><blockquote${cite}><p>${blockText(quotation.text, shown, edition)}</p></blockquote>${original}<figcaption>${speaker}${stateNote(shown, language)}${beside}</figcaption></figure>`;
}

/** The address of the report that has the words: the only one there is, or the one whose publisher they are said to be from. */
function reportOf({ source }: Said, { reports, sources }: Edition): HtmlPart {
  const report = sources.length === 1 ? reports[0] : reports.find(({ publisher }) => publisher === source);
  return report ? html` cite="${report.url}"` : '';
}
