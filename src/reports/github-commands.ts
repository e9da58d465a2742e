import { posix } from 'node:path';
import type { Finding } from '../schema/finding.ts';

/**
 * Findings as commands of a workflow of GitHub Actions, which show each at its line in a pull request.
 * @param folder the one that files of findings are named from, as a path in the repository; '' for its root.
 */
export function githubCommands(findings: readonly Finding[], folder: string): string[] {
  return findings.map(({ severity, rule, place: { file, line, column }, message, next, related }) => {
    const properties = Object.entries({ file: posix.join(folder, file), line, col: column, title: rule });
    const written = properties.map(([name, value]) => `${name}=${inProperty(String(value))}`);
    const other =
      related && `\n↔ ${posix.join(folder, related.place.file)}:${related.place.line}  ${related.what}`;
    return `::${severity} ${written.join(',')}::${inMessage(`${message}\n→ ${next}${other ?? ''}`)}`;
  });
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
