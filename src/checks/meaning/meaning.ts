/*
 * Rules that read what texts mean, as far as that can be told without knowing any language: whether a translation says the
 * figures, names, quotations and links of its source, and whether what is said rests on something. All are warnings, and
 * each can be answered. They are for who writes and translates: a build does not ask them.
 */
import type { Finding } from '../../schema/finding.ts';
import type { Site } from '../../schema/site-file.ts';
import type { StoryKeeper } from '../../story/kept/kept-stories.ts';
import { digestOf, wordingOf } from '../../story/pairing/digest.ts';
import { isUnwritten } from '../../story/pairing/pairing.ts';
import { pairsOf } from '../../story/pairing/shown.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import type { StoryDraft } from '../../story/read/read-story.ts';
import type { Article, Conversa, Story } from '../../story/story.ts';
import { unanswered } from './answers.ts';
import { unsourcedClaims } from './claims.ts';
import { figuresDiffer } from './figures.ts';
import { foreignBlocks } from './language.ts';
import { lengthsDiffer } from './length.ts';
import { linksDiffer } from './links.ts';
import { namesDiffer } from './names.ts';
import { negationsDiffer } from './negations.ts';
import { pullQuotations, quotationsDiffer } from './quotations.ts';
import type { Around, DocumentRule, Pair, PairRule, Spoken } from './spoken.ts';
import { termsDiffer, twoTerms } from './terms.ts';
import { restingTurns } from './turns.ts';
import { isUntranslated, untranslated } from './untranslated.ts';

const pairRules: readonly PairRule[] = [
  figuresDiffer,
  namesDiffer,
  quotationsDiffer,
  linksDiffer,
  termsDiffer,
  negationsDiffer,
];

/** Rules whose findings a translation has from its source, where they are said once. */
const inherited: readonly DocumentRule[] = [unsourcedClaims, pullQuotations, restingTurns];

/** The findings on what all stories of a publication mean. */
export function meaningOf({ stories, site, entries }: PublicationDraft): Finding[] {
  return stories.flatMap((story) => meaningOfStory(story, site, entries));
}

/** The same, of stories that have not changed as it was kept, unless an entry has. */
export function meaningOfChanged(draft: PublicationDraft, { made }: Pick<StoryKeeper, 'made'>): Finding[] {
  const { stories, site, entries } = draft;
  const of = digestOf(JSON.stringify([...entries]));
  return stories.flatMap((story) => {
    if (!story.isWhole) return [];
    const make = () => ({ of, findings: meaningOfStory(story, site, entries) });
    return made('meaning', story, make, (known) => known.of === of).findings;
  });
}

/** The findings on what a story means; none on one that is not whole, in which blocks cannot be paired. */
export function meaningOfStory({ story }: StoryDraft, site: Site, entries: Around['entries']): Finding[] {
  if (story === undefined) return [];
  const around = { story, site, entries };
  return documentsOf(story).flatMap(({ document, source }) => {
    const pairs = source ? comparable(story, document, source) : [];
    const spoken = [...ofPairs(pairs, document, around), ...ofDocument(document, source, pairs, around)];
    const known = new Set(pairs.map(({ translation }) => translation.id));
    return unanswered(document, spoken, (id) => source === undefined || known.has(id));
  });
}

/** All documents of a story, translations with their sources. */
function documentsOf(
  story: Story,
): { document: Article | Conversa; source: Article | Conversa | undefined }[] {
  return (['article', 'conversa'] as const).flatMap((kind) =>
    Object.values(story[kind]?.in ?? {}).map((document: Article | Conversa) => {
      const source = story[kind]?.in[story[kind].source];
      return { document, source: source === document ? undefined : source };
    }),
  );
}

/**
 * The blocks of a translation that somebody has written, and worked at since their source says what it says; of the others
 * that is said.
 */
function comparable(story: Story, translated: Article | Conversa, original: Article | Conversa): Pair[] {
  return pairsOf(story, translated.kind, translated.language).flatMap((pair): Pair[] => {
    if (pair.state === 'missing' || pair.state === 'extra') return [];
    if (isUnwritten(pair)) return [];
    const { source, translation, stamp } = pair;
    if (pair.state === 'stale' && stamp?.translationDigest === digestOf(wordingOf(translation))) return [];
    return [{ source, translation, from: original.language, to: translated.language, original, translated }];
  });
}

function ofPairs(pairs: readonly Pair[], document: Article | Conversa, around: Around): Spoken[] {
  const spoken = pairs.flatMap((pair) => {
    const alike = untranslated(pair);
    // What is not translated at all needs no more findings.
    const findings = alike.length > 0 ? alike : pairRules.flatMap((rule) => rule(pair, around));
    return findings.map((finding) => ({ document, block: pair.translation, finding }));
  });
  const lengths = lengthsDiffer(pairs).map(({ pair, finding }) => ({
    document,
    block: pair.translation,
    finding,
  }));
  return [...spoken, ...lengths];
}

function ofDocument(
  document: Article | Conversa,
  source: Article | Conversa | undefined,
  pairs: readonly Pair[],
  around: Around,
): Spoken[] {
  const own = (rule: DocumentRule, of: Article | Conversa) =>
    rule(of, around).map(({ block, finding }) => ({ document: of, block, finding }));
  const unsaid = (rule: DocumentRule) => {
    const found = own(rule, document);
    if (source === undefined || found.length === 0) return found;
    const said = new Set(own(rule, source).map(({ block }) => block.id));
    return found.filter(({ block }) => !said.has(block.id));
  };
  const same = new Set(pairs.filter(isUntranslated).map(({ translation }) => translation));
  return [
    ...inherited.flatMap(unsaid),
    ...own(foreignBlocks, document).filter(({ block }) => !same.has(block)),
    ...own(twoTerms, document),
  ];
}
