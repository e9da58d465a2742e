import type { Page } from '@playwright/test';

/** What was given to the device to say. */
export interface Said {
  text: string;
  language: string;
  rate: number;
  voice: string;
}

/** A device as the tests want it. */
export interface Device {
  /** Languages that it has a voice for. */
  voices: readonly string[];
  /** How long it takes to find its voices, in milliseconds; 0 for those that are there at once. */
  after?: number;
  /** What it reports of what was cut short, in which browsers differ. */
  cut?: 'end' | 'error';
}

interface Speaking {
  said: Said[];
  /** Says to its end what is being said. */
  finish(): boolean;
}

/** Puts a device that says nothing aloud in the place of the browser's. */
export async function speakWith(page: Page, device: Device): Promise<void> {
  await page.addInitScript(({ voices, after = 0, cut = 'error' }) => {
    class Utterance extends EventTarget {
      lang = '';
      rate = 1;
      voice: { lang: string } | null = null;
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const said: Said[] = [];
    const born = performance.now();
    let now: Utterance | undefined;
    const take = () => {
      const taken = now;
      now = undefined;
      return taken;
    };
    const synthesis = Object.assign(new EventTarget(), {
      paused: false,
      getVoices: () => (performance.now() - born < after ? [] : voices.map((lang) => ({ lang, name: lang }))),
      speak(utterance: Utterance) {
        if (now) throw new Error(`“${now.text}” is still being said`);
        now = utterance;
        const { text, lang, rate, voice } = utterance;
        said.push({
          text: text.replaceAll(/\s+/g, ' ').trim(),
          language: lang,
          rate,
          voice: voice?.lang ?? '',
        });
      },
      cancel() {
        const cancelled = take();
        setTimeout(() => cancelled?.dispatchEvent(Object.assign(new Event(cut), { error: 'interrupted' })));
      },
      pause() {},
      resume() {},
    });
    if (after) setTimeout(() => synthesis.dispatchEvent(new Event('voiceschanged')), after + 20);
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    const finish = () => Boolean(take()?.dispatchEvent(new Event('end')));
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, speaking: { said, finish } });
  }, device);
}

/** Everything that was given to the device so far. */
export function saidOn(page: Page): Promise<Said[]> {
  return page.evaluate(() => (window as unknown as { speaking: Speaking }).speaking.said);
}

/** What is said comes to its end. */
export function finish(page: Page): Promise<boolean> {
  return page.evaluate(() => (window as unknown as { speaking: Speaking }).speaking.finish());
}
