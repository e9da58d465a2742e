/* The page on which a translator writes. */
import { askRows, type Failure, send } from './ask.ts';
import { data, word } from './page-data.ts';
import {
  isChanged,
  isOpen,
  isTyped,
  lackingMarks,
  putIn,
  type Row,
  rowOf,
  say,
  showAnew,
  showState,
  textIn,
  typed,
  write,
} from './row.ts';
import { provenance, rememberWho } from './who.ts';

const rows = [...document.querySelectorAll<HTMLElement>('.row')].map(rowOf);
const rowAt = (target: EventTarget | null) =>
  target instanceof Element ? rows.find(({ element }) => element === target.closest('.row')) : undefined;

/** What saving came to, see `Saved` of the server. */
interface Saved {
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

/** Says at the top of the page what holds for all of it. */
function alarm(text: string): void {
  const place = document.querySelector<HTMLElement>('.alarm');
  if (place === null) return;
  place.textContent = text;
  place.hidden = text === '';
}

function failed(answer: object): answer is Failure {
  if (!('failed' in answer)) {
    alarm('');
    return false;
  }
  const failure = answer as Failure;
  alarm(failure.failed === 'said' ? word('notSaved', { why: failure.why }) : word(failure.failed));
  return true;
}

/** Texts that go into a file together: of a document that is not there yet, or of a block, all that were written. */
function together(row: Row): Row[] {
  const { block, of, state } = row.element.dataset;
  const isBegun = row.sheet.dataset['there'] === 'yes';
  if (isBegun && (state !== 'missing' || block === undefined)) return [row];
  return rows.filter(
    (other) =>
      other.sheet === row.sheet &&
      (!isBegun || (other.element.dataset['block'] === block && other.element.dataset['of'] === of)) &&
      isTyped(other) &&
      textIn(other).trim() !== '',
  );
}

const asTyped = (row: Row) => ({ context: row.context, text: textIn(row), was: row.was });

/** Saves a text. Whether it is saved. */
async function save(row: Row): Promise<boolean> {
  if (!isTyped(row)) return true;
  if (isChanged(row)) return false;
  const some = together(row);
  const sent = new Map(some.map((each) => [each.context, textIn(each)]));
  say(row, word('saving'));
  const answer = await send<Saved>('save', {
    ...{ texts: data.texts, into: data.into, typed: some.map(asTyped) },
    provenance: provenance(),
  });
  if (failed(answer)) {
    say(row, '');
    return false;
  }
  for (const each of some) if (answer.saved.includes(each.context)) say(each, word('saved'));
  await showAllAnew(new Map([...sent].filter(([context]) => answer.saved.includes(context))));
  sayRefused(answer, 'refused');
  return answer.saved.includes(row.context);
}

function sayRefused({ refused }: Saved, how: 'refused' | 'refusedTyping'): void {
  for (const { context, found, expected, next, needsWho } of refused) {
    const row = rows.find((each) => each.context === context);
    if (row === undefined) continue;
    if (needsWho) document.querySelector<HTMLDetailsElement>('.who')?.setAttribute('open', '');
    if (needsWho) say(row, word('needsWho'), 'wrong');
    else say(row, word(how, { found, expected }), 'wrong', next);
  }
}

/**
 * Shows all texts as they stand in the files now.
 * @param saved what was sent of those that were saved: whatever was typed since is typed in the place of that.
 */
async function showAllAnew(saved: ReadonlyMap<string, string> = new Map()): Promise<void> {
  const answer = await askRows();
  if (failed(answer)) return;
  const sheets = [...document.querySelectorAll<HTMLElement>('.sheet')];
  for (const [index, { isThere, rows: shown }] of answer.sheets.entries()) {
    const sheet = sheets[index];
    if (sheet) sheet.dataset['there'] = isThere ? 'yes' : 'no';
    for (const each of shown) {
      const row = rows.find(({ context }) => context === each.context);
      if (row === undefined) continue;
      if (saved.has(row.context)) row.was = each.digests.target;
      // The file may have it with one space less.
      if (saved.get(row.context) === textIn(row)) write(row, each.target);
      showAnew(row, each);
      if (saved.has(row.context) && isTyped(row)) typed(row);
    }
  }
  showProgress();
}

function showProgress(): void {
  const done = rows.filter((row) => row.element.dataset['state'] === 'done').length;
  const place = document.querySelector('.progress');
  const says = word(done === rows.length ? 'progressNone' : 'progress', { done, all: rows.length });
  if (place && place.textContent !== says) place.textContent = says;
  const onward = document.querySelector<HTMLButtonElement>('.onward');
  if (onward) onward.hidden = !rows.some(isOpen);
}

/** Saves a block, and says that it fits. Whether that was done. */
async function accept(row: Row): Promise<boolean> {
  const { of, block } = row.element.dataset;
  if (of === undefined || block === undefined) return save(row);
  const own = rows.filter(
    ({ element }) => element.dataset['of'] === of && element.dataset['block'] === block,
  );
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
  say(row, word(says[answer.came] ?? answer.came), isDone ? 'says' : 'wrong');
  return isDone;
}

/** Texts that are shown, in their order. */
const shownRows = () => rows.filter(({ element }) => element.offsetParent !== null);

function goTo(row: Row | undefined): void {
  if (row === undefined) return;
  row.field.focus({ preventScroll: true });
  row.field.setSelectionRange(row.field.value.length, row.field.value.length);
  row.element.scrollIntoView({ block: 'nearest' });
}

function step(row: Row, by: 1 | -1): void {
  const shown = shownRows();
  goTo(shown[shown.indexOf(row) + by]);
}

document.querySelector('.onward')?.addEventListener('click', () => {
  const shown = shownRows();
  goTo(shown.find(isOpen) ?? shown[0]);
});

/** The next text with something to do; without, the next one. */
function goOn(row: Row): void {
  const shown = shownRows();
  const rest = shown.slice(shown.indexOf(row) + 1);
  goTo(rest.find(isOpen) ?? shown.find((other) => other !== row && isOpen(other)) ?? rest[0]);
}

/** How long after the last letter the server is asked, in milliseconds. */
const pause = 400;
const waiting = new Map<Row, ReturnType<typeof setTimeout>>();

/** Asks what would be wrong with a text, once nothing is typed for a moment. */
function lookSoon(row: Row): void {
  clearTimeout(waiting.get(row));
  if (!isTyped(row) || isChanged(row) || row.sheet.dataset['there'] !== 'yes' || textIn(row).trim() === '')
    return;
  waiting.set(
    row,
    setTimeout(async () => {
      const text = textIn(row);
      const asked = { texts: data.texts, into: data.into, typed: [asTyped(row)], provenance: provenance() };
      const answer = await send<Saved>('look', asked);
      if (failed(answer) || textIn(row) !== text || !isTyped(row)) return;
      if (answer.refused.length === 0) say(row, '');
      else if (!answer.refused[0]?.needsWho) sayRefused(answer, 'refusedTyping');
      if (answer.changed.length > 0) await showAllAnew();
    }, pause),
  );
}

document.addEventListener('input', ({ target }) => {
  const row = rowAt(target);
  if (row === undefined || target !== row.field) return;
  typed(row);
  lookSoon(row);
});

document.addEventListener('focusin', ({ target }) => {
  const row = rowAt(target);
  if (row) showState(row);
});

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-do]') : null;
  const row = rowAt(button);
  if (button === null || row === undefined) return;
  switch (button.dataset['do']) {
    case 'save':
      await save(row);
      break;
    case 'accept':
      await accept(row);
      break;
    case 'undo':
    case 'theirs':
      write(row, row.saved);
      typed(row);
      row.field.focus();
      break;
    case 'mine':
      row.was = row.element.dataset['target'] ?? '';
      typed(row);
      await save(row);
      break;
    case 'mark':
      putIn(row, button.value);
  }
});

document.addEventListener('keydown', async (event) => {
  const row = rowAt(event.target);
  if (row === undefined) return;
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  const does = ((): (() => unknown) | undefined => {
    if (isCommand && event.key === 'Enter')
      return async () => {
        if (await (event.shiftKey ? accept(row) : save(row))) goOn(row);
      };
    if (isCommand && event.key.toLowerCase() === 's') return () => save(row);
    if (isCommand && event.key.toLowerCase() === 'm' && lackingMarks(row)[0])
      return () => putIn(row, lackingMarks(row)[0] ?? '');
    if (event.altKey && event.key === 'ArrowDown') return () => step(row, 1);
    if (event.altKey && event.key === 'ArrowUp') return () => step(row, -1);
    return undefined;
  })();
  if (does === undefined) return;
  event.preventDefault();
  await does();
});

document.querySelector('.show')?.addEventListener('change', ({ target }) => {
  document.body.dataset['show'] = (target as HTMLInputElement).value;
});

rememberWho();
showProgress();
for (const row of rows) if (isTyped(row)) lookSoon(row);

let seen = data.state;
let events: EventSource | undefined;

/** Shows whatever is written elsewhere; nothing that is typed here is lost by it. */
function listen(): void {
  // A browser has few connections to one server, and a page that nobody sees needs none.
  if (document.hidden) {
    events?.close();
    events = undefined;
    return;
  }
  events ??= new EventSource(`${data.home}events`);
  events.onmessage = ({ data: state }) => {
    if (seen !== state) showAllAnew();
    seen = state;
  };
}
document.addEventListener('visibilitychange', listen);
listen();
