import type { Stage } from '../../reports/stages.ts';

/** The stage that a file belongs to, by its address: pages, cards, pictures, and what programs read are told apart. */
export function stageOf(address: string): Stage {
  if (/^\/?media\/[^/]+$/.test(address)) return 'pictures';
  if (/\.png$/.test(address)) return 'cards';
  return /\.(?!html$)\w+$/.test(address) ? 'publish' : 'render';
}
