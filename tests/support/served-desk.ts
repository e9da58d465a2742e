/* A desk for tests in one process: each test has the field guide as it is in a folder of its own. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as ask, type RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach } from 'node:test';
import { type Desk, serveDesk } from '../../src/desk/server/desk-server.ts';
import { differences, filesIn } from './folder-files.ts';

export const place = mkdtempSync(join(tmpdir(), 'hearth-desk-'));
export const publication = join(place, 'publication');
export const article = join(publication, 'stories/ferry-returns/article.en.mdx');
export let desk: Desk;
export let cookie: string;
export let writing: string;

/** What a server answered. */
interface Answered {
  status: number;
  text: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Asks the desk as any program can, whatever browsers would let it say. */
export function asked(
  path: string,
  options: RequestOptions = {},
  body: string | Buffer = '',
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = ask(
      { host: '127.0.0.1', port: desk.port, path, agent: false, ...options },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** What a page of the desk says when it writes. */
export const own = () => ({
  cookie,
  origin: `http://127.0.0.1:${desk.port}`,
  'content-type': 'application/json',
  'x-hearth-desk': writing,
});

export function post(
  path: string,
  value: unknown,
  headers: Record<string, string | undefined> = {},
): Promise<Answered> {
  const all = Object.entries({ ...own(), ...headers }).filter(([, said]) => said !== undefined);
  return asked(
    path,
    { method: 'POST', headers: Object.fromEntries(all) as Record<string, string> },
    typeof value === 'string' ? value : JSON.stringify(value),
  );
}

export const get = (path: string) => asked(path, { headers: { cookie } });

/** What the page of a story says of one of its texts. */
export async function rowOf(context: string, into = 'en', texts = 'stories/ferry-returns') {
  const { text } = await get(`/_desk/rows?${new URLSearchParams({ texts, into })}`);
  const { sheets } = JSON.parse(text) as {
    sheets: {
      rows: {
        context: string;
        target: string;
        state: string;
        isOpen: boolean;
        digests: { source: string; target: string };
      }[];
    }[];
  };
  const row = sheets.flatMap(({ rows }) => rows).find((each) => each.context === context);
  assert.ok(row, `${context} is on the page`);
  return row;
}

/** Saves one text in the place of what stands there. */
export async function save(context: string, text: string, more: object = {}) {
  const { digests } = await rowOf(context);
  const { text: said, status } = await post('/_desk/save', {
    ...{ texts: 'stories/ferry-returns', into: 'en', typed: [{ context, text, was: digests.target }] },
    ...more,
  });
  assert.equal(status, 200, said);
  return JSON.parse(said) as {
    saved: string[];
    refused: { context: string; found: string }[];
    changed: { target: string }[];
  };
}

before(async () => {
  cpSync('tests/fixtures/field-guide', publication, { recursive: true });
  desk = await serveDesk(publication, 0);
  const { headers } = await asked(desk.address.slice(desk.address.indexOf('/_desk/')));
  cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  const { text } = await get('/_desk/texts?texts=stories%2Fferry-returns&into=en');
  writing = /name="hearth-desk" content="([^"]+)"/.exec(text)?.[1] ?? '';
});
after(async () => {
  await desk.stop();
  rmSync(place, { recursive: true, maxRetries: 5 });
});

let files: ReturnType<typeof filesIn>;
beforeEach(() => {
  rmSync(publication, { recursive: true, force: true, maxRetries: 5 });
  cpSync('tests/fixtures/field-guide', publication, { recursive: true });
  files = filesIn(publication);
});

/** Names of files that are other ones than before the test. */
export const changedFiles = () => differences(files, filesIn(publication));

/** Lines of a file that are other ones than in the fixture. */
export function changedLines(path: string, fixture: string): string[] {
  const old = readFileSync(join('tests/fixtures/field-guide', fixture), 'utf8').split('\n');
  const now = readFileSync(path, 'utf8').split('\n');
  assert.equal(now.length, old.length);
  return now.filter((line, index) => line !== old[index]);
}
