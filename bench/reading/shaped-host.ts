import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/*
 * The line is shaped here and not by DevTools, which shapes each target by itself: a service worker, or the worker of
 * a search, would have a line of its own beside the page's, and what competes with the first paint would not show.
 */

/** The line of a phone with a poor connection: 1.6 Mbit/s, in bytes a millisecond. */
const speed = 200;
/** In milliseconds. */
const roundTrip = 150;
/** Of a connection before its first request: TCP and TLS. Later requests share it, as in HTTP/2. */
const handshake = 2 * roundTrip;
/** How often bytes are put on the line, in milliseconds. */
const beat = 3;

/** One site at the other end of such a line, for one reader. */
export interface ShapedHost {
  /** Without a slash at its end. */
  origin: string;
  /** What was asked for so far, with the bytes of its body as sent. */
  sent: { path: string; bytes: number }[];
  /** Waits until the line has been empty for so many milliseconds. */
  quiet(milliseconds: number): Promise<void>;
  stop(): void;
}

interface Transfer {
  response: ServerResponse;
  left: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
/** What hosts compress; the rest is compressed already. */
const compressible = /\.(html|css|js|json|svg|webmanifest|xml|wasm)$/;
const compressed = new Map<string, Buffer>();

/** Serves a built site over a shaped line until it is stopped. */
export async function serveShaped(folder: string): Promise<ShapedHost> {
  const sent: ShapedHost['sent'] = [];
  const sockets = new Set<Socket>();
  const waiting: Transfer[] = [];
  let underWay = 0;
  let lastBusy = performance.now();
  let connected: number | undefined;
  let beating: ReturnType<typeof setTimeout> | undefined;
  let beaten = 0;

  const send = () => {
    const now = performance.now();
    let room = Math.round((now - beaten) * speed);
    beaten = now;
    // All that is under way shares the line evenly.
    while (room > 0 && waiting.length > 0) {
      const share = Math.max(1, Math.floor(room / waiting.length));
      for (const transfer of [...waiting]) {
        const part = transfer.left.subarray(0, share);
        transfer.left = transfer.left.subarray(part.length);
        transfer.response.write(part);
        room -= part.length;
        if (transfer.left.length > 0) continue;
        transfer.response.end();
        waiting.splice(waiting.indexOf(transfer), 1);
        underWay -= 1;
      }
    }
    lastBusy = now;
    beating = waiting.length > 0 ? setTimeout(send, beat) : undefined;
  };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { status, headers, body } = fileAt(folder, pathname, request.headers['if-none-match']);
    sent.push({ path: pathname, bytes: body.length });
    underWay += 1;
    connected ??= performance.now() + handshake;
    const delay = Math.max(0, connected - performance.now()) + roundTrip;
    setTimeout(() => {
      response.writeHead(status, headers);
      response.flushHeaders();
      waiting.push({ response, left: body });
      if (beating !== undefined) return;
      beaten = performance.now();
      send();
    }, delay);
  };

  const server = createServer({ keepAliveTimeout: 60_000 }, answer);
  server.on('connection', (socket) => {
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    sent,
    quiet: async (milliseconds) => {
      while (underWay > 0 || performance.now() - lastBusy < milliseconds)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** A file as hosts send it: compressed where it gets smaller, what has a digest in its name for good, the rest asked for anew. */
function fileAt(folder: string, pathname: string, known: string | undefined) {
  const path = normalize(decodeURIComponent(pathname));
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return { status: 404, headers: {}, body: Buffer.from('Not found') };
  const etag = `"${found.size}-${found.mtimeMs}"`;
  const headers = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': path.includes('/_astro/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=0, must-revalidate',
    etag,
  };
  if (known === etag) return { status: 304, headers, body: Buffer.alloc(0) };
  if (!compressible.test(file)) return { status: 200, headers, body: readFileSync(file) };
  const body = compressed.get(file + etag) ?? inBrotli(readFileSync(file));
  compressed.set(file + etag, body);
  return { status: 200, headers: { ...headers, 'content-encoding': 'br' }, body };
}

function inBrotli(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}
