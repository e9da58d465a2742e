import type { Page } from '@playwright/test';

/** A text as a reader meets it: that of a block with all that is marked in it, of an attribute, of the head. */
export interface ShownText {
  where: string;
  text: string;
}

/**
 * Every text of a page in its own language, also of what is hidden, or there without a script alone.
 * @param except selector of elements whose texts are left out.
 */
export function textsOn(page: Page, except = 'never'): Promise<ShownText[]> {
  return page.evaluate((left) => {
    const own = document.documentElement.lang;
    const found: ShownText[] = [];
    const isOwn = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang') === own && !element.closest(`script, style, ${left}`);
    const isInline = (element: Element) => /^(?:inline|contents)$/.test(getComputedStyle(element).display);
    const blockOf = (element: Element): Element =>
      element.parentElement && isInline(element) ? blockOf(element.parentElement) : element;
    const nameOf = (element: Element) => element.outerHTML.slice(0, 60);

    const blocks = new Map<Element, string>();
    const nodes = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const { parentElement: element, data } = nodes.currentNode as Text;
      if (!element || !isOwn(element)) continue;
      // Where scripts run, what is for readers without them is text with tags.
      const text =
        element.tagName === 'NOSCRIPT'
          ? (new DOMParser().parseFromString(data, 'text/html').body.textContent ?? '')
          : data;
      const block = blockOf(element);
      blocks.set(block, (blocks.get(block) ?? '') + text);
    }
    for (const [block, text] of blocks) found.push({ where: nameOf(block), text });

    const attributes = ['alt', 'title', 'aria-label', 'placeholder', 'aria-description', 'label'];
    const metas = 'meta:is([name=description], [property$=title], [property$=description], [property$=alt])';
    for (const element of document.querySelectorAll('*')) {
      if (!isOwn(element)) continue;
      for (const name of element.matches(metas) ? ['content'] : attributes)
        if (element.hasAttribute(name))
          found.push({ where: `${name} of ${nameOf(element)}`, text: element.getAttribute(name) ?? '' });
    }
    return found;
  }, except);
}

/** Text that is cut off by its element, that lies over other text, or that makes the page wider than the screen. */
export function misplacedOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const nameOf = (element: Element) =>
      `${element.outerHTML.slice(0, 60)} “${element.textContent.trim().slice(0, 30)}”`;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`The page is ${scrollWidth} px wide`);

    // For ears alone.
    const unseen = '.skip:not(:focus), .map li > :is(b, small), .walk p, #reading-status, .passage-tools';
    // What opens over the page, or stays where it is while the page scrolls, is meant to lie over it.
    const layers = '[popover], dialog, .menu ul, .leave, .listening, header.site';
    const lines: { element: Element; layer: Element | null; rect: DOMRect }[] = [];
    const range = document.createRange();
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const clipping = new Set<Element>();
    while (nodes.nextNode()) {
      const { parentElement: element, textContent } = nodes.currentNode;
      if (!textContent?.trim() || !element?.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest(unseen)) continue;
      for (let up: Element | null = element; up && up !== document.body; up = up.parentElement)
        if (/hidden|clip/.test(getComputedStyle(up).overflow)) clipping.add(up);
      range.selectNodeContents(nodes.currentNode);
      const layer = element.closest(layers);
      for (const rect of range.getClientRects()) if (rect.width > 1) lines.push({ element, layer, rect });
    }
    for (const element of clipping)
      if (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 1)
        found.push(`${nameOf(element)} is cut off`);

    // Lines stand closer than their letters are high; what lies over another covers more than that.
    const covers = ({ rect: a }: (typeof lines)[0], { rect: b }: (typeof lines)[0]) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
    for (const [index, line] of lines.entries())
      for (const other of lines.slice(index + 1))
        if (line.layer === other.layer && line.element !== other.element && covers(line, other))
          found.push(`${nameOf(line.element)} lies over ${nameOf(other.element)}`);
    return found;
  });
}
