/*
 * Measures what an editor waits for while working: `npm run bench:dev -- --stories 1000`. How long `npm run dev` takes
 * until it answers, from nothing and with what an earlier one has kept, and how long a saved sentence takes to be on
 * its page, of five edits. Seconds on the clock: an editor waits for no CPU.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort } from '../tests/support/built-sites.ts';
import { spawnDev } from '../tests/support/dev-process.ts';
import { freshProject } from './builds/hearth.ts';
import { writePublication } from './generate.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000' },
    folder: { type: 'string', default: '.cache/bench/dev' },
  },
});
const stories = Number(values.stories);
if (!(stories > 1)) throw new Error(`Unexpected “${values.stories}”, expected a number of stories from 2 on`);
const content = resolve(values.folder, 'content');
const project = resolve(values.folder, 'hearth');
const edits = 5;
/** In milliseconds. */
const patience = 300_000;

await mkdir(values.folder, { recursive: true });
await writePublication(content, stories);
await freshProject(project);
const edited = join(content, 'stories', `invented-${stories - 1}`, 'article.en.mdx');
const slug = /^slug: (.+)$/m.exec(await readFile(edited, 'utf8'))?.[1] ?? '';

for (const started of ['from nothing', 'with what was kept']) {
  const { server, origin, seconds } = await start();
  console.log(`${stories.toLocaleString('en')} stories, ${started}`);
  console.log(
    `  the terminal says ready after ${seconds.said.toFixed(2)} s, home is there after ${seconds.home.toFixed(2)} s`,
  );
  const address = `${origin}/en/${slug}/`;
  const first = await secondsUntil(address, '<h1');
  const after: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) after.push(await secondsOfEdit(address, `${started} ${edit}`));
  console.log(
    `  a story is first there after ${first.toFixed(2)} s, an edit after ${after.map((each) => each.toFixed(2)).join(', ')} s`,
  );
  server.kill();
  await once(server, 'exit');
}

/** Starts to work: seconds until the terminal says so, and until home is there. */
async function start(): Promise<{
  server: ChildProcess;
  origin: string;
  seconds: { said: number; home: number };
}> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const server = spawnDev(project, content, port, { BASE: '' });
  server.stderr.pipe(process.stderr);
  let said = Number.NaN;
  server.stdout.on('data', (text) => {
    if (Number.isNaN(said) && /ready/.test(String(text))) said = since();
  });
  await secondsUntil(`${origin}/en/`, '<h1');
  return { server, origin, seconds: { said, home: since() } };
}

/** Saves a sentence as an editor does. */
async function secondsOfEdit(address: string, words: string): Promise<number> {
  const text = await readFile(edited, 'utf8');
  await writeFile(edited, text.replace(/ ?(?:Edited [^.]*\.)?(?= ?\{\/\* #a4 )/, ` Edited ${words}.`));
  const seconds = await secondsUntil(address, `Edited ${words}.`);
  // The next edit is not saved while the page of this one is still being made.
  await setTimeout(1000);
  return seconds;
}

/** Asks for a page until it has some words. @throws where it never has. */
async function secondsUntil(address: string, words: string): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < patience) {
    const text = await fetch(address, { signal: AbortSignal.timeout(60_000) }).then(
      (answer) => answer.text(),
      () => '',
    );
    if (text.includes(words)) return (performance.now() - began) / 1000;
    await setTimeout(50);
  }
  throw new Error(`${address} never had “${words}”`);
}
