import { filled } from '../../i18n/isolate.ts';
import { nameOfLanguage } from '../../i18n/language-names.ts';
import { announce, readingLine, shownBlocks, siteTags, words } from '../article/passages.client.ts';

const speeds = [0.8, 1, 1.25, 1.5];
/** How long a browser may take to say which voices it has, in milliseconds. */
const voicesWithin = 1_000;
/** What stands beside the words of a block. */
const aside = '.refs, .note, .back, [role=doc-noteref], .elsewhere, .passage-tools, .pair > [lang]';

const start = document.querySelector<HTMLButtonElement>('[data-tool=listen]');
const bar = document.createElement('div');
const pauseButton = action(words.pause, pauseOrGoOn);
const speed = document.createElement('select');

/** Blocks still to be read, the one being read first. */
let queue: HTMLElement[] = [];
/** What is said now. Browsers differ in what they report of what was cut short, which is of no concern. */
let spoken: SpeechSynthesisUtterance | undefined;

/** Reads the page aloud with the browser's own voices, block by block, each in its language. */
export function watchListening(): void {
  if (!start) return;
  if (!('speechSynthesis' in window)) {
    start.hidden = true;
    return;
  }
  // Some browsers look for their voices only when they are first asked.
  speechSynthesis.getVoices();
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
  speed.addEventListener('change', goOn);
  bar.append(pauseButton, action(words.stop, stop), speed);
  document.body.append(bar);
  start.addEventListener('click', () => void begin());
  addEventListener('pagehide', stop);
}

/** Starts at the block that is being read. */
async function begin(): Promise<void> {
  if (speechSynthesis.getVoices().length === 0) {
    await new Promise((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
      setTimeout(resolve, voicesWithin);
    });
  }
  const { lang } = document.documentElement;
  if (!voiceFor(lang)) {
    announceNoVoice(lang);
    return;
  }
  const line = readingLine();
  const all = shownBlocks();
  const first = scrollY < 50 ? 0 : all.findIndex((block) => block.getBoundingClientRect().top >= line);
  queue = all.slice(Math.max(0, first));
  bar.hidden = false;
  goOn();
  pauseButton.focus();
}

/** Reads on from the beginning of the block. */
function goOn(): void {
  silence();
  pauseButton.textContent = words.pause;
  readNext();
}

function readNext(): void {
  const [block] = queue;
  if (!block) {
    stop();
    return;
  }
  unmark();
  block.classList.add('being-read');
  block.scrollIntoView({ block: 'nearest' });
  say(runsOf(block));
}

/** Says what is in one language after what is in another, then goes to the next block. */
function say([run, ...rest]: Run[]): void {
  if (!run) {
    queue.shift();
    readNext();
    return;
  }
  const voice = voiceFor(run.language);
  if (!voice) {
    announceNoVoice(run.language);
    say(rest);
    return;
  }
  const utterance = new SpeechSynthesisUtterance(run.text);
  utterance.lang = run.language;
  utterance.voice = voice;
  utterance.rate = Number(speed.value);
  utterance.addEventListener('end', () => {
    if (spoken === utterance) say(rest);
  });
  utterance.addEventListener('error', () => {
    if (spoken !== utterance) return;
    announceNoVoice(run.language);
    stop();
  });
  spoken = utterance;
  speechSynthesis.speak(utterance);
}

/** Words of a block that are in one language. */
interface Run {
  language: string;
  text: string;
}

function runsOf(block: HTMLElement): Run[] {
  const runs: Run[] = [];
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    // An item of a list may hold others, which are read for themselves.
    if (!parentElement || parentElement.closest(aside) || parentElement.closest('[id]') !== block) continue;
    const language = parentElement.closest<HTMLElement>('[lang]')?.lang ?? '';
    const last = runs.at(-1);
    if (last?.language === language) last.text += textContent;
    else if (textContent?.trim()) runs.push({ language, text: textContent });
  }
  return runs;
}

/** The voice of a language, of the same country where there is one. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const parts = (tag: string) => tag.toLowerCase().split(/[-_]/);
  const [wanted, country] = parts(language);
  const voices = speechSynthesis.getVoices().filter(({ lang }) => parts(lang)[0] === wanted);
  return voices.find(({ lang }) => parts(lang)[1] === country) ?? voices[0];
}

function announceNoVoice(language: string): void {
  announce(
    filled(words.noVoice, { language: nameOfLanguage(language, document.documentElement.lang, siteTags) }),
  );
}

/** A pause is an end, for which not every browser has another word; what follows is from the block’s beginning. */
function pauseOrGoOn(): void {
  if (!spoken) {
    goOn();
    return;
  }
  silence();
  pauseButton.textContent = words.goOn;
}

function silence(): void {
  spoken = undefined;
  speechSynthesis.cancel();
}

function stop(): void {
  queue = [];
  silence();
  unmark();
  if (bar.contains(document.activeElement)) start?.focus({ preventScroll: true });
  bar.hidden = true;
}

function unmark(): void {
  for (const read of document.querySelectorAll('.being-read')) read.classList.remove('being-read');
}

function action(text: string, perform: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', perform);
  return button;
}
