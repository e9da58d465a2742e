import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  articleFrom,
  conversaFrom,
  english,
  portuguese,
  storyFrom,
} from '../../tests/support/story-from-text.ts';
import type { Site } from '../schema/site-file.ts';
import { editionOf } from './edition.ts';
import { entriesByKey } from './entries.ts';
import { askedInConversa, leadPoints, leadSentence } from './lead-points.ts';

const voices = { child: { part: 'asks', name: 'A' }, mason: { part: 'answers', name: 'B' } };
const site = { languages: [english, portuguese], voices } as unknown as Site;
const article = articleFrom(`# A bridge {/* #a1 */}

<Layer kind="key-points">

- **Open again:** since Monday, and for all. {/* #a2 */}
- Dr. Silva wrote it down. Nobody read it. {/* #a3 */}
  - Beneath. {/* #a4 */}
- Third. And more. {/* #a5 */}
- Fourth. {/* #a6 */}

</Layer>
`);
const conversa = conversaFrom(`# A talk {/* #c1 */}

<Turn id="c2" voice="child">Why? Since when?</Turn>

<Turn id="c3" voice="mason" refs="a2">Because.</Turn>

<Turn id="c4" voice="child">And now?</Turn>
`);
const editionIn = (language = english, story = storyFrom([article], [conversa])) =>
  editionOf(story, site, language, entriesByKey([]));

/** What is said of a story with this in its layer, bold words in brackets. */
function said(markdown: string, kind: 'key-points' | 'lede' = 'key-points'): string[] {
  const text = `# A bridge {/* #a1 */}\n\n<Layer kind="${kind}">\n\n${markdown}\n\n</Layer>\n`;
  const edition = editionIn(english, storyFrom([articleFrom(text)]));
  const found = kind === 'lede' ? [leadSentence(edition)] : leadPoints(edition, 3);
  return found.flatMap((each) =>
    each ? [`${each.id} ${each.opening && `[${each.opening}]`}${each.text}`] : [],
  );
}

test('A point is its first sentence, with the bold words that it begins with', () => {
  assert.deepEqual(
    leadPoints(editionIn(), 3).map(({ id, opening, text }) => [id, opening, text]),
    [
      ['a2', 'Open again:', ' since Monday, and for all.'],
      ['a3', '', 'Dr. Silva wrote it down.'],
      ['a5', '', 'Third.'],
    ],
  );
});

test('Bold words that are a sentence bring along the one that says more', () => {
  assert.deepEqual(said('- **New engine.** The ferry runs. It is quieter. {/* #a2 */}'), [
    'a2 [New engine.] The ferry runs.',
  ]);
  assert.deepEqual(said('- **New engine**. The ferry runs. {/* #a2 */}'), [
    'a2 [New engine]. The ferry runs.',
  ]);
  assert.deepEqual(said('- **All of it is bold.** {/* #a2 */}'), ['a2 All of it is bold.']);
});

test('Points that are no list are told by their first sentences, and what is beneath one is none', () => {
  assert.deepEqual(said('It is open. It is long. It is wide. {/* #a2 */}\n\n> A law. Of old. {/* #a3 */}'), [
    'a2 It is open.',
    'a3 A law.',
  ]);
  const rest = '### Then {/* #a2 */}\n\n1. The first. The second. {/* #a3 */}\n   - Beneath. {/* #a4 */}';
  assert.deepEqual(said(rest), ['a3 The first.']);
  assert.deepEqual(said('It is open. {/* #a2 */}', 'lede'), ['a2 It is open.'], 'the lede');
});

test('A story without a layer has nothing of it', () => {
  const lede = '# A bridge {/* #a1 */}\n\n<Layer kind="lede">\n\nIt is open. {/* #a2 */}\n\n</Layer>\n';
  assert.deepEqual(leadPoints(editionIn(english, storyFrom([articleFrom(lede)])), 3), []);
  assert.equal(leadSentence(editionIn()), undefined);
});

test('A point that is not translated says in which language it is', () => {
  const translation = articleFrom(
    '# Ponte {/* #a1 */}\n\n<Layer kind="key-points">\n\n- **Aberta**. {/* #a2 */}\n\n</Layer>\n',
    portuguese,
  );
  const points = leadPoints(editionIn(portuguese, storyFrom([article, translation])), 2);
  assert.deepEqual(
    points.map(({ opening, text, foreign }) => [opening + text, foreign?.tag]),
    [
      ['Aberta.', undefined],
      ['Dr. Silva wrote it down.', 'en'],
    ],
  );
});

test('A Conversa begins with what is asked in it', () => {
  assert.deepEqual(
    askedInConversa(editionIn(), 3).map(({ id, text }) => [id, text]),
    [
      ['c2', 'Why? Since when?'],
      ['c4', 'And now?'],
    ],
  );
  assert.deepEqual(askedInConversa(editionIn(english, storyFrom([article])), 3), []);
});
