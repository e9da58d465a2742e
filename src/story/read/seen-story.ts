/* What can be known of stories without parsing them, which takes many times longer. */
import { basename, join, resolve } from 'node:path';
import { inLanguage, withLetters } from '../../files/letters-read.ts';
import { namesIn } from '../../schema/content-names.ts';
import type { Site } from '../../schema/site-file.ts';
import { readTextFile } from '../../schema/text-file.ts';
import { storyFile } from './document-files.ts';
import { noteLettersOf } from './read-document.ts';
import { dataName, documentName, otherFiles } from './read-story.ts';

/** What can be seen of a story at a glance. */
export interface SeenStory {
  id: string;
  folder: string;
  /** Calendar date, as it seems; '' where it cannot be seen. */
  published: string;
  /** Paths of the languages that its article seems to be in. */
  languages: readonly string[];
}

/** Looks at a story's folder. */
export function seenStory(folder: string, { languages }: Site): SeenStory {
  const names = namesIn(folder, publicationOf(folder)).names.map(({ name }) => name);
  const text = readTextFile(join(folder, storyFile), publicationOf(folder))?.value ?? '';
  const [, published = ''] = /^published:\s*["']?(\d{4}-\d{2}-\d{2})/m.exec(text) ?? [];
  const there = languages.map(({ path }) => path).filter((path) => names.includes(`article.${path}.mdx`));
  return { id: basename(folder).normalize('NFC'), folder, published, languages: there };
}

/** Notes the letters of a story, the same as reading it would. */
export function noteLettersOfStory(folder: string, { languages }: Site): void {
  withLetters(() => {
    for (const { name } of namesIn(folder, publicationOf(folder)).names) {
      const path = join(folder, name);
      const [, , language] = documentName.exec(name) ?? [];
      const known = languages.find((each) => each.path === language);
      if (known) inLanguage(known.path, () => noteLettersOf(path, publicationOf(folder)));
      else if (otherFiles.includes(name) || dataName.test(name)) readTextFile(path, publicationOf(folder));
    }
  });
}

function publicationOf(folder: string): string {
  return resolve(folder, '../..');
}
