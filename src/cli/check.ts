import { checkChanged } from '../checks/check.ts';
import { contentFolder } from '../i18n/languages.ts';
import { cardFindings } from '../publish/cards/card-findings.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { pictureFindings } from './picture-findings.ts';
import { expectUsablePaths } from './plain-path.ts';
import { sayErrors } from './say-errors.ts';

sayErrors('Nothing was changed.');
expectUsablePaths(contentFolder);
const { draft, findings: found } = checkChanged(contentFolder);
const findings = draft ? [...found, ...cardFindings(draft), ...(await pictureFindings(draft))] : found;
console.log(publicationLine(contentFolder, draft?.site, draft?.stories.length));
console.log(terminalReport(findings));
if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
