/* Leads through the map step by step: one relation and its two parties stand out, and what happened is said. */

import { type ReadingWords, readingWords } from '../reading/words.client.ts';
import { adoptStyles } from '../site/adopt-styles.client.ts';
import styles from './map-walk.css?inline';

const map = document.querySelector<HTMLElement>('.map');
if (map) walk(map, await readingWords());

/** Puts the walk behind a map. */
function walk(map: HTMLElement, words: ReadingWords): void {
  adoptStyles(styles);
  const steps = [...map.querySelectorAll<HTMLElement>('ol > li')];
  const parties = [...map.querySelectorAll<HTMLElement>('div > ul > li')];
  const isRightToLeft = getComputedStyle(map).direction === 'rtl';
  /** The step that is shown; before the first where all are. */
  let at = -1;
  let isSeen: boolean | undefined;
  const sight = new IntersectionObserver(([step]) => {
    isSeen = step?.isIntersecting;
  });
  // A device that was turned has another map, or a list; an observer hears of that only after this.
  addEventListener('resize', () => {
    if (isSeen) steps[at]?.scrollIntoView({ block: 'nearest' });
  });

  /* The text keeps the room of the longest sentence, so that nothing moves from step to step. */
  const text = element('div');
  const said = element('p');
  said.role = 'status';
  text.append(said);
  const back = button(words.mapPrevious, isRightToLeft ? '→' : '←', () => go(at - 1));
  const on = button(words.mapNext, isRightToLeft ? '←' : '→', () => go(at + 1));
  const end = button(words.mapAll, '✕', () => go(-1));
  const bar = element('fieldset');
  bar.className = 'walk';
  bar.ariaLabel = words.mapWalk;
  bar.append(back, text, on, end);
  bar.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    if (key === 'Escape' && at >= 0) {
      go(-1);
      // One thing is left at a time.
      event.stopPropagation();
    } else if (key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight')) go(at + 1);
    else if (key === (isRightToLeft ? 'ArrowRight' : 'ArrowLeft') && at > 0) go(at - 1);
  });
  back.ariaDisabled = 'true';
  room(element('span', words.mapWalk)).className = 'hint';
  map.append(bar);

  function go(to: number): void {
    if (to >= steps.length) return;
    if (text.children.length === 2) for (const each of steps) room(...sentence(each));
    const step = steps[to];
    at = to;
    sight.disconnect();
    if (step) sight.observe(step);
    map.classList.toggle('walked', step !== undefined);
    for (const each of steps) each.ariaCurrent = each === step ? 'step' : null;
    const names = step?.querySelector('b')?.textContent?.split(/ [→←] /) ?? [];
    for (const party of parties)
      party.classList.toggle('met', names.includes(party.firstElementChild?.textContent ?? ''));
    said.replaceChildren(...(step ? sentence(step) : []));
    back.ariaDisabled = String(at < 1);
    on.ariaDisabled = String(at === steps.length - 1);
    if (!step && document.activeElement === end) on.focus({ preventScroll: true });
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    step?.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'instant' : 'smooth' });
  }

  /** Where a step is among all, who did it to whom, what that was, and of what kind it is. */
  function sentence(step: HTMLElement): HTMLElement[] {
    const [number, names, deed, kind] = [...step.children].map((child) => child.cloneNode(true) as Element);
    const last = steps.at(-1)?.firstElementChild?.textContent ?? '';
    const place = words.mapStep.replace('{{number}}', number?.textContent ?? '').replace('{{last}}', last);
    const told = element('span');
    told.append(names ?? '', ' ', ...(deed?.childNodes ?? []), ' ', kind ?? '');
    return [element('small', `${place} `), told];
  }

  /** Keeps the room that something needs, and is not read. */
  function room(...content: readonly HTMLElement[]): HTMLElement {
    const made = element('p');
    made.ariaHidden = 'true';
    made.append(...content);
    text.append(made);
    return made;
  }
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
