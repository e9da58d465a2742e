/*
 * The text of a story is hundreds of small pieces, each a word or a tag around others. Functions write them, with nothing to
 * wait for and one place that escapes; components are what stands around the text, once a page.
 */
import type { Edition } from '../../story/edition.ts';
import { type Html, html } from '../../story/html.ts';
import { layerBlocks } from './layer-blocks.ts';
import { layerHeading } from './layer-heading.ts';
import { storyMap } from './story-map.ts';

/** The layers of an article, and its map, in the order of reading. */
export function storyParts(edition: Edition): Html {
  const parts = edition.parts.map((part) =>
    part.kind === 'map'
      ? storyMap(edition)
      : html`<section id="${part.kind}" class="${part.kind}">${layerHeading(part.kind, edition)}${layerBlocks(part.blocks, edition)}</section>`,
  );
  return html`${parts}`;
}
