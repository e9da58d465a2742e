import { type Checked, checkRead, keeperFor } from '../../checks/check.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { type Finding, inReadingOrder } from '../../schema/finding.ts';
import { type PublicationDraft, readPublication } from '../../story/publication.ts';
import { drawingFindings } from '../drawing-findings.ts';
import { aboutAddress, addressOf, filesOf } from './about-page.ts';
import { type PageBlocks, pageBlocks } from './page-blocks.ts';
import type { About, Answers, Counts, Question, Told, ToldFinding, ToldPage } from './told.ts';

/** The most findings that a page is told. */
const most = { here: 100, elsewhere: 30 };

/** How long after a change it is checked if nobody asks before, in milliseconds. */
const pause = 50;

/** Answers what pages ask of the publication as it is on disk, which is checked again only after it has changed. */
export function answerer() {
  const keeper = keeperFor(contentFolder);
  /** Names of the stories that changed since; absent where anything may have. */
  let changed: Set<string> | undefined;
  let known: Promise<Checked> | undefined;
  let soon: NodeJS.Timeout | undefined;
  const blocks = pageBlocks();
  const check = async (): Promise<Checked> => {
    const names = changed;
    changed = new Set();
    const { draft, findings } = checkRead(
      readPublication(contentFolder, (site, folders) => keeper.read(site, folders, names)),
    );
    keeper.save();
    if (draft === undefined) changed = undefined;
    const others = draft ? await drawingFindings(draft) : [];
    return { draft, findings: inReadingOrder([...findings, ...others]) };
  };
  return {
    changed: (names: readonly (string | undefined)[]) => {
      known = undefined;
      for (const name of names) if (name === undefined) changed = undefined;
      for (const name of names) if (name !== undefined) changed?.add(name);
      clearTimeout(soon);
      soon = setTimeout(() => {
        known ??= check();
        // Whoever asks is told what went wrong.
        known.catch(() => {});
      }, pause);
    },
    answer: async ({ kind, ...of }: Question): Promise<Answers[Question['kind']]> => {
      known ??= check();
      const { draft, findings } = await known;
      const about = draft && aboutOf(draft, of);
      if (kind === 'about') return about && { about, ...addressIn(draft, about) };
      return tell(draft, findings, about, blocks);
    },
  };
}

function aboutOf(
  draft: PublicationDraft,
  { address, story, was }: Omit<Question, 'kind'>,
): About | undefined {
  return aboutAddress(draft, address, story) ?? was;
}

function addressIn(draft: PublicationDraft, about: About): { address?: string } {
  const address = addressOf(draft, about);
  return address === undefined ? {} : { address };
}

function tell(
  draft: PublicationDraft | undefined,
  findings: readonly Finding[],
  about: About | undefined,
  blocks: PageBlocks,
): Told {
  const isHere = draft && about ? filesOf(draft, about) : () => false;
  const page: ToldPage | undefined =
    draft && about ? { about, ...addressIn(draft, about), ...blocks.of(draft, about) } : undefined;
  const own: ToldFinding[] = findings
    .filter(({ place }) => isHere(place.file))
    .map((finding) => ({ ...finding, ...blocks.blockAt(about, finding.place) }));
  const others = findings.filter(({ place }) => !isHere(place.file));
  return {
    here: own.slice(0, most.here),
    elsewhere: errorsFirst(others).slice(0, most.elsewhere),
    all: { here: counted(own), elsewhere: counted(others) },
    ...(page && { page }),
  };
}

function errorsFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.severity.localeCompare(b.severity, 'en'));
}

function counted(findings: readonly Finding[]): Counts {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { error: errors, warning: findings.length - errors };
}
