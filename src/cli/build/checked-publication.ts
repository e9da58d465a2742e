import type { Checked } from '../../checks/check.ts';
import { contentFolder } from '../../i18n/languages.ts';
import type { ProgressLines } from '../../reports/progress.ts';
import { inStage } from '../../reports/stages.ts';
import type { PublicationDraft, readPublication, StoryReading } from '../../story/publication.ts';
import { type NextRelease, nextRelease } from '../as-before.ts';
import { asItWas, stop } from './stop.ts';

/** How the stories of a publication are read, and what is held to them. */
export interface StoryChecking {
  read: StoryReading;
  /** See `StoryKeeper`; absent for whoever reads only a share of them. */
  readAhead?: (...all: Parameters<StoryReading>) => Promise<void>;
  check: (read: ReturnType<typeof readPublication>) => Checked;
  /** Called once all are checked. */
  done: () => void;
}

/** A publication of which a site can be made. */
export interface CheckedPublication {
  /** Without the stories that are held back. */
  publication: PublicationDraft;
  /** What was said of it. */
  report: string;
  /** When it becomes another one by itself; absent where no story waits for a day. */
  next: NextRelease | undefined;
}

/** The publication as it is published today, if it has no mistakes for which nothing is built. */
export async function checkedPublication(
  { say }: Pick<ProgressLines, 'say'>,
  { read: readStories, readAhead, check, done }: StoryChecking,
): Promise<CheckedPublication> {
  const { releasedAt } = await import('../../checks/held-back.ts');
  const { heldBackLines } = await import('../../reports/held-back.ts');
  const { readSite } = await import('../../schema/site-file.ts');
  const { readPublication, storyFolders } = await import('../../story/publication.ts');
  const { drawingFindings } = await import('../drawing-findings.ts');
  const { publicationLine, terminalReport } = await import('../../reports/terminal.ts');
  const read = await inStage('read', async () => {
    const siteFile = readSite(contentFolder);
    if (siteFile.value) await readAhead?.(siteFile.value, storyFolders(contentFolder));
    const { draft, findings } = readPublication(contentFolder, readStories, siteFile);
    say(publicationLine(contentFolder, draft?.site, draft?.stories.length));
    return { draft, findings };
  });
  const { draft, findings } = await inStage('check', async () => {
    const { draft, findings: found } = check(read);
    done();
    if (draft === undefined) return { draft, findings: found };
    return { draft, findings: [...found, ...(await drawingFindings(draft))] };
  });
  const found = findings.length > 0 ? terminalReport(findings) : '';
  if (found) console.log(found);
  if (draft === undefined || findings.some(({ severity }) => severity === 'error')) stop(asItWas);
  const { released, heldBack } = releasedAt(draft);
  const waiting = heldBackLines(heldBack);
  if (waiting) console.log(waiting);
  const report = [found, waiting].filter(Boolean).join('\n');
  return { publication: released, report, next: nextRelease(heldBack, draft.site) };
}
