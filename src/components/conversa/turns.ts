import { shownIn } from '../../i18n/languages.ts';
import type { TurnBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, html, inItsLanguage } from '../../story/html.ts';
import type { Shown } from '../../story/pairing/shown.ts';
import { blockText } from '../article/block-text.ts';
import { restsOn } from '../article/rests-on.ts';
import { classes } from '../article/shown-block.ts';
import { stateNote } from '../article/state-note.ts';

/** The turns of a Conversa. */
export function conversaTurns(turns: readonly Shown<TurnBlock>[], edition: Edition): Html {
  return html`${turns.map((shown) => turn(shown, edition))}`;
}

function turn(shown: Shown<TurnBlock>, edition: Edition): Html {
  const { site, language, story } = edition;
  const { id, voice: name, paragraphs, refs } = shown.block;
  const voice = site.voices[name];
  if (voice === undefined) throw new Error(`No voice “${name}” in site.yaml`);
  const texts = paragraphs.map((text) => html`<p>${blockText(text, shown, edition)}</p>`);
  return html`<li id="${id}"${classes([voice.part], shown)}><b>${inItsLanguage(shownIn(voice.name, language, story.conversa?.source))}</b>${texts}${stateNote(shown, language)}${restsOn(refs, edition)}</li>`;
}
