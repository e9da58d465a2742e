import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPublication } from '../../checks/check.ts';
import { terminalReport } from '../../reports/terminal.ts';
import type { Finding } from '../../schema/finding.ts';
import { wordingOf } from '../../story/pairing/digest.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { blocksOf } from '../../story/story.ts';
import type { Staged } from '../upgrade/staged.ts';
import { renameEntry } from './renamed-entry.ts';
import { renameId } from './renamed-id.ts';
import { renameSlug } from './renamed-slug.ts';
import type { Refused } from './text-of-links.ts';

/** What can be renamed, with what is to be said of it. */
export const wordsOf = {
  slug: ['LANGUAGE', 'OLD', 'NEW'],
  entry: ['OLD', 'NEW'],
  id: ['STORY', 'OLD', 'NEW'],
} as const;
export const renamings = Object.keys(wordsOf) as readonly (keyof typeof wordsOf)[];

/** What a renaming came to, done in a copy. */
export interface Renamed {
  says: readonly string[];
  /** A file that is to be deleted. */
  gone?: string;
}

/** Renames in a copy, and looks whether everything in it leads where it led: if not, nothing is to be changed. */
export async function renamed(
  what: keyof typeof wordsOf,
  words: readonly string[],
  draft: PublicationDraft,
  staged: Staged,
  before: readonly Finding[],
): Promise<Renamed | (Refused & { report?: string })> {
  const rename = { slug: renameSlug, entry: renameEntry, id: renameId }[what];
  const outcome: Renamed | Refused = await rename(words, draft, staged);
  if ('found' in outcome) return outcome;
  const after = checkPublication(staged.folder);
  const known = countsOf(before);
  const added = after.findings.filter((finding) => {
    const left = (known.get(nameOf(finding)) ?? 0) - 1;
    known.set(nameOf(finding), left);
    return finding.severity === 'error' && left < 0;
  });
  if (added.length > 0)
    return {
      report: terminalReport(added).replaceAll(`${staged.folder}/`, ''),
      found: 'Unexpected mistakes that there would be then, expected none',
      next: 'Mend what they name first.',
    };
  if (textsOf(draft) !== textsOf(after.draft))
    return {
      found: 'Unexpected change of a text, expected only of names',
      next: 'The old name stands in a text as it would in a tag: change it yourself.',
    };
  return { ...outcome, says: [...outcome.says, ...ownFiles(words.at(-2) ?? '', staged)] };
}

/** A finding without its place, which a renaming may move. */
function nameOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

function countsOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(nameOf(finding), (counts.get(nameOf(finding)) ?? 0) + 1);
  return counts;
}

/** All wordings of a publication's stories. */
function textsOf(draft: PublicationDraft | undefined): string {
  return JSON.stringify(
    draft?.stories.map(({ id, documents }) => [id, documents.map((each) => blocksOf(each).map(wordingOf))]),
  );
}

/** Files of code in which the old name stands, which nothing changes by itself. */
function ownFiles(old: string, { folder }: Staged): string[] {
  const name = old.replaceAll(/^\/+|\/+$/g, '');
  const files = globSync(['components/**/*.{astro,ts,js}', 'pages/*.{astro,mdx}', 'site.yaml'], {
    cwd: folder,
  }).filter(
    (path) =>
      existsSync(join(folder, path)) &&
      name !== '' &&
      readFileSync(join(folder, path), 'utf8').includes(`/${name}/`),
  );
  return files.map((path) => `Look at ${path}, too: “/${name}/” stands in it.`);
}
