import type { Language } from '../i18n/languages.ts';
import { error, type Finding } from '../schema/finding.ts';
import { listOfNames } from '../schema/nearest.ts';
import type { Block, NoteBlock } from '../story/blocks.ts';
import { referencesIn } from '../story/notes.ts';
import { unusedNote } from '../story/page-notes.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { blocksOf } from '../story/story.ts';
import { hasSources } from './passages-on-page.ts';

/** On the page of each language every reference leads to a note or a source, and every note is referred to. */
export function notesOfStory(story: StoryDraft): Finding[] {
  const { documents, head, partial } = story;
  if (!hasSources(story) || partial.length > 0) return [];
  const sources = (head?.value.source ?? []).flatMap(({ id }) => id ?? []);
  return [...new Set(documents.map(({ language }) => language))].flatMap((language) => {
    const own = documents.filter((document) => document.language === language).flatMap(blocksOf);
    const onPage = blocksOnPage(language, story);
    const labels = new Set([...onPage.filter(isNote).map(({ label }) => label), ...sources]);
    const referred = new Set(onPage.flatMap(referencesIn).map(({ of }) => of));
    return [
      ...own
        .flatMap(referencesIn)
        .filter(({ of }) => !labels.has(of))
        .map(({ of, place }) => unknownNote(of, place, labels)),
      ...own
        .filter(isNote)
        .filter(({ label }) => !referred.has(label))
        .map(({ label, place }) => unusedNote(label, place)),
    ];
  });
}

/** The blocks in a language, and those of the sources that it does not have. */
function blocksOnPage(language: Language, { documents, head }: StoryDraft): Block[] {
  const own = documents.filter((document) => document.language === language).flatMap(blocksOf);
  const ids = new Set(own.map(({ id }) => id));
  const originals = documents
    .filter(({ kind, language: { path } }) => path === head?.value.documents[kind]?.source)
    .flatMap(blocksOf);
  return [...own, ...originals.filter(({ id }) => id === '' || !ids.has(id))];
}

function isNote(block: Block): block is NoteBlock {
  return block.kind === 'note';
}

function unknownNote(of: string, place: Finding['place'], labels: ReadonlySet<string>): Finding {
  return error(
    'unknown-note',
    place,
    `Unexpected reference [^${of}], expected ${labels.size > 0 ? `a note or a source of the story: ${listOfNames([...labels])}` : 'a note of the story, which has none'}`,
    `Write the note at the end of the document, “[^${of}]: …”, or the id “${of}” at its source in story.yaml.`,
  );
}
