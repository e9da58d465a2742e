/*
 * Who may ask the desk for what. It writes files, and every page of the web can have a browser send requests to this machine:
 * so the name that it was asked by, where the request comes from, what only the address in the terminal gave, and what only
 * its own pages know are all held against what they have to be.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What only this desk knows, each for as long as it runs. */
export interface Secrets {
  /** In the address that is printed. */
  token: string;
  /** In the cookie of a browser that has opened that. */
  cookie: string;
  /** In the pages of the desk: every request that writes says it. */
  writing: string;
}

export function newSecrets(): Secrets {
  const secret = () => randomBytes(24).toString('base64url');
  return { token: secret(), cookie: secret(), writing: secret() };
}

/** The header in which pages say {@link Secrets.writing}. */
export const writingHeader = 'x-hearth-desk';

/** What a request may do. */
export type Admission =
  | { kind: 'admitted' }
  /** It has the address from the terminal, and is given the cookie. */
  | { kind: 'arrives' }
  | { kind: 'refused'; status: 400 | 403 | 405 | 415 | 421; why: string };

const refused = (status: Extract<Admission, { kind: 'refused' }>['status'], why: string): Admission => ({
  kind: 'refused',
  status,
  why,
});

/** Whether a request may do what it asks. @param port that the desk listens at. */
export function admit(request: IncomingMessage, url: URL, secrets: Secrets, port: number): Admission {
  const { host, origin, cookie } = request.headers;
  if (host === undefined || !hostsAt(port).includes(host))
    return refused(421, 'Unexpected host, expected the address that the terminal shows');
  if (origin !== undefined && origin !== `http://${host}`)
    return refused(403, 'Unexpected origin, expected a page of the desk itself');
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return refused(403, 'Unexpected request of another site, expected one of the desk itself');
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isReading && request.method !== 'POST') return refused(405, 'Unexpected method, expected GET or POST');
  const token = url.searchParams.get('token');
  if (isReading && token !== null)
    return isSecret(token, secrets.token) ? { kind: 'arrives' } : refused(403, staleAddress);
  const own = cookieNamed(cookieName(port), cookie);
  if (own === undefined || !isSecret(own, secrets.cookie)) return refused(403, staleAddress);
  if (isReading) return { kind: 'admitted' };
  // Browsers say where a request that writes comes from; what does not is none of the desk’s pages.
  if (origin === undefined) return refused(403, 'Missing origin, expected a page of the desk itself');
  const said = request.headers[writingHeader];
  if (typeof said !== 'string' || !isSecret(said, secrets.writing)) return refused(403, staleAddress);
  if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? ''))
    return refused(415, 'Unexpected kind of body, expected JSON');
  return { kind: 'admitted' };
}

const staleAddress =
  'Open the address that the terminal shows: it is another one each time the desk is started';

/** The names by which a browser on this machine may call the desk. */
function hostsAt(port: number): string[] {
  const names = ['127.0.0.1', 'localhost'];
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
}

/** A cookie is told to all ports of a machine, so that each desk has a name of its own. */
export function cookieName(port: number): string {
  return `hearth-desk-${port}`;
}

function cookieNamed(name: string, cookies = ''): string | undefined {
  return cookies
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** Whether somebody knows a secret; how long that takes says nothing about it. */
function isSecret(said: string, secret: string): boolean {
  const [one, other] = [Buffer.from(said), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}
