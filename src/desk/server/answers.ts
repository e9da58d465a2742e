/* What the desk answers to who may ask. Stories, languages and blocks are looked up in the model: nothing asked is a path. */
import type { Finding } from '../../schema/finding.ts';
import { type HtmlPart, html } from '../../story/html.ts';
import { noProvenance } from '../../translators/fields/fields-part.ts';
import { type Around, frame } from '../pages/frame.ts';
import { findingsList, overviewPage } from '../pages/overview-page.ts';
import { shownRow } from '../pages/row-parts.ts';
import { textsPage } from '../pages/texts-page.ts';
import { acceptBlock } from '../texts/accept-block.ts';
import type { DeskPublication, OpenPublication } from '../texts/open-publication.ts';
import { overviewOf } from '../texts/overview.ts';
import { lookAt, type Saved, save } from '../texts/save.ts';
import { digestOf, textsOf } from '../texts/sheet.ts';
import { type DeskLanguage, languageFor, sentenceIn } from '../words/words.ts';
import { accepting, typing } from './asked.ts';
import { type OwnFile, scriptName } from './own-files.ts';

/** Where the pages of the desk are. */
export const home = '/_desk/';

/** An answer. */
export interface Answer {
  status: number;
  type: 'text/plain' | 'text/html' | 'text/css' | 'text/javascript' | 'application/json';
  text: string;
  headers?: Readonly<Record<string, string>>;
}

/** What answers are made of. */
export interface Answering {
  publication: DeskPublication;
  files: ReadonlyMap<string, OwnFile>;
  /** What pages have to say when they write. */
  writing: string;
}

export function plain(status: number, text: string, headers?: Answer['headers']): Answer {
  return { status, type: 'text/plain', text, ...(headers && { headers }) };
}

export function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', text: JSON.stringify(value) };
}

/** What is shown at an address. @param accepted the languages of the browser. */
export function shownAt(
  { pathname, searchParams }: URL,
  accepted: string | undefined,
  from: Answering,
): Answer {
  const { publication, files, writing } = from;
  const around: Around = { language: languageFor(accepted), home, isDesk: true };
  const { words } = around.language;
  if (pathname.startsWith(`${home}own/`)) {
    const file = files.get(pathname.slice(`${home}own/`.length));
    return file ? { status: 200, ...file } : plain(404, words.unknownPage);
  }
  const page = (status: number, title: string, main: HtmlPart): Answer => ({
    status,
    type: 'text/html',
    text: frame(around, title, main).text,
  });
  const open = publication.now();
  const into = searchParams.get('into') ?? undefined;
  const overview = pathname === home ? overviewOf(open) : undefined;
  if (overview) return { status: 200, type: 'text/html', text: overviewPage(overview, around, into).text };
  if (open.draft === undefined)
    return page(
      500,
      words.broken,
      html`<h1>${words.broken}</h1>${findingsList(open.findings, around.language)}`,
    );
  const isRows = pathname === `${home}rows`;
  if (pathname !== `${home}texts` && !isRows)
    return page(404, words.unknownPage, html`<h1>${words.unknownPage}</h1>`);
  const name = searchParams.get('texts') ?? '';
  const broken = brokenStory(open, name);
  if (broken)
    return page(
      409,
      words.brokenStory,
      html`<h1>${words.brokenStory}</h1>${findingsList(broken, around.language)}`,
    );
  const texts = textsOf(open, name, into ?? '');
  if (texts === undefined) return page(404, words.notThere, html`<h1>${words.notThere}</h1>`);
  if (!isRows) {
    const withScript = { ...around, script: scriptName('desk', files), writing };
    const told = { publication: digestOf(publication.folder), state: open.state };
    return { status: 200, type: 'text/html', text: textsPage(texts, withScript, told).text };
  }
  const sheets = texts.sheets.map(({ isThere, rows }) => ({
    isThere,
    rows: rows.map((row) => shownRow(row, texts, around.language)),
  }));
  return json(200, { sheets });
}

/** What is written, or looked at before it is. @param said what the page sent. @param accepted the languages of the browser. */
export async function written(
  { pathname }: URL,
  said: unknown,
  accepted: string | undefined,
  { publication }: Answering,
): Promise<Answer> {
  const unexpected = json(400, { why: 'Unexpected words, expected those of a page of the desk' });
  switch (pathname) {
    case `${home}look`:
    case `${home}save`: {
      const asked = typing.safeParse(said);
      if (!asked.success) return unexpected;
      const came = (pathname === `${home}save` ? save : lookAt)(publication, asked.data);
      return came
        ? json(200, inLanguage(came, languageFor(accepted)))
        : notThere(publication, asked.data.texts);
    }
    case `${home}accept`: {
      const asked = accepting.safeParse(said);
      if (!asked.success) return unexpected;
      const came = await acceptBlock(publication, asked.data);
      return came === 'unknown' ? notThere(publication, asked.data.texts) : json(200, { came });
    }
    default:
      return json(404, { why: 'There is nothing to write to at this address' });
  }
}

/** Why texts are not taken, in the language of the desk. */
function inLanguage({ refused, ...came }: Saved, language: DeskLanguage) {
  return {
    ...came,
    refused: refused.map(({ context, found, expected, next }) => ({
      context,
      found: sentenceIn(found, language).text,
      expected: sentenceIn(expected, language).text,
      next: sentenceIn(next, language).text,
      needsWho: expected === noProvenance.expected,
    })),
  };
}

function notThere(publication: DeskPublication, texts: string): Answer {
  return brokenStory(publication.now(), texts)
    ? json(409, { why: 'The story has mistakes' })
    : json(404, { why: 'There are no such texts' });
}

/** What is wrong with the story that texts are of, if that is so much that nothing of it can be translated. */
function brokenStory({ draft }: OpenPublication, texts: string): readonly Finding[] | undefined {
  const story = draft?.stories.find(
    ({ id }) => texts === `stories/${id}` || texts.startsWith(`stories/${id}.`),
  );
  return story && story.story === undefined ? story.findings : undefined;
}
