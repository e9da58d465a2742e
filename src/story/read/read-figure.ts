import { error } from '../../schema/finding.ts';
import type { FigureBlock } from '../blocks.ts';
import { type Attributes, attributesOf, isWritten, type JsxNode, type Reporter } from '../mdx/elements.ts';
import { readInlines } from '../mdx/inline.ts';
import { idAttribute, inlinesOf } from './blocks.ts';

/** Reads `<Figure>`; nothing, with a finding, where it does not say which picture it is or what that shows. */
export function readFigure(node: JsxNode, reporter: Reporter): FigureBlock[] {
  const attributes = attributesOf(node, 'Figure', reporter);
  const { src } = attributes;
  const id = idAttribute(node, attributes, reporter);
  const text = readInlines(inlinesOf(node, reporter), reporter);
  const said = {
    alt: words('alt', attributes, node, reporter),
    credit: words('credit', attributes, node, reporter),
    licence: words('licence', attributes, node, reporter),
    href: words('href', attributes, node, reporter),
  };
  checkAlt(attributes, said.alt, node, reporter);
  if (src === undefined) return [];
  const place = reporter.mdx.placeOf(node);
  const written = Object.entries(said).filter(([, value]) => value !== undefined);
  return [{ kind: 'figure', id, place, src: src.normalize('NFC'), ...Object.fromEntries(written), text }];
}

type TextAttribute = 'alt' | 'credit' | 'licence' | 'href';

/** The words of an attribute with their letters composed; one that is empty has a finding. */
function words(
  name: TextAttribute,
  attributes: Attributes<'Figure'>,
  node: JsxNode,
  { mdx, findings }: Reporter,
): string | undefined {
  const value = attributes[name];
  if (value === undefined) return undefined;
  const text = value === true ? '' : value.replaceAll(/\s+/g, ' ').trim().normalize('NFC');
  if (text !== '') return text;
  findings.push(
    error(
      'empty',
      mdx.placeOf(node, name),
      `Unexpected empty attribute “${name}” on <Figure>, expected words in it`,
      name === 'alt'
        ? 'Write what the picture shows, or “decorative” in its place for one that says nothing.'
        : 'Write them, or remove the attribute.',
    ),
  );
  return undefined;
}

/** A picture says what it shows, or that it is there for its looks alone: then it can lead nowhere. */
function checkAlt(
  { decorative, href }: Attributes<'Figure'>,
  alt: string | undefined,
  node: JsxNode,
  { mdx, findings }: Reporter,
): void {
  const report = (attribute: string | undefined, message: string, next: string) =>
    void findings.push(error('picture-alt', mdx.placeOf(node, attribute), message, next));
  if (decorative && alt !== undefined) {
    report(
      'decorative',
      'Unexpected attributes “decorative” and “alt” on <Figure>, expected one of them',
      'Keep “alt” where the picture shows something that the text does not say, else “decorative”.',
    );
  } else if (decorative && href !== undefined) {
    report(
      'href',
      'Unexpected attribute “href” on a decorative <Figure>, expected “alt” too: it names the link',
      'Write in “alt” where the picture leads, in place of “decorative”, or remove “href”.',
    );
  } else if (!decorative && alt === undefined && !isWritten('alt', node)) {
    report(
      undefined,
      'Missing attribute “alt” on <Figure>, expected what the picture shows, for those who do not see it',
      'Write alt="…", or “decorative” for a picture that says nothing.',
    );
  }
}
