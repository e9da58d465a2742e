/* Moments on a line. How exactly each is known, and whether it goes on, is drawn: `exact` and `open` say which. */

import type { MomentBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, html, languageAttributes } from '../../story/html.ts';
import { foreignIn, type Shown } from '../../story/pairing/shown.ts';
import { isExact } from '../../story/time/edtf.ts';
import { momentWords } from '../../story/time/moments.ts';
import { blockText } from './block-text.ts';
import { classes, discussedIn } from './shown-block.ts';
import { stateNote } from './state-note.ts';

/** The moments of one line. */
export function timeline(moments: readonly Shown<MomentBlock>[], edition: Edition): Html {
  return html`<ol>${moments.map((shown) => moment(shown, edition))}</ol>`;
}

function moment(shown: Shown<MomentBlock>, edition: Edition): Html {
  const { id, ref, text, time, open } = shown.block;
  const foreign = foreignIn(shown);
  const exact = time.kind === 'date' && isExact(time.date);
  const drawn = classes([...(exact ? ['exact'] : []), ...(open ? ['open'] : [])], shown);
  const inLanguage = languageAttributes(foreign);
  const when = momentWords(shown.block, foreign ?? edition.language);
  return html`<li id="${id}"${drawn}><b${inLanguage}><a href="#${ref}">${when}</a></b> ${blockText(text, shown, edition)}${stateNote(shown, edition.language)}${discussedIn(id, edition)}</li>`;
}
