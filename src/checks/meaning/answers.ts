/* What editors answer to findings: why something is right that a rule asks about. */
import type { Finding } from '../../schema/finding.ts';
import { warning } from '../../schema/finding.ts';
import type { RuleName } from '../../schema/rules.ts';
import type { Article, Conversa } from '../../story/story.ts';
import type { Spoken } from './spoken.ts';

/** The rules that can be answered, and of which of them a block says nothing unless it is held against its source. */
export const answerable = {
  'date-differs': 'pair',
  'length-differs': 'pair',
  'link-differs': 'pair',
  'name-differs': 'pair',
  'negation-differs': 'pair',
  'other-language': 'document',
  'pull-quotation': 'document',
  'quotation-differs': 'pair',
  spelling: 'document',
  'term-differs': 'pair',
  'turn-without-passage': 'document',
  'two-terms': 'document',
  'unit-differs': 'pair',
  'unsourced-claim': 'document',
  untranslated: 'pair',
  'value-differs': 'pair',
} as const satisfies { readonly [Rule in RuleName]?: 'pair' | 'document' };

type Answerable = keyof typeof answerable;

/** An answer as it stands in the head of a document. */
export interface Answer {
  block: string;
  rule: string;
  /** '' for an answer without one. */
  reason: string;
}

/** The answers of a document, in the order in which they are written. */
export function answersIn({ head }: Article | Conversa): Answer[] {
  return Object.entries(head.answers ?? {}).flatMap(([block, rules]) =>
    Object.entries(rules).map(([rule, reason]) => ({ block, rule, reason })),
  );
}

/**
 * The findings that nobody has answered, and answers that are none.
 * @param isHeld whether a block is held against its source at present: of others it is not known what a rule would say.
 */
export function unanswered(
  document: Article | Conversa,
  spoken: readonly Spoken[],
  isHeld: (id: string) => boolean,
): Finding[] {
  const answers = answersIn(document);
  const isAnswered = ({ block, finding }: Spoken) =>
    answers.some(
      (answer) => answer.block === block.id && answer.rule === finding.rule && answer.reason !== '',
    );
  const open = spoken.filter((each) => !isAnswered(each)).map(({ finding }) => finding);
  return [...open, ...answers.flatMap((answer) => mistakeIn(answer, document, spoken, isHeld))];
}

function mistakeIn(
  { block, rule, reason }: Answer,
  document: Article | Conversa,
  spoken: readonly Spoken[],
  isHeld: (id: string) => boolean,
): Finding[] {
  const place = document.headPlaceOf('answers', block, rule);
  const say = (message: string, next: string) => [warning('answer', place, message, next)];
  if (!(rule in answerable))
    return say(
      `Unexpected answer to “${rule}”, expected one of the rules that can be answered: ${Object.keys(answerable).join(', ')}`,
      'Correct the name of the rule, which stands at the end of its finding.',
    );
  if (reason === '')
    return say(
      `Missing reason in the answer to “${rule}” at ${block}, expected why it is right as it is`,
      `Write it behind “${rule}:”.`,
    );
  // Dictionaries are asked later, and not of every language.
  if (rule === 'spelling') return [];
  const isAsked = spoken.some((each) => each.block.id === block && each.finding.rule === rule);
  if (isAsked || (answerable[rule as Answerable] === 'pair' && !isHeld(block))) return [];
  return [strayAnswer({ block, rule }, document)];
}

/** What is said of an answer to nothing. */
export function strayAnswer({ block, rule }: Omit<Answer, 'reason'>, document: Article | Conversa): Finding {
  return warning(
    'answer',
    document.headPlaceOf('answers', block, rule),
    `Unexpected answer to “${rule}” at ${block}, expected one to something that the check asks`,
    'Remove it: the check says nothing of this there, or no longer.',
  );
}
