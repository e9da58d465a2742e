/* Pictures and tables of pages of the staff, which are written as in stories. */
import { join } from 'node:path';
import { error, type Finding } from '../schema/finding.ts';
import { mediaFolder } from '../schema/media/media-names.ts';
import type { FigureBlock } from './blocks.ts';
import { isJsx } from './mdx/elements.ts';
import type { Mdx } from './mdx/mdx.ts';
import { everyNode } from './mdx/odd-text.ts';
import { mediaFinder } from './media/find-media.ts';
import type { Picture } from './media/picture.ts';
import { picturesOf } from './media/read-pictures.ts';
import { readFigure } from './read/read-figure.ts';
import { readTable } from './read/read-table.ts';

/** What a page shows besides its text. */
export interface PageFigures {
  figures: readonly FigureBlock[];
  /** By the names that the page has for them. */
  pictures: ReadonlyMap<string, Picture>;
  /** See {@link MediaFinder.elsewhere}. */
  media: readonly string[];
  hasTable: boolean;
  /** Whether it has code, a quotation at length or a rule, which few pages have. */
  hasRareTexts: boolean;
}

/** A page that shows nothing. */
export const noFigures: PageFigures = {
  figures: [],
  pictures: new Map(),
  media: [],
  hasTable: false,
  hasRareTexts: false,
};

const rareTexts: readonly string[] = ['code', 'inlineCode', 'blockquote', 'thematicBreak'];
/** What a page writes as HTML, since Markdown has no marks for it. */
const rareTags: readonly (string | null)[] = ['dl', 'sub', 'sup', 'aside'];

/** Reads the pictures and tables of a page; in it an address is needed only where something links to it. */
export function readPageFigures(
  mdx: Mdx,
  publication: string,
): { value: PageFigures; findings: readonly Finding[] } {
  const nodes = [...everyNode(mdx.nodes)];
  const findings: Finding[] = [];
  const reporter = { mdx, findings, unaddressed: [] };
  const code = nodes.map((node) => (node.type === 'mdxjsEsm' ? node.value : '')).join('\n');
  // A page may bring components of these names itself.
  const named = (name: string) =>
    new RegExp(`\\b${name}\\b`).test(code)
      ? []
      : nodes.filter((node) => isJsx(node)).filter((node) => node.name === name);
  const figures = named('Figure').flatMap((node) => readFigure(node, reporter));
  for (const table of named('Table')) readTable(table, reporter);
  const shared = figures.filter(({ src }) => src.startsWith(`${mediaFolder}/`));
  const finder = mediaFinder(join(publication, 'pages'), publication);
  const { pictures, findings: ofPictures } = picturesOf(shared, publication, finder);
  return {
    value: {
      figures,
      pictures,
      media: [...finder.elsewhere].sort(),
      hasTable: nodes.some(({ type }) => type === 'table'),
      hasRareTexts: nodes.some(
        (node) => rareTexts.includes(node.type) || (isJsx(node) && rareTags.includes(node.name)),
      ),
    },
    findings: [
      ...findings.filter(({ rule }) => rule !== 'missing-id'),
      ...figures.filter((figure) => !shared.includes(figure)).map(misplaced),
      ...ofPictures,
    ],
  };
}

function misplaced({ src, place }: FigureBlock): Finding {
  return error(
    'picture-place',
    place,
    `Unexpected picture “${src}” in a page, expected ${mediaFolder}/ and its name there`,
    `Move the file into ${mediaFolder}/ of the publication, and write its name.`,
  );
}
