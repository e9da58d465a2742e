import type { Page } from '@playwright/test';

/** The names of the fetched faces that draw an element, and of those of the system with the number of their letters. */
export async function facesOf(
  page: Page,
  selector: string,
): Promise<{ fetched: string[]; ofSystem: string[] }> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  const name = (font: (typeof fonts)[number]) => font.familyName.replace(/ \d.*/, '');
  return {
    fetched: [...new Set(fonts.filter(({ isCustomFont }) => isCustomFont).map(name))].sort(),
    ofSystem: fonts
      .filter(({ isCustomFont }) => !isCustomFont)
      .map((font) => `${name(font)} ${font.glyphCount}`),
  };
}
