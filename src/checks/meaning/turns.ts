import { warning } from '../../schema/finding.ts';
import { textsOf } from '../../story/blocks.ts';
import { plainInline } from '../../story/text.ts';
import type { DocumentRule } from './spoken.ts';

/** How many letters a turn has that says more than yes. */
const leastLetters = 40;

/** What a voice answers rests on passages of the article. */
export const restingTurns: DocumentRule = (document, { site }) =>
  document.kind === 'conversa'
    ? document.turns.flatMap((block) => {
        const letters = textsOf(block).map(plainInline).join('').match(/\p{L}/gu)?.length ?? 0;
        const voice = Object.hasOwn(site.voices, block.voice) ? site.voices[block.voice] : undefined;
        if (voice?.part !== 'answers' || block.refs.length > 0 || letters < leastLetters) return [];
        const finding = warning(
          'turn-without-passage',
          block.place,
          `Missing “refs” on the turn ${block.id}, expected the passages of the article that the answer rests on`,
          'Write refs="a4" with the ids of the blocks that say so, or say under “answers” at the top of the file why there are none.',
        );
        return [{ block, finding }];
      })
    : [];
