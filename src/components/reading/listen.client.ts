import { announce, blocks, readingLine, words } from '../article/passages.client.ts';

const speeds = [0.8, 1, 1.25, 1.5];

const bar = document.createElement('div');
const pauseButton = action(words.pause, pauseOrGoOn);
const speed = document.createElement('select');

/** Blocks still to be read, the one being read first. */
let queue: HTMLElement[] = [];

/** Reads the page aloud with the browser's own voices, block by block, each in its language. */
export function watchListening(): void {
  const start = document.querySelector<HTMLButtonElement>('[data-tool=listen]');
  if (!start) return;
  if (!('speechSynthesis' in window)) {
    start.hidden = true;
    return;
  }
  bar.className = 'listening';
  bar.role = 'toolbar';
  bar.ariaLabel = words.listen;
  bar.hidden = true;
  speed.ariaLabel = words.speed;
  speed.append(
    ...speeds.map(
      (rate) =>
        new Option(`${rate.toLocaleString(document.documentElement.lang)}×`, String(rate), false, rate === 1),
    ),
  );
  speed.addEventListener('change', () => restart());
  bar.append(pauseButton, action(words.stop, stop), speed);
  document.body.append(bar);
  start.addEventListener('click', begin);
  addEventListener('pagehide', stop);
}

/** Starts at the block that is being read. */
function begin(): void {
  const line = readingLine();
  const all = blocks();
  const first = scrollY < 50 ? 0 : all.findIndex((block) => block.getBoundingClientRect().top >= line);
  queue = all.slice(Math.max(0, first));
  bar.hidden = false;
  restart();
  pauseButton.focus();
}

function restart(): void {
  speechSynthesis.cancel();
  speechSynthesis.resume();
  pauseButton.textContent = words.pause;
  readNext();
}

function readNext(): void {
  const [block] = queue;
  for (const read of document.querySelectorAll('.being-read')) read.classList.remove('being-read');
  if (!block) {
    stop();
    return;
  }
  block.classList.add('being-read');
  block.scrollIntoView({ block: 'nearest' });
  const language =
    block.querySelector<HTMLElement>('[lang]:first-child')?.lang || document.documentElement.lang;
  const utterance = new SpeechSynthesisUtterance(textOf(block));
  utterance.lang = language;
  utterance.rate = Number(speed.value);
  utterance.addEventListener('end', () => {
    // What was stopped or started anew has another block in front, or none.
    if (queue[0] !== block) return;
    queue.shift();
    readNext();
  });
  utterance.addEventListener('error', ({ error }) => {
    if (error !== 'language-unavailable' && error !== 'voice-unavailable') return;
    const name =
      new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(language) ?? language;
    announce(words.noVoice.replace('{{language}}', name));
    stop();
  });
  speechSynthesis.speak(utterance);
}

/** The words of a block, without what stands beside them. */
function textOf(block: HTMLElement): string {
  const copy = block.cloneNode(true) as HTMLElement;
  for (const aside of copy.querySelectorAll('.refs, .note, .elsewhere, .passage-tools, .pair > [lang]'))
    aside.remove();
  return copy.textContent ?? '';
}

function pauseOrGoOn(): void {
  if (speechSynthesis.paused) speechSynthesis.resume();
  else speechSynthesis.pause();
  pauseButton.textContent = speechSynthesis.paused ? words.goOn : words.pause;
}

function stop(): void {
  queue = [];
  speechSynthesis.cancel();
  bar.hidden = true;
  for (const read of document.querySelectorAll('.being-read')) read.classList.remove('being-read');
}

function action(text: string, perform: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', perform);
  return button;
}
