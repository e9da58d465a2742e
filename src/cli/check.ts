import { checkPublication } from '../checks/check.ts';
import { contentFolder } from '../i18n/languages.ts';
import { terminalReport } from '../reports/terminal.ts';

const { findings } = await checkPublication(contentFolder);
console.log(terminalReport(findings));
if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
