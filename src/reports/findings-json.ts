import type { Finding } from '../schema/finding.ts';
import { placeIn } from '../schema/finding.ts';
import { printableJson } from '../schema/printable.ts';
import type { Site } from '../schema/site-file.ts';

/** What a check found, for programs. Fields may be added; none of these goes or means something else without a word in the changelog. */
export interface FindingsJson {
  publication: {
    /** As the files of findings, from the folder that the command ran in. */
    folder: string;
    /** As `site.yaml` has it, one text or one a language; it and what follows are absent where that cannot be used. */
    name?: Site['name'];
    /** {@link Site.languages} by their paths. */
    languages?: string[];
    stories?: number;
  };
  errors: number;
  warnings: number;
  findings: FindingJson[];
}

/** A {@link Finding}, with its place beside the rest. */
export interface FindingJson {
  file: string;
  /** From 1 on, as the column, which counts UTF-16 units. */
  line: number;
  column: number;
  severity: Finding['severity'];
  rule: Finding['rule'];
  message: string;
  next: string;
  /** Another place that it is about, as the source of a translation, and what is there; absent where there is none. */
  related?: { file: string; line: number; column: number; what: string };
}

/** Findings as JSON. */
export function findingsJson(
  folder: string,
  site: Site | undefined,
  stories: number | undefined,
  findings: readonly Finding[],
): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const said: FindingsJson = {
    publication: {
      folder: placeIn(folder).file || '.',
      ...(site && { name: site.name, languages: site.languages.map(({ path }) => path) }),
      ...(site && stories !== undefined && { stories }),
    },
    errors,
    warnings: findings.length - errors,
    findings: findings.map(({ place, severity, rule, message, next, related }) => ({
      ...place,
      severity,
      rule,
      message,
      next,
      ...(related && { related: { ...related.place, what: related.what } }),
    })),
  };
  return printableJson(said);
}
