import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../support/built-sites.ts';
import { spawnDev } from '../support/dev-process.ts';

/** A publication that is being written, and the server that shows it. */
export interface Written {
  origin: string;
  /** Saves a file of it, in a new folder where there is none; `undefined` removes it. */
  save: (path: string, text: string | undefined) => void;
  read: (path: string) => string;
  pathOf: (path: string) => string;
  /** Saves a file with some words in the place of others. */
  edit: (path: string, from: string, to: string) => void;
  /** Every file that an editor was told to open, as it was told. */
  opened: () => string;
  stop: () => Promise<void>;
}

/**
 * Starts `dev` on a copy of the town’s publication, in a copy of the project.
 * @param before what is in the files already when it starts.
 */
export async function startWriting(
  before: (written: Pick<Written, 'edit'>) => void = () => {},
): Promise<Written> {
  const place = mkdtempSync(join(tmpdir(), 'hearth-writing-'));
  const [project, publication] = [join(place, 'project'), join(place, 'publication')];
  for (const name of ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
  cpSync('tests/fixtures/field-guide', publication, { recursive: true });
  const editor = editorIn(place);
  const pathOf = (path: string) => join(publication, path);
  const read = (path: string) => readFileSync(pathOf(path), 'utf8');
  const save = (path: string, text: string | undefined) => {
    if (text === undefined) return rmSync(pathOf(path));
    mkdirSync(dirname(pathOf(path)), { recursive: true });
    writeFileSync(pathOf(path), text);
  };
  const edit = (path: string, from: string, to: string) => {
    const text = read(path);
    if (!text.includes(from)) throw new Error(`“${from}” is not in ${path}`);
    save(path, text.replace(from, to));
  };
  before({ edit });
  const port = await freePort();
  const server = spawnDev(project, publication, port, { BASE: '', LAUNCH_EDITOR: editor.program });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (text) => {
      said += String(text);
    });
  const origin = `http://127.0.0.1:${port}`;
  const isThere = () =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  while (!(await isThere())) {
    if (server.exitCode !== null) throw new Error(said);
    await setTimeout(100);
  }
  return {
    origin,
    save,
    read,
    pathOf,
    edit,
    opened: () => readFileSync(editor.told, 'utf8'),
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      rmSync(place, { recursive: true, maxRetries: 5 });
    },
  };
}

/** What stands in for an editor; it has the name of one that is told lines. */
function editorIn(place: string): { program: string; told: string } {
  const [program, told] = [join(place, 'code'), join(place, 'opened')];
  writeFileSync(told, '');
  writeFileSync(program, `#!/bin/sh\necho "$@" >> '${told}'\n`);
  chmodSync(program, 0o755);
  return { program, told };
}
