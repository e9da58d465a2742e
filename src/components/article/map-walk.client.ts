/* Leads through the map step by step: one relation and its two parties stand out, and what happened is said. */
import { words } from './passages.client.ts';

/** Puts the walk behind the map of a page that has one. */
export function watchMap(): void {
  const map = document.querySelector<HTMLElement>('.map');
  if (!map) return;
  const steps = [...map.querySelectorAll<HTMLElement>('ol > li')];
  const parties = [...map.querySelectorAll<HTMLElement>('div > ul > li')];
  const isRightToLeft = getComputedStyle(map).direction === 'rtl';
  const [toStart, toEnd] = isRightToLeft ? ['→', '←'] : ['←', '→'];
  /** The step that is shown; before the first where all are. */
  let at = -1;

  const said = element('p', words.mapWalk);
  said.role = 'status';
  const text = element('div');
  text.append(said);
  const back = button(words.mapPrevious, toStart, () => go(at - 1));
  const on = button(words.mapNext, toEnd, () => go(at + 1));
  const end = button(words.mapAll, '✕', () => go(-1));
  const bar = element('fieldset');
  bar.className = 'walk';
  bar.ariaLabel = words.mapWalk;
  bar.append(back, text, on, end);

  /** Where a step is among all, whose it is, what they did, and of what kind it is. */
  function sentence(step: HTMLElement): HTMLElement[] {
    const [number, names, deed, kind] = [...step.children].map((child) => child.cloneNode(true) as Element);
    const last = steps.at(-1)?.firstElementChild?.textContent ?? '';
    const place = words.mapStep.replace('{{number}}', number?.textContent ?? '').replace('{{last}}', last);
    const told = element('span');
    told.append(names ?? '', ' ', ...(deed?.childNodes ?? []), ' ', kind ?? '');
    return [element('small', place), told];
  }

  function go(to: number): void {
    if (to >= steps.length || to < -1) return;
    at = to;
    // The text keeps the room of the longest, so that nothing moves from step to step.
    if (text.children.length === 1)
      for (const step of steps) {
        const room = element('p');
        room.ariaHidden = 'true';
        room.append(...sentence(step));
        text.append(room);
      }
    const step = steps[at];
    map?.classList.toggle('walked', step !== undefined);
    for (const each of steps) each.ariaCurrent = each === step ? 'step' : null;
    const names = step?.querySelector('b')?.textContent?.split(/ [→←] /) ?? [];
    for (const party of parties)
      party.classList.toggle('met', names.includes(party.firstElementChild?.textContent ?? ''));
    said.replaceChildren(...(step ? sentence(step) : [words.mapWalk]));
    back.ariaDisabled = String(at < 1);
    on.ariaDisabled = String(at === steps.length - 1);
    if (!step && document.activeElement === end) on.focus({ preventScroll: true });
    step?.scrollIntoView({ block: 'nearest', behavior: isCalm() ? 'instant' : 'smooth' });
  }

  bar.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
    if (altKey || ctrlKey || metaKey) return;
    if (key === 'ArrowRight') go(isRightToLeft ? Math.max(at - 1, 0) : at + 1);
    else if (key === 'ArrowLeft') go(isRightToLeft ? at + 1 : Math.max(at - 1, 0));
    else if (key === 'Escape') go(-1);
  });
  back.ariaDisabled = 'true';
  map.append(bar);
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function element(name: 'p' | 'div' | 'span' | 'small' | 'fieldset', text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(label: string, sign: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.ariaLabel = label;
  made.title = label;
  made.textContent = sign;
  made.addEventListener('click', () => {
    if (made.ariaDisabled !== 'true') press();
  });
  return made;
}
