/* What a page of the staff holds that would show as a mistake only in the built site. */
import { dirname, join } from 'node:path';
import { defineMdastPlugin } from 'satteri';
import { isThere } from '../files/content-file.ts';
import { error, type Finding, type Place } from '../schema/finding.ts';
import { isJsx, type JsxNode } from './mdx/elements.ts';
import { idAtEnd } from './mdx/id-comment.ts';
import { childrenOf, type MdastNode, type Mdx } from './mdx/mdx.ts';
import { everyNode } from './mdx/odd-text.ts';
import { noteFindings } from './page-notes.ts';

/** Components that every page has without importing them. */
const given: readonly string[] = ['ContactLink', 'Embed', 'Figure', 'Table'];

/** Notes, pictures, components and imports that are not there. */
export function pageFindings(mdx: Mdx, path: string): Finding[] {
  const nodes = [...everyNode(mdx.nodes)];
  const code = nodes.map((node) => (node.type === 'mdxjsEsm' ? node.value : '')).join('\n');
  return [
    ...importsIn(nodes, mdx, path),
    ...noteFindings(mdx),
    ...nodes.flatMap((node) => {
      const place = mdx.placeOf(node);
      if (node.type === 'image') return [picture(node.url, place)];
      if (isJsx(node) && node.name === 'Embed' && !/\bEmbed\b/.test(code)) return embedFindings(node, place);
      return isJsx(node) && isUnknown(node.name ?? '', code)
        ? [unknownComponent(node.name ?? '', place)]
        : [];
    }),
  ];
}

function picture(address: string, place: Place): Finding {
  return error(
    'unexpected-markdown',
    place,
    `Unexpected picture “${address}”, expected <Figure>, which says what it shows and how large it is`,
    'Put the file into media/ of the publication, and write <Figure src="media/…" alt="…">caption</Figure>.',
  );
}

/** A frame of another site says what it shows, to those who do not want it, too. */
function embedFindings(node: JsxNode, place: Place): Finding[] {
  const has = (name: string) =>
    node.attributes.some((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return ['src', 'title']
    .filter((name) => !has(name))
    .map((name) =>
      error(
        'missing-attribute',
        place,
        `Missing ${name} of <Embed>, expected <Embed src="https://…" title="…" />`,
        name === 'src'
          ? 'Name the address of what is shown.'
          : 'Say what is shown: the words of the link that shows it.',
      ),
    );
}

function isUnknown(name: string, code: string): boolean {
  return (
    /^[A-Z]/.test(name) &&
    !given.includes(name) &&
    !new RegExp(`\\b${RegExp.escape(name.split('.')[0] ?? '')}\\b`).test(code)
  );
}

function unknownComponent(name: string, place: Place): Finding {
  return error(
    'unknown-element',
    place,
    `Unexpected element <${name}>, expected <ContactLink>, <Embed>, <Figure>, <Table>, or one that the page imports`,
    'Correct its name, or leave it out; a < that is text is written \\<.',
  );
}

function importsIn(nodes: readonly MdastNode[], mdx: Mdx, path: string): Finding[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'mdxjsEsm') return [];
    return [...node.value.matchAll(/(?:\bfrom|\bimport)\s*(["'])(\.{1,2}\/[^"'?]+)[^"']*\1/g)].flatMap(
      ([, , to = '']) =>
        isThere(join(dirname(path), to))
          ? []
          : [
              error(
                'import',
                mdx.placeOf(node),
                `Unexpected import of “${to}”, expected a file that is there`,
                'Correct the way to it, which starts at the folder of the page.',
              ),
            ],
    );
  });
}

/** A link of a page that is no Markdown link in its place. */
export function otherLinks(mdx: Mdx): { to: string; place: Place }[] {
  return [...everyNode(mdx.nodes)].flatMap((node) => {
    const to = node.type === 'definition' ? node.url : isJsx(node) ? hrefOf(node) : undefined;
    return to === undefined ? [] : [{ to, place: mdx.placeOf(node) }];
  });
}

/** Ids that elements of a page are given. */
export function idsOfElements(mdx: Mdx): { id: string; place: Place }[] {
  return [...everyNode(mdx.nodes)].flatMap((node) => {
    const id = isJsx(node) ? literal(node, 'id') : undefined;
    return id === undefined ? [] : [{ id, place: mdx.placeOf(node) }];
  });
}

function literal({ attributes }: JsxNode, name: string): string | undefined {
  const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** Ids that Astro gives the headings of a page that have none written; nothing links to them, but they are taken. */
export function idsOfOtherHeadings(mdx: Mdx): { id: string; place: Place }[] {
  const counts = new Map<string, number>();
  return [...everyNode(mdx.nodes)].flatMap((node) => {
    if (node.type !== 'heading' || idAtEnd(node.children) !== undefined) return [];
    const words = wordsOf(node)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(words) ?? 0;
    counts.set(words, count + 1);
    return [{ id: count === 0 ? words : `${words}-${count}`, place: mdx.placeOf(node) }];
  });
}

function wordsOf(node: MdastNode): string {
  return [...everyNode(childrenOf(node))]
    .map((each) => (each.type === 'text' || each.type === 'inlineCode' ? each.value : ''))
    .join('');
}

/** Where a link leads that is written as a tag, `<a href="…">`; `undefined` where code says it. */
function hrefOf(node: JsxNode): string | undefined {
  if (node.name !== 'a') return undefined;
  const href = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'href',
  );
  return href && 'value' in href && typeof href.value === 'string' ? href.value : undefined;
}

/** Lets links that are written as tags lead where those of Markdown do. */
export const tagLinks = defineMdastPlugin({
  name: 'hearth-tag-links',
  mdxJsxTextElement(node, context) {
    if (hrefOf(node) !== undefined) context.setProperty(node, 'name', 'ContentLink');
  },
  mdxJsxFlowElement(node, context) {
    if (hrefOf(node) !== undefined) context.setProperty(node, 'name', 'ContentLink');
  },
});
