import { formatMinutes } from '../../i18n/format.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Depth } from '../../story/depths.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, html, inItsLanguage } from '../../story/html.ts';
import { nameOfPart } from '../../story/layer-names.ts';

/** The line at the end of what a depth shows: with which part the next one goes on, and how much longer that takes. */
export function goOn(depth: Depth, next: Depth, { site, language }: Edition): Html {
  const part = inItsLanguage(nameOfPart(next.fragment, site, language));
  const more = formatMinutes(Math.max(1, next.minutes - depth.minutes), language);
  return html`<p class="go-on" data-depth="${depth.names.join(' ')}"><a href="#${next.fragment}" data-depth="${next.names.join(' ')}">${wordsIn(language)('story:goOn')} <b>${part}</b> <small>${more}</small></a></p>`;
}

/** That line after the Conversa, for who reads it alone: it leads to the article. */
export function goOnAfterConversa(depths: readonly Depth[], edition: Edition): Html | undefined {
  const conversa = depths.find(({ names }) => names.includes('conversa'));
  const all = depths.find(({ names }) => names.includes('all'));
  const first = edition.parts.find(({ kind }) => kind !== 'question');
  return conversa && all && first && goOn(conversa, { ...all, fragment: first.kind }, edition);
}

/** That line where a depth ends before a part of the page; nothing before all others. */
export function goOnBefore(fragment: string, depths: readonly Depth[], edition: Edition): Html | undefined {
  const at = depths.findIndex((depth, index) => index > 0 && depth.fragment === fragment);
  const [depth, next] = [depths[at - 1], depths[at]];
  return depth && next ? goOn(depth, next, edition) : undefined;
}
