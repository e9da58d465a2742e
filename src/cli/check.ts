import { checkPublication } from '../checks/check.ts';
import { contentFolder } from '../i18n/languages.ts';
import { cardFindings } from '../publish/cards/card-findings.ts';
import { terminalReport } from '../reports/terminal.ts';

const { draft, findings: found } = await checkPublication(contentFolder);
const findings = draft ? [...found, ...cardFindings(draft)] : found;
console.log(terminalReport(findings));
if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
