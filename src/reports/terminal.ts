import { counted } from '../schema/counted.ts';
import { type Finding, inReadingOrder, placeIn } from '../schema/finding.ts';
import { printable } from '../schema/printable.ts';
import type { Site } from '../schema/site-file.ts';

/** Findings as lines for a terminal, most editors' problem matchers and a final count. */
export function terminalReport(all: readonly Finding[]): string {
  const findings = inReadingOrder(all);
  const lines = findings.map(
    ({ severity, rule, place, message, next, related }) =>
      `${placed(place)}  ${severity}  ${message}  (${rule})\n  → ${next}${related ? `\n  ↔ ${placed(related.place)}  ${related.what}` : ''}`,
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return [...lines, `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`].join('\n');
}

function placed({ file, line, column }: Finding['place']): string {
  return `${file}:${line}:${column}`;
}

/** The name of a publication, in the first of its languages. */
function nameOf({ name }: Site): string {
  return typeof name === 'string' ? name : (Object.values(name)[0] ?? '');
}

/** The publication that a command read: its folder and, with a usable `site.yaml`, name, languages, number of stories. */
export function publicationLine(folder: string, site: Site | undefined, stories?: number): string {
  const parts = [`Publication: ${placeIn(folder).file || '.'}/`];
  if (site) parts.push(`“${nameOf(site)}”`, ...site.languages.map(({ name }) => name));
  if (site && stories !== undefined) parts.push(counted(stories, 'story', 'stories'));
  return printable(parts.join(', '));
}
