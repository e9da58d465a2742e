import { type Finding, warning } from '../../schema/finding.ts';
import { type Block, inlinesIn } from '../../story/blocks.ts';
import { blocksOf } from '../../story/story.ts';
import { atPair, type DocumentRule, differenceOf, type Pair } from './spoken.ts';

/** A translation quotes what its source quotes. */
export function quotationsDiffer(pair: Pair): Finding[] {
  const [one, other] = [quotedIn(pair.source), quotedIn(pair.translation)];
  const said = differenceOf(
    pair,
    one.filter((of) => !other.includes(of)),
    other.filter((of) => !one.includes(of)),
  );
  return said
    ? [
        atPair(
          pair,
          'quotation-differs',
          said,
          'Write <Quote of="…" translation> around the same words, or say under “answers” at the top of the file why not.',
        ),
      ]
    : [];
}

function quotedIn(block: Block): string[] {
  const own = block.kind === 'quotation' ? [block.of] : [];
  return [...own, ...inlinesIn(block).flatMap((inline) => (inline.kind === 'quote' ? [inline.of] : []))];
}

/** What is drawn large is in the report, where readers see who said it, and of what. */
export const pullQuotations: DocumentRule = (document) => {
  if (document.kind !== 'article') return [];
  const report = document.layers.find(({ kind }) => kind === 'report');
  if (report === undefined) return [];
  const quoted = new Set(report.blocks.flatMap(quotedIn));
  return blocksOf(document).flatMap((block) =>
    block.kind === 'quotation' && !quoted.has(block.of)
      ? [
          {
            block,
            finding: warning(
              'pull-quotation',
              block.place,
              `Unexpected pull quotation “${block.of}”, expected one that the report has, too`,
              `Write <Quote of="${block.of}"> in the report where it is spoken of, or take it out here.`,
            ),
          },
        ]
      : [],
  );
};
