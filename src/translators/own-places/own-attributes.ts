/* Attributes that name what another language may have of its own: where a picture leads, which files are shown. */
import { isJsx } from '../../story/mdx/elements.ts';
import { parseMdx, splitHead } from '../../story/mdx/mdx.ts';
import { everyNode } from '../../story/mdx/odd-text.ts';
import { attributesIn } from '../documents/attributes.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { Edit } from '../edits.ts';
import { spanOf, writtenIn } from '../marks/tokens.ts';

/** What a translation has in place of what its source leads to and shows; `undefined` where that is the same. */
export interface OwnPlaces {
  addressOf: (to: string) => string | undefined;
  fileOf: (name: string) => string | undefined;
}

/** The changes of attributes in the whole text of a source, for those outside its texts. */
export function ownAttributes({ kind, text, slots }: OpenDocument, { addressOf, fileOf }: OwnPlaces): Edit[] {
  const { body, bodyLine } = splitHead(text);
  const bodyStart = text.length - body.length;
  const { nodes } = parseMdx(body, '', bodyLine, kind === 'page' ? 'allowed' : 'forbidden');
  const edits = [...everyNode(nodes)].filter(isJsx).flatMap((node): Edit[] => {
    const places = attributesIn(text, spanOf(node).start + bodyStart);
    return ['href', 'src', 'poster'].flatMap((name): Edit[] => {
      const [place, said] = [places.get(name), writtenIn(node, name)];
      const own = said === undefined ? undefined : name === 'href' ? addressOf(said) : fileOf(said);
      return place && own !== undefined ? [{ ...place, text: own }] : [];
    });
  });
  // Those within a text are placeholders there.
  const inText = (edit: Edit) =>
    slots.values().some(({ start, end }) => start <= edit.start && edit.end <= end);
  return edits.filter((edit) => !inText(edit));
}
