import { z } from 'zod';
import type { Credit } from '../../schema/document.ts';
import type { Credits } from '../../story/credited.ts';
import type { Edition } from '../../story/edition.ts';
import { type PublishedPerson, peopleIn } from '../people.ts';

const oneOrSeveral = z.union([z.string(), z.array(z.string())]);

/** What data says of how a text came about. */
export const creditData = z.object({
  how: z
    .enum(['human', 'ai', 'ai-reviewed'])
    .describe('By a person, by a machine, or by a machine and then reviewed'),
  by: oneOrSeveral.optional().describe('Who wrote or translated it, or the machine'),
  reviewer: oneOrSeveral.optional().describe('Who reviewed it'),
  people: z
    .array(z.object({ name: z.string(), url: z.url() }))
    .optional()
    .describe('Those of them who have a page'),
});

/** The credits of a text for data and for the head matter of its Markdown, with names as readers of its language know them. */
export function creditsData(
  { written, translated }: Credits,
  edition: Pick<Edition, 'language' | 'site' | 'entries'>,
): { written?: z.infer<typeof creditData>; translated?: z.infer<typeof creditData> } {
  return {
    ...(written && { written: dataOf(written, edition) }),
    ...(translated && { translated: dataOf(translated, edition) }),
  };
}

function dataOf(
  credit: Credit,
  edition: Pick<Edition, 'language' | 'site' | 'entries'>,
): z.infer<typeof creditData> {
  if (credit.how === 'ai') return credit;
  const all = peopleIn(credit, edition);
  const known = all.filter((person): person is Required<PublishedPerson> => person.url !== undefined);
  const people = known.length > 0 ? { people: known } : {};
  const [first = '', ...others] = all.map(({ name }) => name);
  const names = others.length > 0 ? [first, ...others] : first;
  return credit.how === 'human'
    ? { ...credit, by: names, ...people }
    : { ...credit, reviewer: names, ...people };
}
