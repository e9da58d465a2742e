import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { startHost } from '../browser/static-host.ts';

/** The sites that the tests look at, each with the environment that it is built and served in. */
const sites = {
  hearth: {},
  /** The same publication under a base path. */
  based: { BASE: '/x/' },
  /** Another publication: four languages, one of them written from right to left. */
  candeia: { CONTENT: resolve('tests/fixtures/field-guide') },
  /**
   * Stories with every kind of block that few stories have, with a table and charts of every kind, of which in Portuguese
   * a row of the table is stale and one is missing, and with notes; credits of people with pages, under a base path.
   */
  arcada: { CONTENT: resolve('tests/fixtures/kinds-of-blocks'), BASE: '/x/' },
  /** Names, layers, a menu and a home of its own, without a Conversa, in three languages. */
  gazette: { CONTENT: resolve('tests/fixtures/another-shape') },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type SiteName = keyof typeof sites;

export const siteNames = Object.keys(sites) as SiteName[];

/** Path under which a site is served: `/`, or like `/x/`. */
export function baseOf(name: SiteName): string {
  const { BASE = '/' } = sites[name] as { BASE?: string };
  return BASE;
}

/** Where a built site is on disk. */
export function folderOf(name: SiteName): string {
  return resolve('.cache/sites', name);
}

/** Variable that tells the tests where a site is served. */
export function variableOf(name: SiteName): string {
  return `SITE_${name.toUpperCase()}`;
}

/**
 * Builds a site in an environment of `CONTENT`, `BASE` and `OUT`, by this project or a copy of it.
 * @returns what the build said.
 */
export async function buildSite(environment: NodeJS.ProcessEnv, project = '.'): Promise<string> {
  const env = { ...process.env, ...environment };
  const building = promisify(execFile)('node', ['src/cli/build.ts'], { env, cwd: project });
  const { stdout } = await building.catch((cause) => {
    throw new Error(`${environment['OUT']} could not be built:\n${cause.stdout}\n${cause.stderr}`);
  });
  return stdout;
}

/** The site that is served as publishers preview theirs; the others by a host that starts at once. */
const previewed: SiteName = 'based';

/** Serves every site until the returned function is called; `addresses` by {@link variableOf}. */
export async function serveSites(): Promise<{ addresses: Record<string, string>; stop: () => void }> {
  const servers = await Promise.all(siteNames.map(serverOf));
  const roots = siteNames.map((name, index) => [variableOf(name), servers[index]?.root]);
  return { addresses: Object.fromEntries(roots), stop: () => servers.forEach(({ stop }) => void stop()) };
}

async function serverOf(name: SiteName): Promise<{ root: string; stop: () => unknown }> {
  if (name !== previewed) return startHost(folderOf(name), baseOf(name));
  const { origin, stop } = await serveSite(environmentOf(name));
  return { root: origin + baseOf(name), stop };
}

/** A site while it is served. */
export interface ServedSite {
  /** Without a slash at its end. */
  origin: string;
  stop: () => void;
}

/** Serves a built site by `npm run preview`, in the environment that it was built in. */
export async function serveSite(environment: NodeJS.ProcessEnv): Promise<ServedSite> {
  // A port that is looked for beforehand may be another program's when the server comes to it.
  const server = spawn('node', ['src/cli/preview.ts'], {
    env: { ...process.env, ...environment, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text) => {
      said += text;
      const [address] = /http:\/\/localhost:\d+(?=\/)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    server.once('exit', () => reject(new Error(`${environment['OUT']} is not served`)));
  });
  return { origin, stop: () => void server.kill() };
}

/** What a site is built and served with. */
export function environmentOf(name: SiteName): NodeJS.ProcessEnv {
  return { ...sites[name], OUT: folderOf(name) };
}

/** A port that nothing listens to. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
