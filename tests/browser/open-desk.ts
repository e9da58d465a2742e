import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../support/built-sites.ts';

/** A desk for a publication of its own. */
export interface OpenDesk {
  publication: string;
  /** The page of a story in a language. */
  pageOf: (story: string, into: string) => string;
  /** What stands in a file. */
  read: (path: string) => string;
  /** Writes as an editor would who works on the same file. */
  edit: (path: string, from: string | RegExp, to: string) => void;
  /** Starts the desk at the same port, and gives the address that it prints. */
  start: (...options: string[]) => Promise<string>;
  /** Ends it as Ctrl+C does. */
  end: () => Promise<number | null>;
  /** Settles once it has ended by itself. */
  ended: () => Promise<void>;
  close: () => Promise<void>;
}

/** Prepares a desk for a copy of the field guide; nothing is served yet. */
export async function openDesk(): Promise<OpenDesk> {
  const place = mkdtempSync(join(tmpdir(), 'hearth-desk-'));
  const publication = join(place, 'publication');
  cpSync('tests/fixtures/field-guide', publication, { recursive: true });
  const port = String(await freePort());
  let server: ChildProcess | undefined;
  const ended = () =>
    new Promise<number | null>((settle) => {
      if (server === undefined || server.exitCode !== null || server.signalCode !== null)
        settle(server?.exitCode ?? null);
      else server.once('exit', settle);
    });
  const end = () => {
    server?.kill('SIGINT');
    return ended();
  };
  const read = (path: string) => readFileSync(join(publication, path), 'utf8');
  return {
    publication,
    read,
    pageOf: (story, into) =>
      `http://127.0.0.1:${port}/_desk/texts?${new URLSearchParams({ texts: `stories/${story}`, into })}`,
    edit: (path, from, to) => {
      const before = read(path);
      if (before.replace(from, to) === before) throw new Error(`No ${from} in ${path}`);
      writeFileSync(join(publication, path), before.replace(from, to));
    },
    start: (...options) => {
      server = spawn(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', ...options, resolve('src/cli/desk.ts'), '--port', port],
        { cwd: place, env: { ...process.env, CONTENT: publication }, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      return new Promise((settle, reject) => {
        let said = '';
        server?.stdout?.on('data', (text) => {
          said += text;
          const [address] = /http:\S+/.exec(said) ?? [];
          if (address) settle(address);
        });
        server?.once('exit', () => reject(new Error(`The desk has ended: ${said}`)));
      });
    },
    end,
    ended: async () => void (await ended()),
    close: async () => {
      await end();
      rmSync(place, { recursive: true, maxRetries: 5 });
    },
  };
}

/** Names of files in a folder of a publication, hidden ones included. */
export function namesIn({ publication }: OpenDesk, folder: string): string[] {
  return readdirSync(join(publication, folder));
}
