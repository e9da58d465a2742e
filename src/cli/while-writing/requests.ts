/* What the scripts on a page ask the server: what there is to say, and to do what an editor pressed. */
import { execFile } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { findFile } from '../../files/content-file.ts';
import { ownModule } from '../../files/hearth-folder.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { base } from '../../routes.ts';
import type { Checker } from './checker.ts';
import { storyAt } from './story-at.ts';
import type { Told, ToldNow } from './told.ts';

type Next = () => void;
type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

/** Where scripts of pages ask. */
export const requestPaths = {
  told: '/@hearth/told',
  ids: '/@hearth/ids',
  open: '/__open-in-editor',
} as const;

export function answerRequest(asking: Checker, lastAt: () => number): Handler {
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.startsWith(base) ? `/${url.pathname.slice(base.length)}` : url.pathname;
    const answer = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(value));
    };
    switch (path) {
      case requestPaths.told: {
        const address = url.searchParams.get('page') ?? '';
        const was = aboutFrom(url.searchParams.get('was'));
        const story = storyAt(address);
        asking
          .ask({ kind: 'told', address, ...(story && { story: story.id }), ...(was && { was }) })
          .catch((cause): Told => ({ ...nothing, failed: String(cause) }))
          .then((told) => answer(200, { ...told, changedAt: lastAt() } satisfies ToldNow));
        return;
      }
      case requestPaths.ids:
        if (refuses(request)) return answer(403, { said: 'Only a page of this server can ask for that.' });
        execFile(
          process.execPath,
          [ownModule('src/cli/ids')],
          { env: { ...process.env, CONTENT: contentFolder, NO_COLOR: '1' }, timeout: 60_000 },
          (_failure, said, complained) => answer(200, { said: `${said}${complained}`.trim() }),
        ).stdin?.end();
        return;
      case requestPaths.open: {
        // Vite opens whichever file of the machine it is told, for whoever asks.
        const file = fileToOpen(url.searchParams.get('file') ?? '');
        if (refuses(request)) return answer(403, { said: 'Only a page of this server can ask for that.' });
        if (file === undefined)
          return answer(404, { said: 'This file is not there, or not in the publication.' });
        request.url = `${requestPaths.open}?${new URLSearchParams({ file })}`;
        return next();
      }
      default:
        return next();
    }
  };
}

const nothing: Told = {
  here: [],
  elsewhere: [],
  all: { here: { error: 0, warning: 0 }, elsewhere: { error: 0, warning: 0 } },
};

/** Whether what is asked for was not pressed on a page of this server, by somebody at this machine. */
function refuses({ method, headers, socket }: IncomingMessage): boolean {
  const { origin = '', host = '' } = headers;
  const isHere = /^(?:127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '');
  const isOwn = URL.canParse(origin) && new URL(origin).host === host;
  return method !== 'POST' || !isOwn || !isHere;
}

/** A file of the publication with line and column, as Vite opens it; `undefined` for every other. */
export function fileToOpen(asked: string, publication = contentFolder): string | undefined {
  const [, name, at] = /^(.+?)(:\d{1,7}:\d{1,7})?$/s.exec(asked) ?? [];
  if (name === undefined || name.includes('\0')) return undefined;
  const found = findFile(resolve(name), publication, Number.POSITIVE_INFINITY);
  return found.state === 'found' ? `${found.real}${at ?? ':1:1'}` : undefined;
}

/** What a page says that it was about, which is asked back where it can no longer be read. */
function aboutFrom(text: string | null) {
  try {
    const { kind, id, language, group } = JSON.parse(text ?? '');
    if ([kind, id, language].some((part) => typeof part !== 'string')) return undefined;
    return { kind, id, language, group: String(group) };
  } catch {
    return undefined;
  }
}
