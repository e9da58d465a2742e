import { type Finding, placeIn } from '../schema/finding.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { printable } from './printable.ts';

/** Findings as lines for a terminal, most editors' problem matchers and a final count. */
export function terminalReport(findings: readonly Finding[]): string {
  const lines = findings.map(
    ({ severity, rule, place: { file, line, column }, message, next }) =>
      `${file}:${line}:${column}  ${severity}  ${message}  (${rule})\n  → ${next}`,
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return [...lines, `${count(errors, 'error')}, ${count(warnings, 'warning')}`].join('\n');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** The publication that a command read: folder, name, languages, number of stories; only the folder of one without a usable `site.yaml`. */
export function publicationLine(
  folder: string,
  draft: Pick<PublicationDraft, 'site' | 'stories'> | undefined,
): string {
  const place = `Publication: ${placeIn(folder).file || '.'}/`;
  if (draft === undefined) return printable(place);
  const { site, stories } = draft;
  const languages = site.languages.map((language) => language.name).join(', ');
  return printable(
    `${place} “${site.name}”, ${languages}, ${stories.length} ${stories.length === 1 ? 'story' : 'stories'}`,
  );
}
