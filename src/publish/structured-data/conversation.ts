import type { Answer, Conversation, Question } from 'schema-dts';
import { plainText } from '../../story/story.ts';
import { sourceLanguage, type Version } from '../version.ts';
import { creditStatement } from './credits.ts';
import type { Reference } from './site.ts';
import { translations } from './translations.ts';

/** The Conversa of a story as a page names it. */
export function conversationReference(url: string): Reference {
  return { '@id': `${url}#conversa` };
}

/**
 * The Conversa: questions, and answers with the passages on which they rest. Its voices are not named as authors, since
 * they are nobody.
 */
export function conversation(version: Version): Conversation | undefined {
  const { story, language, url, conversa, shown } = version;
  if (conversa === undefined || shown.conversa === undefined) return undefined;
  const original = story.conversa?.in[story.conversa.source] ?? conversa;
  const source = sourceLanguage(version, 'conversa');
  return {
    '@type': 'Conversation',
    ...conversationReference(url),
    name: plainText(conversa.title),
    description: conversa.head.description,
    inLanguage: language.tag,
    ...creditStatement(conversa.head, original.head, source, language),
    ...translations(version, 'conversa', conversationReference),
    hasPart: turns(version),
  };
}

function turns({ site, url, shown }: Version): (Question | Answer)[] {
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
