/*
 * What a browser is given while somebody writes: the page as it is now, with the scripts that say what is wrong; where it
 * cannot be made now, as it last was; where its address has changed, the way to the new one.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { base, pathInSite } from '../../routes.ts';
import type { Checker } from './checker.ts';
import { nothingShown, withScripts } from './scripts.ts';
import { storyAt } from './story-at.ts';
import type { About, Shown } from './told.ts';

/** Of how many pages it is kept how they last were. */
const mostKept = 200;
/** Set where a page leads that has moved, so that the one there can say so. */
const movedFrom = 'hearth-moved-from';

/** A page as it was last made. */
interface LastShown {
  html: string;
  about: About | undefined;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export function shownPages(asking: Checker): Handler {
  const last = new Map<string, LastShown>();
  const keep = (address: string, html: string) => {
    const story = storyAt(address);
    const about: About | undefined = story && { kind: 'story', ...story };
    const known = last.get(address);
    last.delete(address);
    last.set(address, { html, about: about ?? known?.about });
    for (const oldest of last.keys()) {
      if (last.size <= mostKept) break;
      last.delete(oldest);
    }
    if (about) return;
    asking.ask({ kind: 'about', address }).then(
      (answer) => {
        const kept = last.get(address);
        if (answer && kept) kept.about = answer.about;
      },
      () => {},
    );
  };
  return (request, response, next) => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (!isPage(request, path)) return next();
    const address = path.startsWith(base) ? path : `${base}${path.slice(1)}`;
    const from = searchParams.get(movedFrom);
    const asked = Date.now();
    gather(response, async (status, html) => {
      const isCut = status === 200 && !/<\/html>\s*$/.test(html);
      if (status === 200 && !isCut) {
        keep(address, html);
        return {
          status,
          html: withScripts(html, from === null ? { how: 'now' } : moved(from, address), asked),
        };
      }
      const known = last.get(address);
      if (status === 404 && known?.about) {
        const { about } = known;
        const now = await asking.ask({ kind: 'about', address, was: about }).catch(() => undefined);
        if (now?.address !== undefined && now.address !== address)
          return { status: 302, to: `${now.address}?${new URLSearchParams({ [movedFrom]: address })}` };
      }
      if (known && (status !== 404 || (await isBroken(asking, address, known.about))))
        return { status: 200, html: withScripts(known.html, { how: 'kept' }, asked) };
      // The text of an address is there, and a mistake keeps its page from being made: whoever asks is told which.
      const told = await asking.ask({ kind: 'told', address }).catch(() => undefined);
      const here = told?.page ? told.here.filter(({ severity }) => severity === 'error') : [];
      if (status === 404 && here.length === 0)
        return { status, html: withScripts(html, { how: 'none', status }, asked) };
      const failed = isCut || status === 404 ? 500 : status;
      return {
        status: failed,
        html: withScripts(nothingShown(failed, here), { how: 'none', status: failed }, asked),
      };
    });
    next();
  };
}

function moved(from: string, to: string): Shown {
  return { how: 'moved', redirect: `/${pathInSite(from)}: /${pathInSite(to)}` };
}

/** Whether a mistake is why a page is not there; else somebody has removed it. */
async function isBroken(asking: Checker, address: string, was: About | undefined): Promise<boolean> {
  const told = await asking.ask({ kind: 'told', address, ...(was && { was }) }).catch(() => undefined);
  return told === undefined || told.all.here.error > 0 || told.page === undefined;
}

function isPage({ method, headers }: IncomingMessage, path: string): boolean {
  return (
    method === 'GET' &&
    (headers.accept ?? '').includes('text/html') &&
    !/^\/(?:@|__|node_modules\/)/.test(path)
  );
}

type Answer = { status: number; html: string } | { status: 302; to: string };

/** Gathers what is answered, and has it changed where it is a page. */
function gather(response: ServerResponse, change: (status: number, html: string) => Promise<Answer>): void {
  const { end, write, writeHead } = response;
  const chunks: Buffer[] = [];
  const add = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  response.writeHead = (status: number, ...others: unknown[]) => {
    response.statusCode = status;
    const headers = others.find((each): each is OutgoingHttpHeaders => typeof each === 'object');
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) response.setHeader(name, value);
    return response;
  };
  response.write = (chunk: unknown) => {
    add(chunk);
    return true;
  };
  response.end = (chunk?: unknown) => {
    add(chunk);
    Object.assign(response, { end, write, writeHead });
    const body = Buffer.concat(chunks);
    const isHtml = String(response.getHeader('content-type') ?? '').startsWith('text/html');
    if (!isHtml || ![200, 404, 500].includes(response.statusCode)) {
      response.end(body);
      return response;
    }
    change(response.statusCode, body.toString()).then(
      (answer) => {
        response.removeHeader('content-length');
        response.statusCode = answer.status;
        if ('to' in answer) response.setHeader('location', answer.to);
        response.end('html' in answer ? answer.html : '');
      },
      () => response.end(body),
    );
    return response;
  };
}
