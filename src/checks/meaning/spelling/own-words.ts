/* Words and names that a publication spells for itself, so that no dictionary has to have them. */
import { join } from 'node:path';
import type { Finding } from '../../../schema/finding.ts';
import { readTextFile } from '../../../schema/text-file.ts';
import { wordsFile } from '../../../schema/words-file.ts';
import { inlinesIn } from '../../../story/blocks.ts';
import { formsOf } from '../../../story/entries.ts';
import type { PublicationDraft } from '../../../story/publication.ts';
import { blocksOf, type Story } from '../../../story/story.ts';
import { plainInline } from '../../../story/text.ts';
import { wordsIn } from './words.ts';

/** The words of a publication's files for them, by the path of a language, and what is wrong with the files. */
export function ownWords({ folder, site }: PublicationDraft): {
  words: ReadonlyMap<string, readonly string[]>;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const words = new Map(
    site.languages.map(({ path }) => {
      const read = readTextFile(join(folder, wordsFile(path)), folder, false);
      findings.push(...(read?.findings ?? []));
      const lines = read?.value?.split('\n') ?? [];
      return [path, lines.filter((line) => !line.startsWith('#')).flatMap(wordsIn)] as const;
    }),
  );
  return { words, findings };
}

/** The names of a publication: of itself, of its voices and languages, and of all that has an entry. */
export function namesOfPublication({ site, entries }: PublicationDraft): string[] {
  const ofEntries = [...entries.values()].flatMap((entry) =>
    site.languages.flatMap((language) => formsOf(entry, language)),
  );
  const { name, voices, languages } = site;
  return [...ofEntries, ...textsIn([name, voices, languages.map((language) => language.name)])].flatMap(
    wordsIn,
  );
}

/** The names in a story: of whom and what its `story.yaml` names, and all words that are marked as a name or a term. */
export function namesOfStory({ head, article, conversa }: Story): string[] {
  const documents = [article, conversa].flatMap((versions) => Object.values(versions?.in ?? {}));
  const marked = documents
    .flatMap((document) => blocksOf(document).flatMap(inlinesIn))
    .flatMap((inline) => (inline.kind === 'mention' ? [plainInline(inline.text)] : []));
  const named = textsIn([head, documents.map((document) => document.head)])
    .flatMap(wordsIn)
    .filter((word) => /^\p{Lu}/u.test(word));
  return [...marked.flatMap(wordsIn), ...named];
}

/** All texts in a value of YAML. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
