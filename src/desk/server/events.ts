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

/** How often files are looked at while somebody listens, in milliseconds. */
const often = 1000;

/** The most pages that are told at once. */
const most = 50;

/** Listeners to what stands for all files of a publication. */
export function listeners(state: () => string): Listeners {
  const all = new Set<ServerResponse>();
  let last = '';
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    if (all.size === 0) return;
    const now = state();
    if (now === last) return;
    last = now;
    for (const response of all) response.write(`data: ${now}\n\n`);
  };
  const drop = (response: ServerResponse) => {
    all.delete(response);
    if (all.size > 0) return;
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
      if (all.size === 0) last = state();
      all.add(response);
      response.write(`data: ${last}\n\n`);
      timer ??= setInterval(look, often);
      request.on('close', () => drop(response));
    },
    stop: () => {
      clearInterval(timer);
      for (const response of all) response.end();
      all.clear();
    },
  };
}
