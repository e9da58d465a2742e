import { error } from '../../schema/finding.ts';
import { type AsideBlock, asideKinds, type DefinitionBlock } from '../blocks.ts';
import { listed } from '../element-table.ts';
import { attributesOf, type JsxNode, type Reporter } from '../mdx/elements.ts';
import { readInlines, reportEmpty } from '../mdx/inline.ts';
import type { Inline } from '../text.ts';
import { attributeText, idAttribute, inlinesOf } from './blocks.ts';
import { readParagraphs } from './read-paragraphs.ts';

/** What `<Aside>` says; nothing where its kind is none. */
export function readAside(node: JsxNode, reporter: Reporter): AsideBlock[] {
  const attributes = attributesOf(node, 'Aside', reporter);
  const { kind, title } = attributes;
  const id = idAttribute(node, attributes, reporter);
  const place = reporter.mdx.placeOf(node);
  const paragraphs = readParagraphs(node, reporter);
  const aside = asideKinds.find((known) => known === kind);
  if (kind !== undefined && aside === undefined) {
    reporter.findings.push(
      error(
        'aside-kind',
        reporter.mdx.placeOf(node, kind),
        `Unexpected kind “${kind}” of an <Aside>, expected ${listed(asideKinds)}`,
        'Correct the kind of the aside.',
      ),
    );
  }
  if (title === true || title?.trim() === '') reportEmptyWords('title', node, reporter);
  if (aside === undefined) return [];
  const words = typeof title === 'string' ? wordsOf(title) : [];
  return [{ kind: 'aside', id, place, aside, ...(words.length > 0 && { title: words }), paragraphs }];
}

/** What `<Definition>` says; nothing without a term. */
export function readDefinition(node: JsxNode, reporter: Reporter): DefinitionBlock[] {
  const attributes = attributesOf(node, 'Definition', reporter);
  const { term = '' } = attributes;
  const id = idAttribute(node, attributes, reporter);
  const text = readInlines(inlinesOf(node, reporter), reporter);
  if (text.length === 0) reportEmpty(node, reporter);
  if (term !== '' && term.trim() === '') reportEmptyWords('term', node, reporter);
  if (term.trim() === '') return [];
  return [{ kind: 'definition', id, place: reporter.mdx.placeOf(node), term: wordsOf(term), text }];
}

function reportEmptyWords(attribute: string, node: JsxNode, { mdx, findings }: Reporter): void {
  findings.push(
    error(
      'empty',
      mdx.placeOf(node, attribute),
      `Unexpected empty ${attribute} of <${node.name}>, expected words`,
      `Write ${attribute}="…".`,
    ),
  );
}

/** What is written in an attribute, on however many lines. */
function wordsOf(written: string): Inline[] {
  return written.trim() === '' ? [] : attributeText(written.replaceAll(/\s+/g, ' '));
}
