import type { Told, ToldBlock, ToldFinding, ToldState } from '../told.ts';
import { make, openButton } from './ask.client.ts';
import { findingItem } from './finding.client.ts';

/** What there is to say of one block. */
interface Said {
  block: ToldBlock;
  findings: readonly ToldFinding[];
}

/** How wide a mark is, in CSS pixels. */
const width = 24;
let stop = () => {};
/** Rules whose findings say what the state of a block says with its difference. */
const saidByStates: readonly string[] = ['stale', 'missing', 'extra'];

/** Puts a mark beside each block that there is something to say of; pressed, it says it. */
export function showMarks(root: ShadowRoot, { here, page }: Told): void {
  stop();
  const marks = make('div', { className: 'marks' });
  const placed: { mark: HTMLElement; of: HTMLElement }[] = [];
  for (const block of page?.blocks ?? []) {
    const of = document.getElementById(block.id);
    const findings = here.filter(({ block: id, rule }) => id === block.id && !saidByStates.includes(rule));
    if (of === null) continue;
    if (findings.length === 0 && block.states.length === 0) continue;
    const { mark, card } = markOf({ block, findings }, of, page?.about.id ?? '');
    marks.append(mark, card);
    placed.push({ mark, of });
  }
  root.append(marks);
  const place = () => {
    const origin = marks.getBoundingClientRect();
    for (const { mark, of } of placed) {
      const box = of.getBoundingClientRect();
      const isRightToLeft = getComputedStyle(of).direction === 'rtl';
      const outer = of.closest('ol, ul, table, dl')?.getBoundingClientRect() ?? box;
      const left = isRightToLeft
        ? Math.min(outer.right + 4, document.documentElement.clientWidth - width)
        : Math.max(outer.left - width - 4, 0);
      mark.hidden = box.height === 0;
      mark.style.translate = `${left - origin.left}px ${box.top - origin.top}px`;
    }
  };
  const changes = new ResizeObserver(place);
  changes.observe(document.body);
  const opened = openWhenPressed(page?.blocks ?? []);
  stop = () => {
    changes.disconnect();
    opened();
    marks.remove();
  };
  place();
}

function markOf(
  { block, findings }: Said,
  of: HTMLElement,
  story: string,
): { mark: HTMLButtonElement; card: HTMLElement } {
  const kind = findings.some(({ severity }) => severity === 'error')
    ? 'error'
    : findings.length > 0
      ? 'warning'
      : (block.states[0]?.state ?? 'current');
  const id = `said-${block.id}`;
  const mark = make('button', { type: 'button', className: `mark ${kind}` }, signs[kind]);
  mark.setAttribute('popovertarget', id);
  mark.setAttribute('aria-label', nameOf(findings.length, block));
  const card = make(
    'section',
    { id, className: 'card' },
    make('p', { className: 'head' }, make('strong', {}, block.id), ' ', openButton(block.place, 'short')),
    ...(findings.length > 0
      ? [make('ul', {}, ...findings.map((finding) => findingItem(finding, 'at its block')))]
      : []),
    ...block.states.flatMap((state) => stateOf(state, block, story)),
  );
  card.setAttribute('popover', 'auto');
  card.setAttribute('aria-label', `Block ${block.id}`);
  card.addEventListener('toggle', () => {
    const { left, top, bottom } = mark.getBoundingClientRect();
    const { right } = of.getBoundingClientRect();
    const isBeside = innerWidth - right > card.offsetWidth + 16;
    const room = { x: innerWidth - card.offsetWidth - 8, y: innerHeight - card.offsetHeight - 8 };
    card.style.left = `${isBeside ? right + 8 : Math.max(8, Math.min(left, room.x))}px`;
    card.style.top = `${Math.max(8, Math.min(isBeside ? top : bottom + 4, room.y))}px`;
  });
  return { mark, card };
}

const signs = { error: '!', warning: '?', stale: '↻', missing: '∅', extra: '+', current: '·' } as const;

function nameOf(findings: number, { id, states }: ToldBlock): string {
  const said = [
    ...(findings > 0 ? [`${findings} ${findings === 1 ? 'finding' : 'findings'}`] : []),
    ...states.map(({ language, state }) => `${language} ${words[state]}`),
  ];
  return `Block ${id}: ${said.join(', ')}`;
}

const words = {
  stale: 'is out of date',
  missing: 'is missing',
  extra: 'has what the source does not',
} as const;

function stateOf(state: ToldState, block: ToldBlock, story: string): Node[] {
  const { language, place, source, difference } = state;
  const head = make('p', { className: 'head' }, make('strong', {}, `${language} ${words[state.state]}`), ' ');
  if (place && (place.file !== block.place.file || place.line !== block.place.line))
    head.append(openButton(place, 'short'));
  if (source === undefined) return [head];
  const text = make('p', { lang: source.tag, dir: source.direction, className: 'text' });
  if (difference)
    for (const [at, { kind, text: run, spaced }] of difference.entries())
      text.append(spaced && at > 0 ? ' ' : '', make(elements[kind], {}, run));
  else text.append(source.text);
  const told = difference ? `What changed in ${source.language} since: ` : `In ${source.language}: `;
  return [
    head,
    make('p', {}, told, openButton(source.place, 'short')),
    text,
    make('p', { className: 'next' }, nextOf(state, block, story)),
  ];
}

const elements = { same: 'span', removed: 'del', added: 'ins' } as const;

function nextOf({ state, path }: ToldState, { id }: ToldBlock, story: string): string {
  return state === 'missing'
    ? `→ Translate it, with the same id: ${id}`
    : `→ Bring it up to date, then say so: hearth accept ${story} ${path} ${id}`;
}

/** Opens the file at the line of a block that is clicked with the Alt key held. */
function openWhenPressed(blocks: readonly ToldBlock[]): () => void {
  const click = (event: MouseEvent) => {
    if (!event.altKey || !(event.target instanceof Element)) return;
    const block = blocks.find(({ id }) => id === (event.target as Element).closest('[id]')?.id);
    if (block === undefined) return;
    event.preventDefault();
    openButton(block.place).click();
  };
  document.addEventListener('click', click);
  return () => document.removeEventListener('click', click);
}
