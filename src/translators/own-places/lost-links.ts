/* Links that have the address of another language and lead nowhere in their own, since the text that they mean came later. */
import type { Language } from '../../i18n/languages.ts';
import { isJsx } from '../../story/mdx/elements.ts';
import { type MdastNode, parseMdx, splitHead } from '../../story/mdx/mdx.ts';
import { everyNode } from '../../story/mdx/odd-text.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { attributesIn } from '../documents/attributes.ts';
import { asRead, asWritten, type Edit, edited } from '../edits.ts';
import { fileAt } from '../file-at.ts';
import { spanOf, writtenIn } from '../marks/tokens.ts';
import { type Addresses, addressesFor } from './addresses.ts';

/** A document whose links lead to where they were meant to. */
export interface FoundLinks {
  path: string;
  text: string;
  /** What they said, and what they say now. */
  links: readonly { was: string; now: string }[];
}

/** The documents and pages of a language in which such links were found. */
export function lostLinksIn(draft: PublicationDraft, language: Language): FoundLinks[] {
  const addresses = addressesFor(draft, language);
  const others = draft.site.languages.filter(({ path }) => path !== language.path).map(({ path }) => path);
  const sourceFirst = (source: string | undefined) => [...(source === undefined ? [] : [source]), ...others];
  const documents = draft.stories.flatMap(({ documents, head }) =>
    documents
      .filter((document) => document.language.path === language.path)
      .map(({ path, kind }) => ({ path, kind, from: sourceFirst(head?.value.documents[kind]?.source) })),
  );
  const pages = draft.pages
    .filter((page) => page.language?.path === language.path && !page.partial)
    .map(({ path }) => ({ path, kind: 'page' as const, from: others }));
  return [...documents, ...pages].flatMap(({ path, kind, from }) => {
    const file = fileAt(path, draft.folder);
    if (file === undefined) return [];
    const text = asRead(file);
    const edits = foundIn(text, kind === 'page', (to) => meant(to, from, addresses));
    return edits.length === 0
      ? []
      : [
          {
            path,
            text: asWritten(file, edited(text, edits)),
            links: edits.map(({ start, end, text: now }) => ({ was: text.slice(start, end), now })),
          },
        ];
  });
}

function meant(to: string, from: readonly string[], { isLost, inLanguage }: Addresses): string | undefined {
  if (!isLost(to)) return undefined;
  for (const path of from) {
    const own = inLanguage(to, path);
    if (own !== undefined) return own;
  }
  return undefined;
}

/** The changes of links in a document for which another address was meant. */
function foundIn(text: string, isPage: boolean, meantBy: (to: string) => string | undefined): Edit[] {
  const { body, bodyLine } = splitHead(text);
  const bodyStart = text.length - body.length;
  const { nodes } = parseMdx(body, '', bodyLine, isPage ? 'allowed' : 'forbidden');
  return [...everyNode(nodes)].flatMap((node): Edit[] => {
    const place = addressIn(node, text, bodyStart);
    const now = place && meantBy(text.slice(place.start, place.end));
    return place && now !== undefined ? [{ ...place, text: now }] : [];
  });
}

/** Where the address of a link stands in its text. */
function addressIn(
  node: MdastNode,
  text: string,
  bodyStart: number,
): { start: number; end: number } | undefined {
  const start = spanOf(node).start + bodyStart;
  const end = spanOf(node).end + bodyStart;
  if (isJsx(node))
    return writtenIn(node, 'href') === undefined ? undefined : attributesIn(text, start).get('href');
  if (node.type !== 'link') return undefined;
  const at = text.slice(start, end).lastIndexOf(node.url);
  return at < 0 ? undefined : { start: start + at, end: start + at + node.url.length };
}
