import type { Answer, Conversation, Question } from 'schema-dts';
import { plainText } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { urlOf } from '../story-urls.ts';
import { creditStatement } from './credits.ts';
import type { Reference } from './publisher.ts';
import { translations } from './translated-works.ts';

/** The Conversa of a story as a page names it. */
export function conversationReference(url: string): Reference {
  return { '@id': `${url}#conversa` };
}

/**
 * The Conversa: questions, and answers with the passages on which they rest. Its voices are not named as authors, since
 * they are nobody.
 */
export function conversation(edition: Edition): Conversation | undefined {
  const { story, language, conversa, shown, written } = edition;
  if (conversa === undefined || shown.conversa === undefined) return undefined;
  const original = story.conversa?.in[story.conversa.source] ?? conversa;
  return {
    '@type': 'Conversation',
    ...conversationReference(urlOf(edition)),
    name: plainText(conversa.title),
    description: conversa.head.description,
    inLanguage: language.tag,
    ...creditStatement(conversa.head, original.head, written.conversa, edition),
    ...translations(edition, 'conversa', conversationReference),
    hasPart: turns(edition),
  };
}

function turns(edition: Edition): (Question | Answer)[] {
  const { site, shown } = edition;
  const url = urlOf(edition);
  let question: Reference | undefined;
  return (shown.conversa?.turns ?? []).map((turn) => {
    const { id, voice, refs } = turn.block;
    const own = { '@id': `${url}#${id}` };
    const common = {
      ...own,
      text: plainText(turn.block),
      ...(turn.state === 'missing' && { inLanguage: turn.sourceLanguage.tag }),
      ...(refs.length > 0 && { isBasedOn: refs.map((ref) => `${url}#${ref}`) }),
    };
    if (site.voices[voice]?.part === 'asks') {
      question = own;
      return { '@type': 'Question', ...common } satisfies Question;
    }
    return { '@type': 'Answer', ...common, ...(question && { parentItem: question }) } satisfies Answer;
  });
}
