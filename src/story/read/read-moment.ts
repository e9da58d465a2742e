import { error } from '../../schema/finding.ts';
import type { MomentBlock, MomentTime } from '../blocks.ts';
import { type Attributes, attributesOf, isWritten, type JsxNode, type Reporter } from '../mdx/elements.ts';
import { readInlines, reportEmpty } from '../mdx/inline.ts';
import { childrenOf } from '../mdx/mdx.ts';
import { edtfForms, parseEdtf } from '../time/edtf.ts';
import { idAttribute, inlinesOf } from './blocks.ts';

/** Reads `<Moment>`; nothing, with a finding, where it does not say when it was or where it leads. */
export function readMoment(node: JsxNode, reporter: Reporter): MomentBlock[] {
  const attributes = attributesOf(node, 'Moment', reporter);
  const { open, ref } = attributes;
  const time = readTime(node, attributes, reporter);
  const id = idAttribute(node, attributes, reporter);
  const words = inlinesOf(node, reporter);
  if (words.length === 0 && childrenOf(node).length === 0) reportEmpty(node, reporter);
  const text = readInlines(words, reporter);
  if (time === undefined || ref === undefined) return [];
  return [{ kind: 'moment', id, place: reporter.mdx.placeOf(node), time, open, ref, text }];
}

function readTime(
  node: JsxNode,
  { when, label }: Attributes<'Moment'>,
  { mdx, findings }: Reporter,
): MomentTime | undefined {
  const report = (attribute: string | undefined, message: string, next: string) =>
    void findings.push(error('moment-time', mdx.placeOf(node, attribute), message, next));
  if (when !== undefined && label !== undefined) {
    report(
      'label',
      'Unexpected attributes “when” and “label” on <Moment>, expected one of them',
      'Keep “when” where the source gives a date, “label” where it gives only words.',
    );
    return undefined;
  }
  if (typeof label === 'string' && label.trim() !== '')
    return { kind: 'words', words: label.trim().normalize('NFC') };
  if (typeof when !== 'string' || when === '') {
    // An attribute that could not be read has a finding of its own.
    const unread =
      (when === undefined && isWritten('when', node)) || (label === undefined && isWritten('label', node));
    if (!unread)
      report(
        undefined,
        'Missing attribute “when” or “label” on <Moment>, expected a date or the words of the source',
        'Write when="XXXX-06" for a date, as exact as the source, or label="about a month later".',
      );
    return undefined;
  }
  const date = parseEdtf(when);
  if (date) return { kind: 'date', date, written: when };
  report(
    'when',
    `Unexpected date “${when}” in “when”, expected ${edtfForms}`,
    'Correct it, or write the words of the source as label="…" instead.',
  );
  return undefined;
}
