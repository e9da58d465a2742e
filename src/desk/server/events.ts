/* Tells pages that something was written, by another tab, by an editor, or by whoever else works on the publication. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Pages that are told. */
export interface Listeners {
  add: (
    request: IncomingMessage,
    response: ServerResponse,
    headers: Readonly<Record<string, string>>,
  ) => void;
  /** Looks whether something is other than before, at once. */
  look: () => void;
  stop: () => void;
}

/** Watches files. @param blind called where some of them cannot be watched. @returns ends it. */
export type Watching = (changed: () => void, blind: () => void) => () => void;

/** How often files that cannot be watched are looked at while somebody listens, in milliseconds. */
const often = 1000;

/** The most pages that are told at once. */
const most = 50;

/** Listeners to what stands for all files of a publication; while there are none, nothing is watched. */
export function listeners(state: () => string, watching: Watching): Listeners {
  const all = new Set<ServerResponse>();
  let last = '';
  let ends: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    if (all.size === 0) return;
    const now = state();
    if (now === last) return;
    last = now;
    for (const response of all) response.write(`data: ${now}\n\n`);
  };
  const watch = () => {
    ends ??= watching(look, () => {
      timer ??= setInterval(look, often);
    });
  };
  const end = () => {
    ends?.();
    ends = undefined;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    look,
    add: (request, response, headers) => {
      if (all.size >= most) {
        response.writeHead(503, headers);
        response.end();
        return;
      }
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' });
      if (all.size === 0) {
        // What changes while all is looked at is looked at again.
        watch();
        last = state();
      }
      all.add(response);
      response.write(`data: ${last}\n\n`);
      request.on('close', () => {
        all.delete(response);
        if (all.size === 0) end();
      });
    },
    stop: () => {
      end();
      for (const response of all) response.end();
      all.clear();
    },
  };
}
