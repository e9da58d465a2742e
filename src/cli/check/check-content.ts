import { checkChanged } from '../../checks/check.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { findingsJson } from '../../reports/findings-json.ts';
import { githubCommands } from '../../reports/github-commands.ts';
import { publicationLine, terminalReport } from '../../reports/terminal.ts';
import { inReadingOrder } from '../../schema/finding.ts';
import { drawingFindings } from '../drawing-findings.ts';
import { pathInRepository } from './repository.ts';

/** How findings are written. */
export type Format = 'text' | 'json' | 'github';

/** Checks the publication and says what is found. @returns whether there is an error. */
export async function checkContent(format: Format): Promise<boolean> {
  const { draft, findings: found } = checkChanged(contentFolder);
  const findings = inReadingOrder(draft ? [...found, ...(await drawingFindings(draft))] : found);
  const read = [contentFolder, draft?.site, draft?.stories.length] as const;
  if (format === 'json') console.log(findingsJson(...read, findings));
  else {
    console.log(publicationLine(...read));
    const commands = format === 'github' ? githubCommands(findings, pathInRepository(process.cwd())) : [];
    for (const command of commands) console.log(command);
    console.log(terminalReport(findings));
  }
  return findings.some(({ severity }) => severity === 'error');
}
