import { checkAll } from '../../checks/check.ts';
import type { Spelling } from '../../checks/meaning/spelling/spelling.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { findingsJson } from '../../reports/findings-json.ts';
import { githubCommands } from '../../reports/github-commands.ts';
import { publicationLine, terminalReport } from '../../reports/terminal.ts';
import { inReadingOrder } from '../../schema/finding.ts';
import { inOneLine } from '../../schema/printable.ts';
import { drawingFindings } from '../drawing-findings.ts';
import { pathInRepository } from './repository.ts';

/** How findings are written. */
export type Format = 'text' | 'json' | 'github';

/** Checks the publication and says what is found. @returns whether there is an error. */
export async function checkContent(format: Format): Promise<boolean> {
  const { draft, findings: found, unread } = await checkAll(contentFolder);
  const findings = inReadingOrder(draft ? [...found, ...(await drawingFindings(draft))] : found);
  const read = [contentFolder, draft?.site, draft?.stories.length] as const;
  if (format === 'json') console.log(findingsJson(...read, findings));
  else {
    console.log(publicationLine(...read));
    const commands = format === 'github' ? githubCommands(findings, pathInRepository(process.cwd())) : [];
    for (const command of commands) console.log(command);
    console.log(terminalReport(findings));
    if (unread.length > 0) console.log(unreadLine(unread));
  }
  return findings.some(({ severity }) => severity === 'error');
}

/** That spelling is not read, and what would read it: no finding, since nothing is wrong. */
function unreadLine(unread: Spelling['unread']): string {
  const names = unread.map(({ language }) => language.name).join(', ');
  const packages = new Set(unread.flatMap((each) => each.packages));
  return inOneLine(
    `Spelling is not read in ${names}. To read it: npm install --save-dev ${[...packages].join(' ')}`,
  );
}
