import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { publicationOf } from './addresses.ts';

/** A query with the blocks that answer it, as `queries.yaml` has it. */
export interface Judged {
  /** What the query tries: `phrases`, `across`, … */
  group: string;
  /** {@link Language.path} of the page that it is asked on. */
  language: string;
  query: string;
  /** Names of the right blocks, in the way of {@link nameOf}; none where nothing may be found. */
  right: readonly string[];
}

/** A judged query with what came. */
export interface Answered {
  judged: Judged;
  /** Names of the blocks in the order in which they are listed. */
  listed: readonly string[];
  /** From the input to the list, with the pause in which the box waits for more. */
  milliseconds: number;
}

/** Reads the judged queries. */
export function judgedQueries(file = new URL('queries.yaml', import.meta.url)): Judged[] {
  const groups: Record<string, [string, string, string?][]> = parse(readFileSync(file, 'utf8'));
  return Object.entries(groups).flatMap(([group, lines]) =>
    lines.map(([language, query, right = '']) => ({
      group,
      language,
      query: String(query),
      right: right.split(' ').filter(Boolean),
    })),
  );
}

/** Whether one of the first results answers the query; for what must find nothing, whether nothing came. */
export function succeeds({ judged, listed }: Answered, first: number): boolean {
  if (judged.right.length === 0) return listed.length === 0;
  return listed.slice(0, first).some((name) => judged.right.includes(name));
}

/** The share of queries that succeed within the first results, from 0 to 1. */
export function success(answers: readonly Answered[], first: number): number {
  return answers.filter((answered) => succeeds(answered, first)).length / answers.length;
}

/**
 * How an address is named in `queries.yaml`: `a16` is a block of a story, `faq#tracking` a section of a page,
 * `people/tom-brown` an entry.
 */
export type Namer = (address: string) => string;

/** Names the addresses of a publication. */
export async function namerOf(folder?: string): Promise<Namer> {
  const { names } = await publicationOf(folder);
  return (address) => {
    const { pathname, hash } = new URL(address);
    const known = names.get(pathname);
    if (known?.kind === 'story') return hash.slice(1);
    if (known?.kind === 'entry') return known.name;
    return (known?.name ?? pathname) + hash;
  };
}
