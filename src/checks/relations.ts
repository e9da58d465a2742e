import { error, type Finding } from '../schema/finding.ts';
import { missingLanguages } from '../schema/missing-languages.ts';
import { isNear, listOfNames } from '../schema/nearest.ts';
import type { Relations } from '../schema/relations-file.ts';
import type { Site } from '../schema/site-file.ts';
import type { StoryHead } from '../schema/story-head.ts';
import type { Yaml } from '../schema/yaml.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { sourceDocument } from '../story/read/source-document.ts';
import { type LayoutProblem, layOut, rowsAtMost } from '../story/relation-layout.ts';
import { passagesOn, unknownPassage } from './passages-on-page.ts';

/** The parties of a story's map that have no name there, and need an entry. */
export function withoutName({ head }: StoryDraft): string[] {
  const { parties = {} } = head?.value.relations ?? {};
  return Object.keys(parties).filter((id) => parties[id]?.name === undefined);
}

/** The map of a story names its parties in every language, rests on the article, and can be drawn. */
export function relationsOf(story: StoryDraft, site: Site, isKnown: (id: string) => boolean): Finding[] {
  const { head } = story;
  if (!head?.value.relations) return [];
  const own = head.value.relations;
  const problems = layOut(own).problems.map((problem) => undrawable(problem, own, head));
  if (Object.keys(own.parties).length > 200 || own.between.length > 200) return problems;
  const parties = Object.keys(own.parties);
  const wrongParties = own.between.flatMap((relation, index) =>
    (['from', 'to'] as const).flatMap((end) =>
      parties.includes(relation[end]) ? [] : [unknownParty(relation[end], parties, head, index, end)],
    ),
  );
  return [
    ...parties.flatMap((id) => nameless(id, own, isKnown, head)),
    ...untranslated(own, head, site),
    ...wrongParties,
    ...unknownBlocks(own, story, head),
    // What is between parties that are not there has no way either.
    ...(wrongParties.length > 0 ? [] : problems),
  ];
}

type Head = Yaml<StoryHead>;

function nameless(
  id: string,
  { parties }: Relations,
  isKnown: (id: string) => boolean,
  head: Head,
): Finding[] {
  if (parties[id]?.name !== undefined || isKnown(id)) return [];
  return [
    error(
      'unknown-party',
      head.placeOfName('relations', 'parties', id),
      `Missing name of the party “${id}”, expected “name” or an entry people/${id}.yaml`,
      `Add “name: …” under “relations.parties.${id}”, or write the entry.`,
    ),
  ];
}

function untranslated(
  { title = '', parties, between }: Relations,
  head: Head,
  { languages }: Site,
): Finding[] {
  return [
    ...missingLanguages(title, head, languages, 'relations', 'title'),
    ...Object.entries(parties).flatMap(([id, { name = '', role = '' }]) => [
      ...missingLanguages(name, head, languages, 'relations', 'parties', id, 'name'),
      ...missingLanguages(role, head, languages, 'relations', 'parties', id, 'role'),
    ]),
    ...between.flatMap(({ label }, index) =>
      missingLanguages(label, head, languages, 'relations', 'between', index, 'label'),
    ),
  ];
}

function unknownParty(
  id: string,
  parties: readonly string[],
  head: Head,
  index: number,
  end: 'from' | 'to',
): Finding {
  const meant = parties.find((other) => isNear(id, other));
  return error(
    'unknown-party',
    head.placeOf('relations', 'between', index, end),
    `Unexpected party “${id}”, expected ${meant ?? `one of ${listOfNames(parties)}`}`,
    meant ? 'Correct it.' : `Correct it, or add “${id}” under “relations.parties”.`,
  );
}

function unknownBlocks({ between }: Relations, story: StoryDraft, head: Head): Finding[] {
  const source = sourceDocument(story, 'article');
  const passages = source && passagesOn(source.language, story);
  return between.flatMap(({ block }, index) =>
    passages === undefined || passages.has(block)
      ? []
      : [unknownPassage(block, head.placeOf('relations', 'between', index, 'block'), 'says so')],
  );
}

function undrawable(problem: LayoutProblem, { between }: Relations, head: Head): Finding {
  if (problem.kind === 'taken') {
    const { party, by } = problem;
    return error(
      'map-place',
      head.placeOfName('relations', 'parties', party),
      `Unexpected place of “${party}”, expected one that is free: “${by}” has it`,
      'Give one of the two another row, or the other column.',
    );
  }
  if (problem.kind === 'too-long') {
    return error(
      'map-place',
      head.placeOfName('relations'),
      `Unexpected height of the map, expected at most ${rowsAtMost} lines: one for each row, and for each relation that shares it or runs down`,
      'Leave out what says least, or move parties to rows that others have.',
    );
  }
  const { from = '', to = '' } = between[problem.relation] ?? {};
  return error(
    'map-place',
    head.placeOf('relations', 'between', problem.relation),
    problem.kind === 'no-way'
      ? `Unexpected relation between “${from}” and “${to}”, expected two parties that face each other: in rows that both have, or one under the other`
      : `Unexpected second relation between “${from}” and “${to}”, expected one between parties that stand one under the other`,
    problem.kind === 'no-way'
      ? 'Move one of the two, or let it go over more rows: “rows: 2”.'
      : 'Put them beside each other, in two columns.',
  );
}
