import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A host of static files that obeys `_headers` and `_redirects`, sends brotli, and can get another site while it serves. */
export interface StaticHost {
  /** Where the site is, with its base path: `http://localhost:1234/x/`. */
  root: string;
  /** Puts another built site in the place of the one that is served. */
  deploy(folder: string): void;
  /** Does not answer any more, until it is mended. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** What hosts compress, as quick as it goes. */
const compressible = new Set(['.html', '.js', '.json', '.svg', '.webmanifest']);
const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };

/** Serves a built site until it is stopped. */
export async function startHost(folder: string, base = '/'): Promise<StaticHost> {
  let served = folder;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const moved = movedTo(pathname, served);
    if (moved !== undefined) {
      response.writeHead(301, { location: moved }).end();
      return;
    }
    const path = normalize(decodeURIComponent(pathname));
    const found = path.startsWith(base) ? readable(join(served, path.slice(base.length - 1))) : undefined;
    const [language] = path.slice(base.length).split('/');
    const file = found ?? readable(join(served, language ?? '', '404.html')) ?? join(served, '404.html');
    const inBrotli =
      compressible.has(extname(file)) && /\bbr\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(found ? 200 : 404, {
      ...headersFor(pathname, served),
      ...(inBrotli && { 'content-encoding': 'br' }),
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      vary: 'accept-encoding',
    });
    const body = request.method === 'HEAD' ? undefined : readFileSync(file);
    response.end(inBrotli && body ? brotliCompressSync(body, { params }) : body);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://localhost:${port}${base}`,
    deploy: (next) => {
      served = next;
    },
    cut: close,
    mend: () => listen(port),
    stop: close,
  };
}

/** The file behind a path, which may be a folder's. */
function readable(path: string): string | undefined {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** The headers of all rules of `_headers` that fit an address. */
function headersFor(address: string, folder: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let fits = false;
  for (const line of linesOf(join(folder, '_headers'))) {
    if (line.startsWith(' ')) {
      const [, name = '', value = ''] = /^ +([^:]+): (.*)$/.exec(line) ?? [];
      if (fits && name in headers) throw new Error(`Two rules of _headers give ${name} for ${address}`);
      if (fits) headers[name] = value;
    } else {
      fits = line.endsWith('*') ? address.startsWith(line.slice(0, -1)) : address === line;
    }
  }
  return headers;
}

function movedTo(address: string, folder: string): string | undefined {
  const rules = linesOf(join(folder, '_redirects')).map((line) => line.split(' '));
  return rules.find(([from]) => from === address)?.[1];
}

/** The lines of a file that sites of other generators do not have. */
function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}
