import { z } from 'zod';
import { fields, listOf, localised, mapOf, oneOf, text } from './fields.ts';

const says = (expected: string) => ({ error: () => expected });
const wholeNumber = (expected: string, most = 99) =>
  z.int(says(expected)).min(1, says(expected)).max(most, says(expected));

/** What a party of the map can be, and what can be between two. */
export const partyGroups = ['company', 'government', 'organisation', 'person', 'expert'] as const;
export const relationKinds = ['conflict', 'agreement', 'tie', 'comment'] as const;

const party = fields({
  name: localised('what the map calls it, in each language').optional(),
  role: localised('who that is in a few words, in each language').optional(),
  group: oneOf(...partyGroups),
  column: wholeNumber('1 for the side where lines start, 2 for the other', 2),
  row: wholeNumber('the number of a row, from 1'),
  rows: wholeNumber('how many rows it goes over, from 1').default(1),
});

const relation = fields({
  from: text('the name of a party, where the relation comes from'),
  to: text('the name of a party, where the relation goes to'),
  kind: oneOf(...relationKinds),
  label: localised('what the one does to the other in a few words, in each language'),
  block: text('the id of the block of the article that says so'),
});

/** Who did what: the parties of a story on two sides, and what is between them. */
export const relations = fields({
  title: localised('what the map shows, in each language').optional(),
  parties: mapOf(party, 'the parties of the story, by their names in people/ or another name'),
  between: listOf(relation, 'a list of the relations between the parties'),
});

export type Relations = z.infer<typeof relations>;
/** A person or an organisation with its place on the map; without a name it is called as in `people/`. */
export type Party = z.infer<typeof party>;
export type Relation = z.infer<typeof relation>;
