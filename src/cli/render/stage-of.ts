import type { Stage } from '../../reports/stages.ts';

/** The stage that a file belongs to, by its address: pages, cards, and what programs read are told apart. */
export function stageOf(address: string): Stage {
  if (/\.png$/.test(address)) return 'cards';
  return /\.(?!html$)\w+$/.test(address) ? 'publish' : 'render';
}
