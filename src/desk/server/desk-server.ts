/* The desk as a browser on this machine asks for it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deskPublication } from '../texts/open-publication.ts';
import { overviewOf, workIn, workPart } from '../texts/overview.ts';
import { type Answer, type Answering, home, json, plain, shownAt, written } from './answers.ts';
import { type Listeners, listeners } from './events.ts';
import { admit, cookieName, newSecrets, type Secrets } from './guard.ts';
import { ownFiles } from './own-files.ts';
import { readBody } from './read-body.ts';

/** A desk that is served. */
export interface Desk {
  port: number;
  /** The address that opens it, which only who may write is told. */
  address: string;
  stop: () => Promise<void>;
}

/** What a desk has besides what its answers are made of. */
interface Serving extends Answering {
  secrets: Secrets;
  events: Listeners;
}

/**
 * Serves the desk of a publication to browsers on this machine.
 * @param port to listen at; 0 for any that is free.
 * @param into the path of the language whose texts are shown first.
 * @param read is told how many stories of how many were read.
 * @throws the system’s error where the port is taken.
 */
export async function serveDesk(
  folder: string,
  port: number,
  { into, read }: { into?: string | undefined; read?: (done: number, total: number) => void } = {},
): Promise<Desk> {
  const publication = deskPublication(folder);
  const secrets = newSecrets();
  const events = listeners(publication.state, publication.watch);
  const serving: Serving = { publication, secrets, events, writing: secrets.writing, files: ownFiles() };
  const server = createServer((request, response) => {
    answer(request, response, serving, portOf(server)).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else say(response, plain(500, 'The desk has made a mistake. The terminal says which.'));
    });
  });
  // Who sends nothing, or slowly, holds nothing up.
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  server.maxConnections = 200;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, resolve);
  });
  const part = workPart();
  await publication.open((story, made, done, total) => {
    workIn(story, made, part);
    read?.(done, total);
  });
  // Who opens the first page waits for nothing.
  overviewOf(publication.now());
  publication.keep();
  const query = new URLSearchParams({ token: secrets.token, ...(into && { into }) });
  return {
    port: portOf(server),
    address: `http://127.0.0.1:${portOf(server)}${home}?${query}`,
    stop: async () => {
      events.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  serving: Serving,
  port: number,
): Promise<void> {
  const { secrets, events } = serving;
  const url = URL.parse(request.url ?? '/', `http://127.0.0.1:${port}`);
  if (url === null) return say(response, plain(400, 'Unexpected address'));
  const admission = admit(request, url, secrets, port);
  if (admission.kind === 'refused') {
    // What was sent is read to its end, and thrown away: else the answer may be lost.
    request.resume();
    return say(response, plain(admission.status, `${admission.why}.\n`, { connection: 'close' }));
  }
  if (admission.kind === 'arrives') return say(response, arrival(url, secrets, port));
  if (request.method === 'POST') {
    const body = await readBody(request);
    if (body.kind === 'refused')
      return say(response, { ...json(body.status, { why: body.why }), headers: { connection: 'close' } });
    const came = await written(url, body.value, request.headers['accept-language'], serving);
    say(response, came);
    return events.look();
  }
  if (url.pathname === `${home}events`) return events.add(request, response, headers);
  say(response, shownAt(url, request.headers['accept-language'], serving));
}

/** Gives the browser that has the address the cookie, and takes the token out of what its history keeps. */
function arrival({ searchParams }: URL, { cookie }: Secrets, port: number): Answer {
  const into = searchParams.get('into');
  return plain(303, '', {
    'set-cookie': `${cookieName(port)}=${cookie}; Path=${home}; HttpOnly; SameSite=Strict`,
    location: into === null ? home : `${home}?${new URLSearchParams({ into })}`,
  });
}

/** What every answer says: nothing is kept, framed, guessed or fetched from elsewhere. */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

function say(response: ServerResponse, { status, type, text, headers: own }: Answer): void {
  response.writeHead(status, {
    ...headers,
    ...own,
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
  });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}
