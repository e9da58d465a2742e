import { type Finding, inReadingOrder } from '../schema/finding.ts';
import { readSiteInSpite } from '../schema/site-in-spite.ts';
import { type KeeperOptions, type StoryKeeper, storyKeeper } from '../story/kept/kept-stories.ts';
import { type PublicationDraft, readPublication } from '../story/publication.ts';
import { catalogues } from './catalogues.ts';
import { credits } from './credits.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { figuresOfPages } from './figures.ts';
import { leadsToHeldBack } from './held-back.ts';
import { idsOfPages } from './ids.ts';
import { links } from './links.ts';
import { lookMistakes } from './look.ts';
import { meaningOf, meaningOfChanged } from './meaning/meaning.ts';
import { type Spelling, spellingOf } from './meaning/spelling/spelling.ts';
import { media } from './media.ts';
import { mentions } from './mentions.ts';
import { pageFonts } from './page-fonts.ts';
import { pageLanguages } from './page-languages.ts';
import { relations } from './parties.ts';
import { redirects } from './redirect-ends.ts';
import { noteStory, notesOf, type StoryNotes } from './story-notes.ts';
import { unwritten } from './unwritten.ts';

type Rule = (draft: PublicationDraft) => Finding[];

/** A rule on each story by itself, which is held to it when it is read. */
const onEach =
  (rule: keyof StoryNotes['findings']): Rule =>
  ({ stories, site }) =>
    stories.flatMap((story) => notesOf(story, site).findings[rule]);

const rules: readonly Rule[] = [
  onEach('charts'),
  onEach('ids'),
  idsOfPages,
  credits,
  duplicateSlug,
  onEach('figures'),
  figuresOfPages,
  links,
  leadsToHeldBack,
  lookMistakes,
  media,
  mentions,
  onEach('moments'),
  onEach('neededLayers'),
  onEach('notes'),
  onEach('openQuestions'),
  pageFonts,
  pageLanguages,
  onEach('quotations'),
  redirects,
  relations,
  onEach('sameBlocks'),
  onEach('tables'),
  onEach('turns'),
  onEach('translations'),
  onEach('unwritten'),
  unwritten,
];

/** Rules that find something in a part of the stories only because the others are not there. */
const onAllStories: readonly Rule[] = [links, media, redirects];

/** A publication and everything that is wrong with it, in the order of reading. */
export interface Checked {
  draft: PublicationDraft | undefined;
  findings: Finding[];
}

/** Keeps what is read and noted of the stories of a publication for the next check, build or preview. */
export function keeperFor(publication: string, options?: KeeperOptions): StoryKeeper {
  return storyKeeper(publication, noteStory, options);
}

/** Reads a publication and applies every rule to it; a mistake in one file hides none in another. */
export function checkPublication(folder?: string): Checked {
  return withMeaning(checkRead(readPublication(folder, undefined, readSiteInSpite(folder))), meaningOf);
}

/** The same, reading only those stories that have changed since somebody did. */
export function checkChanged(folder: string, options?: KeeperOptions): Checked {
  const keeper = keeperFor(folder, options);
  const checked = checkRead(readPublication(folder, keeper.read, readSiteInSpite(folder)));
  const whole = withMeaning(checked, (draft) => meaningOfChanged(draft, keeper));
  keeper.save();
  return whole;
}

/** The same with spelling, which only a command for people reads: dictionaries are large, and the first reading takes its time. */
export async function checkAll(
  folder: string,
  options?: KeeperOptions,
): Promise<Checked & Pick<Spelling, 'unread'>> {
  const keeper = keeperFor(folder, options);
  const checked = checkRead(readPublication(folder, keeper.read, readSiteInSpite(folder)));
  const { draft, findings } = withMeaning(checked, (read) => meaningOfChanged(read, keeper));
  const spelling = draft && (await spellingOf(draft, keeper.made));
  keeper.save();
  return {
    draft,
    findings: spelling ? inReadingOrder([...findings, ...spelling.findings]) : findings,
    unread: spelling?.unread ?? [],
  };
}

/** With what is asked only while somebody writes: a build has nobody who would answer. */
function withMeaning({ draft, findings }: Checked, meaning: Rule): Checked {
  return { draft, findings: draft ? inReadingOrder([...findings, ...meaning(draft)]) : findings };
}

/** Applies every rule to a publication that was read. */
export function checkRead(read: ReturnType<typeof readPublication>): Checked {
  return applied(rules, read);
}

/** Applies those rules that hold of a publication of which only some stories were read. */
export function checkPart(read: ReturnType<typeof readPublication>): Checked {
  return applied(
    rules.filter((rule) => !onAllStories.includes(rule)),
    read,
  );
}

function applied(some: readonly Rule[], { draft, findings }: ReturnType<typeof readPublication>): Checked {
  if (draft === undefined) return { draft, findings: inReadingOrder(findings) };
  const words = catalogues(draft.site.languages, draft.folder);
  return {
    draft,
    findings: inReadingOrder([...findings, ...words, ...some.flatMap((rule) => rule(draft))]),
  };
}
