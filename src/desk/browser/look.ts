/* Says what would be wrong with a text while it is typed. */
import { failed } from './alarm.ts';
import { send } from './ask.ts';
import { isChanged, isTyped, type Row, say, textIn } from './row.ts';
import { type Saved, sayRefused, typing } from './save.ts';
import { showAllAnew } from './show-anew.ts';

/** How long after the last letter the server is asked, in milliseconds. */
const pause = 400;
const waiting = new Map<Row, ReturnType<typeof setTimeout>>();

/** Asks what would be wrong with a text, once nothing is typed for a moment. */
export function lookSoon(row: Row): void {
  clearTimeout(waiting.get(row));
  if (!isTyped(row) || isChanged(row) || row.sheet.dataset['there'] !== 'yes' || textIn(row).trim() === '')
    return;
  waiting.set(
    row,
    setTimeout(async () => {
      const text = textIn(row);
      const answer = await send<Saved>('look', typing([row]));
      if (failed(answer) || textIn(row) !== text || !isTyped(row)) return;
      if (answer.refused.length === 0) say(row, '');
      else if (!answer.refused[0]?.needsWho) sayRefused(answer, 'refusedTyping');
      if (answer.changed.length > 0) await showAllAnew();
    }, pause),
  );
}
