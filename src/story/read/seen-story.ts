import { basename, join, resolve } from 'node:path';
import { withLetters } from '../../files/letters-read.ts';
import { namesIn } from '../../schema/content-names.ts';
import type { Site } from '../../schema/site-file.ts';
import { readTextFile } from '../../schema/text-file.ts';
import { storyFile } from './document-files.ts';
import { noteLettersOf } from './read-document.ts';
import { documentName, otherFiles } from './read-story.ts';

/** What can be seen of a story without parsing it. */
export interface SeenStory {
  id: string;
  folder: string;
  /** Calendar date, as it seems; '' where it cannot be seen. */
  published: string;
  /** Paths of the languages that its article seems to be in. */
  languages: readonly string[];
}

/** Looks at the files of a story and notes their letters, as reading it would, which takes many times longer. */
export function seenStory(folder: string, site: Site): SeenStory {
  return withLetters(() => seen(folder, site)).value;
}

function seen(folder: string, { languages: known }: Site): SeenStory {
  const publication = resolve(folder, '../..');
  const languages: string[] = [];
  let published = '';
  for (const { name } of namesIn(folder, publication).names) {
    const path = join(folder, name);
    const [, kind, language = ''] = documentName.exec(name) ?? [];
    if (known.some((each) => each.path === language)) {
      noteLettersOf(path, publication);
      if (kind === 'article') languages.push(language);
    } else if (otherFiles.includes(name)) {
      const text = readTextFile(path, publication)?.value ?? '';
      if (name === storyFile) [, published = ''] = /^published:\s*["']?(\d{4}-\d{2}-\d{2})/m.exec(text) ?? [];
    }
  }
  return { id: basename(folder).normalize('NFC'), folder, published, languages };
}
