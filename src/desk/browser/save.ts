/* Saves what was typed, and says of blocks that they fit. */
import { failed } from './alarm.ts';
import { send } from './ask.ts';
import { data, word } from './page-data.ts';
import { isChanged, isTyped, type Row, say, sayWrong, textIn } from './row.ts';
import { ofBlock, rowNamed, together } from './rows.ts';
import { showAllAnew } from './show-anew.ts';
import { provenance } from './who.ts';

/** What saving came to, see `Saved` of the server. */
export interface Saved {
  saved: string[];
  refused: {
    context: string;
    found: string;
    expected: string;
    next: string;
    needsWho: boolean;
  }[];
  changed: { context: string; target: string }[];
}

/** What is sent of texts that were typed. */
export const typing = (some: readonly Row[]) => ({
  ...{ texts: data.texts, into: data.into, provenance: provenance() },
  typed: some.map((row) => ({ context: row.context, text: textIn(row), was: row.was })),
});

/** Saves a text. Whether it is saved. */
export async function save(row: Row): Promise<boolean> {
  if (!isTyped(row)) return true;
  if (isChanged(row)) return false;
  const some = together(row);
  const sent = new Map(some.map((each) => [each.context, textIn(each)]));
  say(row, word('saving'));
  const answer = await send<Saved>('save', typing(some));
  if (failed(answer)) {
    say(row, '');
    return false;
  }
  for (const each of some) if (answer.saved.includes(each.context)) say(each, word('saved'));
  await showAllAnew(new Map([...sent].filter(([context]) => answer.saved.includes(context))));
  sayRefused(answer, 'refused');
  return answer.saved.includes(row.context);
}

export function sayRefused({ refused }: Saved, how: 'refused' | 'refusedTyping'): void {
  for (const { context, found, expected, next, needsWho } of refused) {
    const row = rowNamed(context);
    if (row === undefined) continue;
    if (needsWho) document.querySelector<HTMLDetailsElement>('.who')?.setAttribute('open', '');
    if (needsWho) sayWrong(row, word('needsWho'));
    else sayWrong(row, word(how, { found, expected }), next);
  }
}

/** Saves a block, and says that it fits. Whether that was done. */
export async function accept(row: Row): Promise<boolean> {
  const { of, block } = row.element.dataset;
  if (of === undefined || block === undefined) return save(row);
  const own = ofBlock(row);
  for (const each of own) if (!(await save(each))) return false;
  if (row.element.dataset['open'] !== 'yes') return true;
  const seen = Object.fromEntries(
    own.map(({ context, element: { dataset } }) => [
      context,
      { source: dataset['source'] ?? '', target: dataset['target'] ?? '' },
    ]),
  );
  const answer = await send<{ came: string }>('accept', {
    ...{ texts: data.texts, into: data.into, of, id: block, seen },
  });
  if (failed(answer)) return false;
  await showAllAnew();
  const says: Record<string, string> = {
    accepted: 'accepted',
    'as-before': 'asBefore',
    changed: 'changedSinceSeen',
    unwritten: 'acceptUnwritten',
    missing: 'acceptMissing',
    broken: 'acceptBroken',
  };
  const isDone = answer.came === 'accepted' || answer.came === 'as-before';
  (isDone ? say : sayWrong)(row, word(says[answer.came] ?? answer.came));
  return isDone;
}
