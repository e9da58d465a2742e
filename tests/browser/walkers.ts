import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import puppeteer, { type LaunchOptions } from 'puppeteer-core';
import { freePort } from '../support/built-sites.ts';

/*
 * What drives the browsers that a reader may come with. Puppeteer has WebDriver BiDi for Chromium and Firefox; what
 * WebKitGTK's driver speaks is the older protocol (W3C WebDriver over HTTP), for which a client of its own would bring
 * more than the few requests below.
 */

/** A reader at a browser: does what is done with a pointer and a keyboard, and looks. */
export interface Walker {
  open(address: string): Promise<void>;
  /** Puts the pointer over what a selector finds. */
  point(selector: string): Promise<void>;
  press(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  key(key: 'ArrowDown' | 'Enter' | 'Escape'): Promise<void>;
  /** What a function gives that runs in the page. */
  see<Seen>(look: (given: string) => Seen, given?: string): Promise<Awaited<Seen>>;
  /** Errors that nothing caught, as far as the browser tells of them. */
  errors: readonly string[];
  leave(): Promise<void>;
}

const bidi = {
  chrome: {
    executablePath: process.env['HEARTH_CHROMIUM'] ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  },
  firefox: { executablePath: process.env['HEARTH_FIREFOX'] ?? '' },
} satisfies Record<'chrome' | 'firefox', LaunchOptions>;

async function byBidi(name: keyof typeof bidi): Promise<Walker> {
  const browser = await puppeteer.launch({ browser: name, protocol: 'webDriverBiDi', ...bidi[name] });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width: 1280, height: 800 });
  return {
    open: async (address) => void (await page.goto(address)),
    point: (selector) => page.locator(selector).hover(),
    press: (selector) => page.locator(selector).click(),
    type: (selector, text) => page.locator(selector).fill(text),
    key: (key) => page.keyboard.press(key),
    // A page that is being left cannot be looked at.
    see: (look, given = '') => eventually(() => page.evaluate(look, given)),
    errors,
    leave: () => browser.close(),
  };
}

/** How WebDriver writes keys. */
const keys = { ArrowDown: '\uE015', Enter: '\uE007', Escape: '\uE00C' } as const;

/** The name under which WebDriver gives an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

async function byWebDriver(): Promise<Walker> {
  const screen = spawn(process.env['HEARTH_XVFB'] ?? 'Xvfb', ['-displayfd', '1', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = await once(screen.stdout, 'data');
  const port = await freePort();
  const driver = spawn(process.env['HEARTH_WEBKIT_DRIVER'] ?? '', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: `:${String(display).trim()}` },
    stdio: 'ignore',
  });
  const send = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value as unknown;
  };
  const stop = () => [driver, screen].forEach((program: ChildProcess) => program.kill());
  try {
    const { sessionId } = (await eventually(() => send('POST', '/session', { capabilities: {} }))) as {
      sessionId: string;
    };
    const session = `/session/${sessionId}`;
    await send('POST', `${session}/window/rect`, { width: 1280, height: 800 });
    const find = async (selector: string) => {
      const found = await eventually(() =>
        send('POST', `${session}/element`, { using: 'css selector', value: selector }),
      );
      return (found as Record<string, string>)[elementKey] ?? '';
    };
    const run = (script: string, given: unknown) =>
      send('POST', `${session}/execute/sync`, { script, args: [given] });
    return {
      open: async (address) => void (await send('POST', `${session}/url`, { url: address })),
      point: async (selector) => {
        const origin = { [elementKey]: await find(selector) };
        await run('arguments[0].scrollIntoView({ block: "center" })', origin);
        const actions = [{ type: 'pointerMove', x: 0, y: 0, origin }];
        await send('POST', `${session}/actions`, {
          actions: [{ type: 'pointer', id: 'pointer', parameters: { pointerType: 'mouse' }, actions }],
        });
      },
      press: async (selector) => {
        await eventually(async () => send('POST', `${session}/element/${await find(selector)}/click`, {}));
      },
      type: async (selector, text) => {
        await eventually(async () =>
          send('POST', `${session}/element/${await find(selector)}/value`, { text }),
        );
      },
      key: async (key) => {
        const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[key] }));
        await send('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
      },
      see: async (look, given = '') =>
        (await eventually(() => run(`return (${look})(arguments[0])`, given))) as never,
      errors: [],
      leave: async () => {
        await send('DELETE', session).catch(() => {});
        stop();
      },
    };
  } catch (cause) {
    stop();
    throw cause;
  }
}

/** What comes about within ten seconds: a program that starts, an element that the page makes. */
async function eventually<Done>(attempt: () => Promise<Done>): Promise<Done> {
  const until = Date.now() + 10_000;
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (Date.now() > until) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Every browser that a reader may come with. */
export const walkers = {
  chrome: () => byBidi('chrome'),
  firefox: () => byBidi('firefox'),
  webkit: byWebDriver,
} as const satisfies Record<string, () => Promise<Walker>>;
