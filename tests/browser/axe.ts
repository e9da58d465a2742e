import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe looks at and for; without, all of the page and all of its rules that are no experiments. */
export interface Looked {
  /** Selectors of parts of the page. */
  parts?: readonly string[];
  /** Standards, by axe’s tags. */
  standards?: readonly string[];
  /** Nothing but what a change of colours can change: of the same page, the rest was looked at in another scheme. */
  coloursOnly?: boolean;
  /** Everything else than that: what is half of the work is the same on many pages. */
  colours?: 'left out';
}

/** The rules whose answer depends on colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe has against a page as it stands, and how many rules found something to hold it to. */
export async function lookAt(page: Page, looked: Looked = {}): Promise<{ found: string[]; passed: number }> {
  await colourArrived(page);
  // Its code, half a megabyte, is read twice for each look, also by a page that has it from the look before.
  const isThere = await page.evaluate('typeof axe === "object"');
  // Without frames, the quicker way sees as much.
  const axe = new AxeBuilder({ page, ...(isThere === true && { axeSource: '0' }) }).setLegacyMode();
  for (const part of looked.parts ?? []) axe.include(part);
  axe.options({
    // Naming every element that is as it should be is a quarter of the work.
    resultTypes: ['violations'],
    ...(looked.standards && { runOnly: { type: 'tag', values: [...looked.standards] } }),
    ...(looked.colours && { rules: Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }])) }),
    ...(looked.coloursOnly && { runOnly: { type: 'rule', values: ofColours } }),
  });
  const { violations, passes } = await axe.analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target)}`,
  );
  return { found, passed: passes.length };
}

/** Waits until no colour is on its way: such colours are nobody's. One that is inherited can set out once another arrived. */
async function colourArrived(page: Page): Promise<void> {
  const onTheirWay = () =>
    page.evaluate(async () => {
      const transitions = document.getAnimations().filter((each) => each instanceof CSSTransition);
      await Promise.all(transitions.map(({ finished }) => finished.catch(() => {})));
      return transitions.length;
    });
  while ((await onTheirWay()) > 0);
}
