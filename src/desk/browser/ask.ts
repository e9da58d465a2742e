/* What the page asks of the desk. */
import { data } from './page-data.ts';

/** Why there is no answer that can be used. */
export type Failure =
  | { failed: 'offline' | 'stale' | 'brokenStory' | 'gone' }
  | { failed: 'said'; why: string };

const writing = document.querySelector<HTMLMetaElement>('meta[name=hearth-desk]')?.content ?? '';

/** Sends something, and gives what the desk answers. */
export async function send<Answer extends object>(to: string, body: object): Promise<Answer | Failure> {
  try {
    const response = await fetch(data.home + to, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hearth-desk': writing },
      body: JSON.stringify(body),
    });
    return await answerOf(response);
  } catch {
    return { failed: 'offline' };
  }
}

const failures: Readonly<Record<number, Exclude<Failure['failed'], 'said'>>> = {
  403: 'stale',
  404: 'gone',
  409: 'brokenStory',
};

async function answerOf(response: Response) {
  if (response.ok) return response.json();
  const known = failures[response.status];
  return known ? { failed: known } : { failed: 'said', why: String((await response.json()).why) };
}

/** What a text shows now, see `ShownRow` of the server. */
export interface ShownRow {
  context: string;
  target: string;
  state: 'missing' | 'stale' | 'unaccepted' | 'done';
  digests: { source: string; target: string };
  source: string;
  findings: string;
  isOpen: boolean;
}

/** All texts of the page as they are now. */
export async function askRows(): Promise<{ sheets: { isThere: boolean; rows: ShownRow[] }[] } | Failure> {
  const query = new URLSearchParams({ texts: data.texts, into: data.into });
  try {
    const response = await fetch(`${data.home}rows?${query}`);
    return await answerOf(response);
  } catch {
    return { failed: 'offline' };
  }
}
