import type { TextLanguage } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import { type Block, inlinesIn, plainText } from './blocks.ts';
import { keyOf } from './entries.ts';
import { everyShown, foreignIn, type ShownStory } from './pairing/shown.ts';
import { languageOnly, type PassageName } from './passage-names.ts';
import { type Article, blocksOf, type Conversa } from './story.ts';
import type { Mention } from './text.ts';

/** The mentions in a document, in the order of reading. */
export function mentionsIn(document: Article | Conversa): Mention[] {
  return blocksOf(document).flatMap(mentionsOf);
}

function mentionsOf(block: Block): Mention[] {
  return inlinesIn(block).filter((inline) => inline.kind === 'mention');
}

/** The blocks of a story's page, in the order of reading: the article's, then the Conversa's. */
export function shownBlocks(story: ShownStory): Block[] {
  const { article, conversa } = everyShown(story);
  return [...article, ...conversa].map(({ block }) => block);
}

/** The first mention of each entry on a story's page: the ones that are links. */
export function firstMentions(shown: ShownStory): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of shownBlocks(shown).flatMap(mentionsOf)) {
    const key = keyOf(mention.entry, mention.of);
    if (!first.has(key)) first.set(key, mention);
  }
  return [...first.values()];
}

/** A block that mentions an entry. */
export interface MentioningPassage {
  id: string;
  name: PassageName | ConversaName;
}

/** A place in the Conversa: `question` counts from 1, and is 0 before the first one. */
interface ConversaName {
  kind: 'conversa';
  /** What the Conversa is called. */
  title: string;
  question: number;
  /** The language of the title, where that is not the page's. */
  foreign?: TextLanguage;
}

/**
 * The passages of a story's page that mention each entry, by {@link keyOf}; of those with one name, the first.
 * @param ofArticle names of the article's passages.
 */
export function mentioningPassages(
  shown: ShownStory,
  ofArticle: ReadonlyMap<string, PassageName>,
  site: Pick<Site, 'voices'>,
): Record<string, MentioningPassage[]> {
  const names = new Map<string, MentioningPassage['name']>([...ofArticle, ...conversaNames(shown, site)]);
  const found: Record<string, MentioningPassage[]> = {};
  const named = new Set<string>();
  for (const block of shownBlocks(shown)) {
    const name = names.get(block.id);
    for (const key of new Set(mentionsOf(block).map(({ entry, of }) => keyOf(entry, of)))) {
      const passages = found[key] ?? [];
      found[key] = passages;
      // The title has no name of its own: it stands for the whole story.
      const place = `${key} ${JSON.stringify(name)}`;
      if (name && !named.has(place)) passages.push({ id: block.id, name });
      named.add(place);
    }
  }
  return found;
}

function conversaNames(shown: ShownStory, { voices }: Pick<Site, 'voices'>): Map<string, ConversaName> {
  const { conversa } = shown;
  const names = new Map<string, ConversaName>();
  if (conversa === undefined) return names;
  const title = plainText(conversa.title.block);
  const foreign = foreignIn(conversa.title);
  let question = 0;
  for (const { block } of everyShown(shown).conversa) {
    if (block.kind === 'turn' && voices[block.voice]?.part === 'asks') question++;
    names.set(block.id, {
      kind: 'conversa',
      title,
      question,
      ...(foreign && { foreign: languageOnly(foreign) }),
    });
  }
  return names;
}
