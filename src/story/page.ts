import { basename, join } from 'node:path';
import { findFile } from '../files/content-file.ts';
import { inLanguage } from '../files/letters-read.ts';
import type { Language } from '../i18n/languages.ts';
import { namesIn, repeatedNames } from '../schema/content-names.ts';
import { headOf, type PageHead } from '../schema/document.ts';
import { error, type Finding, type Place, placeIn } from '../schema/finding.ts';
import { sizeLimit } from '../schema/refused-file.ts';
import type { Site } from '../schema/site-file.ts';
import type { Yaml } from '../schema/yaml.ts';
import { idAtEnd } from './mdx/id-comment.ts';
import { checkedId } from './mdx/inline.ts';
import { childrenOf, type MdastNode, type Mdx } from './mdx/mdx.ts';
import { everyNode } from './mdx/odd-text.ts';
import { idsOfElements, idsOfOtherHeadings, otherLinks, pageFindings } from './page-content.ts';
import { noFigures, type PageFigures, readPageFigures } from './page-figures.ts';
import { idsOfNotes } from './page-notes.ts';
import { isTemplate, templatesWithoutText } from './page-templates.ts';
import { placeholderIn } from './placeholder.ts';
import { mistakesIn, readMdxFile } from './read/read-document.ts';

/** A page that the staff writes, like the FAQ, in one language; `@astrojs/mdx` renders it. */
export interface PageDraft extends PageFigures {
  /** What the page is called in file names, whatever the language: `faq`. */
  id: string;
  path: string;
  language: Language | undefined;
  head: Yaml<PageHead> | undefined;
  /** Ids of its headings and elements: the places in it that can be linked to. */
  fragments: readonly Fragment[];
  /** Ids that its other headings and its notes are given. */
  otherIds: readonly Fragment[];
  links: readonly LinkUse[];
  /** What is still to be written in its text. */
  unwritten: readonly { text: string; place: Place }[];
  findings: readonly Finding[];
  /** Whether some of it could not be read, so that what seems to be missing from it may be there. */
  partial: boolean;
}

/** A place in a page that can be linked to. */
export interface Fragment {
  id: string;
  place: Place;
}

/** A link as an editor wrote it. */
export interface LinkUse {
  to: string;
  place: Place;
}

/** Reads the pages in a publication's `pages/` as far as the checks need them. */
export function readPages(publication: string, site: Site): { pages: PageDraft[]; findings: Finding[] } {
  const folder = join(publication, 'pages');
  const { names, findings } = namesIn(folder, publication);
  const templates = names.filter(({ name }) => isTemplate(name)).map(({ name }) => name);
  const texts = names.filter(({ name }) => !isTemplate(name));
  const pages = texts.map(({ name }) => readPage(join(folder, name), publication, site));
  const alone = templatesWithoutText(folder, templates, pages);
  const repeated = repeatedNames(folder, names);
  return { pages, findings: [...findings, ...repeated, ...alone, ...pages.flatMap((page) => page.findings)] };
}

function readPage(path: string, publication: string, site: Site): PageDraft {
  const name = basename(path).normalize('NFC');
  const [, id = name, languagePath] = /^([^.]+)\.([^.]+)\.mdx$/.exec(name) ?? [];
  const language = site.languages.find((known) => known.path === languagePath);
  const common = { id, path, language, unwritten: [], ...noFigures };
  if (language === undefined) {
    const finding = unknownFile(path, languagePath, site);
    return {
      ...common,
      head: undefined,
      fragments: [],
      otherIds: [],
      links: [],
      findings: [finding],
      partial: true,
    };
  }
  const { value: file, findings } = inLanguage(language.path, () =>
    readMdxFile(path, publication, headOf.page, 'allowed'),
  );
  findings.push(...linkFindings(path, publication));
  if (file === undefined)
    return { ...common, head: undefined, fragments: [], otherIds: [], links: [], findings, partial: true };
  const { head, mdx } = file;
  const { value: shown, findings: ofFigures } = readPageFigures(mdx, publication);
  return {
    ...common,
    ...shown,
    head,
    fragments: [...fragmentsIn(mdx, findings), ...idsOfElements(mdx)],
    otherIds: [...idsOfOtherHeadings(mdx), ...idsOfNotes(mdx)],
    unwritten: unwrittenIn(mdx),
    links: [...linksIn(mdx.nodes, mdx), ...otherLinks(mdx), ...linksOfFigures(shown)],
    findings: [
      ...findings,
      ...pageFindings(mdx, path),
      ...ofFigures,
      ...(head ? creditFindings(head, path) : []),
    ],
    partial: mistakesIn(findings) > 0,
  };
}

/** A page is rendered as what a link to it leads to is called. */
function linkFindings(path: string, publication: string): Finding[] {
  const found = findFile(path, publication, sizeLimit(path));
  return found.state !== 'found' || found.real.endsWith('.mdx')
    ? []
    : [
        error(
          'link',
          placeIn(path),
          `Unexpected link to ${basename(found.real)}, expected a link to a file whose name ends in “.mdx”`,
          'Put the file itself in the place of the link.',
        ),
      ];
}

function unknownFile(path: string, languagePath: string | undefined, site: Site): Finding {
  const known = site.languages.map((other) => other.path).join(', ');
  return languagePath === undefined
    ? error(
        'unknown-file',
        placeIn(path),
        `Unexpected ${basename(path)}, expected <page>.<language>.mdx with a language of ${known}`,
        'Rename it, or move it out of pages/.',
      )
    : error(
        'unknown-language',
        placeIn(path),
        `Unexpected language “${languagePath}” in the name ${basename(path)}, expected one of ${known}`,
        'Correct the name, or add the language to site.yaml.',
      );
}

function fragmentsIn(mdx: Mdx, findings: Finding[]): Fragment[] {
  return mdx.nodes.flatMap((node) => {
    const last = node.type === 'heading' ? node.children.at(-1) : undefined;
    const id = node.type === 'heading' ? idAtEnd(node.children) : undefined;
    return id === undefined || last === undefined
      ? []
      : [{ id: checkedId(id, last, { mdx, findings }), place: mdx.placeOf(last) }];
  });
}

/** A page says how it was written or how it was translated; which of its languages came first is its own affair. */
function creditFindings({ value, placeOfName }: Yaml<PageHead>, path: string): Finding[] {
  if (value.written && value.translated) {
    return [
      error(
        'provenance',
        placeOfName('written'),
        'Unexpected fields “written” and “translated”, expected one of them',
        'Keep “translated” in a translation, “written” in the text that it was translated from.',
      ),
    ];
  }
  return value.written || value.translated
    ? []
    : [
        error(
          'provenance',
          placeIn(path, 2),
          'Missing field “written” or “translated”, expected how the text came about',
          'Add “written:”, or “translated:” in a translation, with “how: human”, “how: ai” or “how: ai-reviewed” under it.',
        ),
      ];
}

function unwrittenIn(mdx: Mdx): PageDraft['unwritten'] {
  return [...everyNode(mdx.nodes)].flatMap((node) => {
    const text = node.type === 'text' ? placeholderIn(node.value) : undefined;
    return text === undefined ? [] : [{ text, place: mdx.placeOf(node) }];
  });
}

function linksOfFigures({ figures }: PageFigures): LinkUse[] {
  return figures.flatMap(({ href, place }) => (href === undefined ? [] : [{ to: href, place }]));
}

function linksIn(nodes: readonly MdastNode[], mdx: Mdx): LinkUse[] {
  return nodes.flatMap((node) => {
    const within = linksIn(childrenOf(node), mdx);
    return node.type === 'link' ? [{ to: node.url, place: mdx.placeOf(node) }, ...within] : within;
  });
}
