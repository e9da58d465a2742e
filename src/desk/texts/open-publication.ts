/* A publication as the desk shows it: read again once a file of it is another one, and of stories only what changed. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { checkRead, keeperFor } from '../../checks/check.ts';
import { stateOf } from '../../files/kept.ts';
import { type Finding, mostOfAFile } from '../../schema/finding.ts';
import { type PublicationDraft, readPublication } from '../../story/publication.ts';

/** What was read of a publication, and all that is wrong with it. */
export interface OpenPublication {
  /** Absent without a `site.yaml` that can be used. */
  draft: PublicationDraft | undefined;
  findings: readonly Finding[];
  /** Stands for all files that were read: another one once any of them is. */
  state: string;
}

/** A publication that others write to meanwhile. */
export interface DeskPublication {
  folder: string;
  /** It as it is on the disk now. */
  now: () => OpenPublication;
  /** The state that {@link now} would have. */
  state: () => string;
}

/** What texts stand in; a publication may have a folder of packages beside them. */
const parts = ['site.yaml', 'redirects.yaml', 'stories', 'pages', 'glossary', 'people', 'interface', 'media'];

/** Opens the publication in a folder. */
export function deskPublication(folder: string): DeskPublication {
  const keeper = keeperFor(folder);
  let known: OpenPublication | undefined;
  const state = () => hash('sha256', stateOf(parts.map((name) => join(folder, name)))).slice(0, 16);
  return {
    folder,
    state,
    now: () => {
      const current = state();
      if (known?.state === current) return known;
      const { draft, findings } = checkRead(readPublication(folder, keeper.read));
      known = { draft, findings, state: current };
      return known;
    },
  };
}

/** Findings of one file, as many as are shown. */
export function findingsIn(findings: readonly Finding[], file: string): Finding[] {
  return findings.filter(({ place }) => place.file === file).slice(0, mostOfAFile);
}
