/*
 * The text of a story is hundreds of small pieces, each a word or a tag around others. Functions write them, with nothing to
 * wait for and one place that escapes; components are what stands around the text, once a page.
 */
import { isWritten } from '../../schema/shape/layers.ts';
import type { Depth } from '../../story/depths.ts';
import type { Edition } from '../../story/edition.ts';
import { type Html, html } from '../../story/html.ts';
import type { Part } from '../../story/parts.ts';
import { goOnBefore } from './go-on.ts';
import { layerBlocks } from './layer-blocks.ts';
import { layerHeading } from './layer-heading.ts';
import { notesList } from './notes-list.ts';
import { storyMap } from './story-map.ts';

/** The layers of an article, and its map, in the order of reading, with the ends of what a reader may ask for. */
export function storyParts(edition: Edition, depths: readonly Depth[]): Html {
  const parts = edition.parts.map((part) => [
    goOnBefore(part.kind, depths, edition),
    partHtml(part, edition),
  ]);
  return html`${parts}`;
}

function partHtml(part: Part, edition: Edition): Html {
  if (!('blocks' in part)) return storyMap(edition);
  const { kind, blocks } = part;
  const text = kind === 'notes' ? notesList('article', edition) : layerBlocks(blocks, edition);
  // What a publication calls its own layers may be what styles call something else.
  const known = (isWritten(kind) || kind === 'notes') && html` class="${kind}"`;
  return html`<section id="${kind}"${known}>${layerHeading(kind, edition)}${text}</section>`;
}
