import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { oneOf, randomFrom } from '../../bench/random.ts';
import { type Mutation, mutated } from './mutations.ts';

/** The publications whose files are changed, each with all kinds of files between them. */
const publications = ['content', 'tests/fixtures/field-guide', 'tests/fixtures/kinds-of-blocks'] as const;

/** A publication with one file changed. */
export interface Mutant extends Mutation {
  publication: string;
  /** Within the publication. */
  file: string;
}

/** The mutant of a run; the same for the same seed. */
export async function mutantOf(seed: number, run: number): Promise<Mutant> {
  const random = randomFrom(seed * 1_000_003 + run);
  const publication = oneOf(publications, random);
  const entries = await readdir(publication, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(publication, join(parentPath, name)))
    .sort();
  // Kinds of files have the same chance, however many files are of a kind.
  const kinds = Object.values(
    Object.groupBy(files, (file) =>
      file
        .replace(/[^/]+(?=\/)/, '')
        .replace(/\.\w+(?=\.mdx)/, '')
        .replace(/^(glossary|people)\/.*/, '$1'),
    ),
  ) as string[][];
  const file = oneOf(oneOf(kinds, random), random);
  return { publication, file, ...mutated(await readFile(join(publication, file)), basename(file), random) };
}

/** Writes a publication with some of its files changed into a new folder. */
export async function written(publication: string, mutants: readonly Mutant[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-fuzz-'));
  await cp(publication, folder, { recursive: true });
  for (const { file, text, name } of mutants) {
    await writeFile(join(folder, file), text);
    if (name !== undefined) await rename(join(folder, file), join(folder, dirname(file), name));
  }
  return folder;
}
