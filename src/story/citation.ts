import { formatDate } from '../i18n/format.ts';
import { type Language, shownIn } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import type { SourceAsRead } from './sources.ts';

/** A source as a text in a language cites it. */
export interface Citation {
  /** What it says, from who published it to when, with nothing that a language would say otherwise. */
  parts: readonly CitedPart[];
  /** Where it is; absent for the publication’s own reporting. */
  url?: string;
  /** Tag of its language. */
  tag?: string;
}

export interface CitedPart {
  kind: 'publisher' | 'title' | 'author' | 'published';
  text: string;
  /** Tag of the language that it is in, where that is another. */
  tag?: string;
}

/** Cites a source in a language; its title stands in its own, where it was not translated. */
export function citationOf(source: SourceAsRead, language: Language): Citation {
  const { author, published } = source;
  const isOwn = source.kind === 'own';
  const parts: (CitedPart | undefined)[] = [
    { kind: 'publisher', text: isOwn ? wordsIn(language)('notes:ownSource') : source.publisher },
    titleOf(source, language),
    author === undefined ? undefined : { kind: 'author', text: author },
    published === undefined ? undefined : { kind: 'published', text: formatDate(published, language) },
  ];
  return {
    parts: parts.filter((part) => part !== undefined),
    ...(!isOwn && { url: source.url, tag: source.tag }),
  };
}

function titleOf(source: SourceAsRead, language: Language): CitedPart | undefined {
  const { title } = source;
  if (title === undefined) return undefined;
  const { text, foreign } = shownIn(title, language);
  // Once for all languages, it is in that of the source.
  const tag = typeof title === 'string' ? (source.kind === 'own' ? undefined : source.tag) : foreign?.tag;
  return { kind: 'title', text, ...(tag !== undefined && tag !== language.tag && { tag }) };
}
