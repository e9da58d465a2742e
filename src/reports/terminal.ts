import { type Finding, inReadingOrder } from '../schema/finding.ts';

/** Findings as lines for a terminal, most editors' problem matchers and a final count. */
export function terminalReport(all: readonly Finding[]): string {
  const findings = inReadingOrder(all);
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
