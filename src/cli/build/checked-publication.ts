import type { Checked } from '../../checks/check.ts';
import { contentFolder } from '../../i18n/languages.ts';
import type { ProgressLines } from '../../reports/progress.ts';
import { inStage } from '../../reports/stages.ts';
import type { PublicationDraft, readPublication, StoryReading } from '../../story/publication.ts';
import { asItWas, stop } from './stop.ts';

/** How the stories of a publication are read, and what is held to them. */
export interface StoryChecking {
  read: StoryReading;
  check: (read: ReturnType<typeof readPublication>) => Checked;
  /** Called once all are checked. */
  done: () => void;
}

/** The publication, if it has no mistakes for which nothing is built. */
export async function checkedPublication(
  { say }: Pick<ProgressLines, 'say'>,
  { read: readStories, check, done }: StoryChecking,
): Promise<{ publication: PublicationDraft; report: string }> {
  const { readPublication } = await import('../../story/publication.ts');
  const { cardFindings } = await import('../../publish/cards/card-findings.ts');
  const { publicationLine, terminalReport } = await import('../../reports/terminal.ts');
  const read = await inStage('read', async () => {
    const { draft, findings } = readPublication(contentFolder, readStories);
    say(publicationLine(contentFolder, draft?.site, draft?.stories.length));
    return { draft, findings };
  });
  const { draft, findings } = await inStage('check', async () => {
    const { draft, findings: found } = check(read);
    done();
    return { draft, findings: draft ? [...found, ...cardFindings(draft)] : found };
  });
  const report = findings.length > 0 ? terminalReport(findings) : '';
  if (report) console.log(report);
  if (draft === undefined || findings.some(({ severity }) => severity === 'error')) stop(asItWas);
  return { publication: draft, report };
}
