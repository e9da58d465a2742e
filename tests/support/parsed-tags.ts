import type { Tag } from '../../src/built/html/scan-tags.ts';
import { elementsIn, textIn } from './html-elements.ts';

/** Attributes by the names that a tree has for them, where these are others. */
const names: Readonly<Record<string, string>> = {
  xLinkHref: 'xlink:href',
  srcSet: 'srcset',
  imageSrcSet: 'imagesrcset',
  httpEquiv: 'http-equiv',
};

/** Sees the tags of a page as a whole parser of HTML reads it: what `scanTags` is held against. */
export function parsedTags(
  html: string,
  isAsked: (attribute: string) => boolean,
  see: (tag: Tag) => void,
): void {
  let isInHead = true;
  for (const element of elementsIn(html)) {
    if (element.tagName === 'body') isInHead = false;
    const attributes = Object.entries(element.properties).flatMap(([property, value]) => {
      const name = names[property] ?? property.toLowerCase();
      const text = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
      return isAsked(name) ? [[name, text] as const] : [];
    });
    const holdsText = ['style', 'script'].includes(element.tagName);
    const text = holdsText ? textIn(element) : '';
    see({ name: element.tagName, attributes: new Map(attributes), isInHead, text });
  }
}
