import { readable } from '../../routes.ts';
import type { Place } from '../../schema/finding.ts';
import type { LinkUse } from '../../story/page.ts';

/** A renaming that cannot be: what is in its way, and what to do. */
export interface Refused {
  found: string;
  next: string;
}

/** A change of one address within a site. */
export interface Move {
  /** Without the language: `/old-slug/`. */
  from: string;
  to: string;
  /** Where links with the whole address lead: `https://paper.example/en`. */
  home: string;
}

/** An address as a link has it, with the move; `undefined` where it leads elsewhere. */
export function movedLink(link: string, { from, to, home }: Move): string | undefined {
  const isWhole = link.startsWith(`${home}/`);
  const path = isWhole ? link.slice(home.length) : link;
  const [, written = '', rest = ''] = /^([^#?]*)(.*)$/s.exec(path) ?? [];
  const there = readable(written);
  if (there !== from && `${there}/` !== from) return undefined;
  return `${isWhole ? home : ''}${to}${rest}`;
}

/** The text of a document with other links, each found at its place; where one is not written there as it reads, its place. */
export function withLinks(
  text: string,
  links: readonly LinkUse[],
  change: (to: string) => string | undefined,
): { text: string } | { unfound: Place } {
  const edits: { start: number; end: number; text: string }[] = [];
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  for (const { to, place } of links) {
    const changed = change(to);
    if (changed === undefined) continue;
    const from =
      (lines[place.line - 1] ?? 0) + (place.line === 1 ? place.column - 1 : Math.max(0, place.column - 1));
    const before = ['](', '](<', '="', "='", ']: '];
    const starts = before
      .map((sign) => ({ at: text.indexOf(sign + to, from), length: sign.length }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    const first = starts.find(({ at, length }) => !edits.some(({ start }) => start === at + length));
    if (first === undefined) return { unfound: place };
    const start = first.at + first.length;
    edits.push({ start, end: start + to.length, text: changed });
  }
  let made = text;
  for (const edit of edits.toSorted((a, b) => b.start - a.start))
    made = made.slice(0, edit.start) + edit.text + made.slice(edit.end);
  return { text: made };
}
