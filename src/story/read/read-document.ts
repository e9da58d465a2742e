import type { z } from 'zod';
import { noteLetters } from '../../files/letters-read.ts';
import type { Language } from '../../i18n/languages.ts';
import { type Credit, headOf } from '../../schema/document.ts';
import { error, type Finding, placeIn, type Read } from '../../schema/finding.ts';
import { layersOf } from '../../schema/shape/layers.ts';
import type { Site } from '../../schema/site-file.ts';
import { readListedFile, readTextFile } from '../../schema/text-file.ts';
import { readYaml, type Yaml } from '../../schema/yaml.ts';
import type { Reporter } from '../mdx/elements.ts';
import { type Mdx, parseMdx, splitHead } from '../mdx/mdx.ts';
import { everyNode, oddTexts } from '../mdx/odd-text.ts';
import { strayMarks } from '../mdx/stray-marks.ts';
import type { Article, Conversa, DocumentKind } from '../story.ts';
import { type ArticleBody, readArticle } from './read-article.ts';
import { readConversa } from './read-conversa.ts';

/** Whether a document was written in its language or translated into it. */
export type Origin = 'written' | 'translated';

/** Head matter and parsed body of an MDX file. */
export interface MdxFile<Head> {
  head: Yaml<Head> | undefined;
  mdx: Mdx;
}

/** Reads an MDX file with head matter; findings for everything in it that cannot be read. */
export function readMdxFile<Head>(
  path: string,
  publication: string,
  schema: z.ZodType<Head>,
  code: 'allowed' | 'forbidden',
): Read<MdxFile<Head>> {
  const { value: source, findings: unreadable } = readListedFile(path, publication);
  if (source === undefined) return { value: undefined, findings: unreadable };
  const { head, body, bodyLine } = splitHead(source);
  if (head === undefined) return { value: undefined, findings: [missingHead(source, path)] };
  const again = () => splitHead(readTextFile(path, publication)?.value ?? '').head ?? '';
  const yaml = readYaml(head, path, schema, 2, again);
  const mdx = parseMdx(body, path, bodyLine, code);
  mdx.findings.push(...oddTexts(mdx, body), ...strayMarks(mdx));
  noteReferences(body, mdx);
  const empty = body.trim() === '' ? [emptyDocument(path, bodyLine)] : [];
  return { value: { head: yaml.value, mdx }, findings: [...yaml.findings, ...empty, ...mdx.findings] };
}

/** A letter may be written as a reference, like “&eacute;”. */
function noteReferences(body: string, mdx: Mdx): void {
  if (!body.includes('&')) return;
  for (const node of everyNode(mdx.nodes)) if (node.type === 'text') noteLetters(node.value);
}

/** Notes the letters that {@link readMdxFile} notes of a document, which is parsed only where some are references. */
export function noteLettersOf(path: string, publication: string): void {
  const { body, bodyLine } = splitHead(readTextFile(path, publication)?.value ?? '');
  if (body.includes('&')) noteReferences(body, parseMdx(body, path, bodyLine, 'forbidden'));
}

/** How many findings keep a text from being whole. */
export function mistakesIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

function missingHead(source: string, path: string): Finding {
  if (source.trim() === '') {
    return error(
      'empty',
      placeIn(path),
      'Unexpected empty file, expected head matter and text',
      'Write the text, or delete the file.',
    );
  }
  return /^---[ \t]*$/m.exec(source)?.index === 0
    ? error(
        'head-matter',
        placeIn(path),
        'Unexpected “---” without a second one, expected head matter between two lines of “---”',
        'Write “---” on a line of its own after the last field.',
      )
    : error(
        'head-matter',
        placeIn(path),
        'Missing head matter, expected fields between two lines of “---” at the top of the file',
        'Start the file with “---”, its fields, and “---”.',
      );
}

function emptyDocument(path: string, line: number): Finding {
  return error(
    'empty',
    placeIn(path, line),
    'Unexpected end of the file, expected text after the head matter',
    'Write the text, or delete the file.',
  );
}

/** A document with what is wrong with it; head matter that cannot be used is empty, its slug ''. */
export interface ReadDocument extends Read<Article | Conversa> {
  /** Whether there is something wrong with its text, so that what seems to be missing from it may be there. */
  partial: boolean;
}

/**
 * Reads one document of a story.
 * @param site whose layers an article may have, and in whose order it then has them.
 */
export function readDocument(
  kind: DocumentKind,
  path: string,
  publication: string,
  language: Language,
  origin: Origin | undefined,
  site: Pick<Site, 'layers'>,
): ReadDocument {
  return kind === 'article'
    ? read(
        headOf.article,
        { slug: '', description: '' },
        (reporter) => inOrderOf(site, readArticle(reporter, layersOf(site))),
        { kind, language, path },
        publication,
        origin,
      )
    : read(headOf.conversa, { description: '' }, readConversa, { kind, language, path }, publication, origin);
}

/** An article with its layers in the order that its publication says, if it says any, wherever they are written. */
function inOrderOf(site: Pick<Site, 'layers'>, body: ArticleBody): ArticleBody {
  if (site.layers === undefined) return body;
  const order = [...layersOf(site), 'notes'];
  const layers = body.layers.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return { ...body, layers };
}

function read<Kind, Head extends Credits, Body>(
  schema: z.ZodType<Head>,
  emptyHead: Head,
  readBody: (reporter: Reporter) => Body,
  common: { kind: Kind; language: Language; path: string },
  publication: string,
  origin: Origin | undefined,
) {
  const { value: file, findings } = readMdxFile(common.path, publication, schema, 'forbidden');
  if (file === undefined) return { value: undefined, findings, partial: true };
  const { head, mdx } = file;
  const ofHead = mistakesIn(findings) - mistakesIn(mdx.findings);
  const body = readBody({ mdx, findings, unaddressed: [] });
  const partial = mistakesIn(findings) > ofHead;
  if (head) findings.push(...creditFindings(head, common.path, origin));
  // The body has its use without a head, so that one run names the mistakes of both.
  const headPlaceOf = head?.placeOf ?? (() => placeIn(common.path));
  const value = { ...common, head: head?.value ?? emptyHead, headPlaceOf, ...body };
  return { value, findings, partial };
}

interface Credits {
  written?: Credit | undefined;
  translated?: Credit | undefined;
}

/** A text says how it was written or translated, whichever it was, and not the other. */
function creditFindings(head: Yaml<Credits>, path: string, origin: Origin | undefined): Finding[] {
  if (origin === undefined) return [];
  const other = origin === 'written' ? 'translated' : 'written';
  const why = origin === 'written' ? 'this is the source language of the document' : 'this is a translation';
  if (head.value[other]) {
    return [
      error(
        'provenance',
        head.placeOfName(other),
        `Unexpected field “${other}”, expected “${origin}”: ${why}`,
        head.value[origin] ? 'Remove it.' : `Rename it to “${origin}”.`,
      ),
    ];
  }
  return head.value[origin]
    ? []
    : [
        error(
          'provenance',
          placeIn(path, 2),
          `Missing field “${origin}”, expected how the text was ${origin}: ${why}`,
          `Add “${origin}:” with “how: human”, “how: ai” or “how: ai-reviewed” under it.`,
        ),
      ];
}
