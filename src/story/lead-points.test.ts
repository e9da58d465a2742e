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
import { askedInConversa, leadPoints } from './lead-points.ts';

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

test('A point is the bold words that it begins with, else its first sentence', () => {
  assert.deepEqual(
    leadPoints(editionIn(), 3).map(({ id, text }) => [id, text]),
    [
      ['a2', 'Open again'],
      ['a3', 'Dr. Silva wrote it down.'],
      ['a5', 'Third.'],
    ],
  );
});

test('A point that is not translated says in which language it is', () => {
  const translation = articleFrom(
    '# Ponte {/* #a1 */}\n\n<Layer kind="key-points">\n\n- **Aberta**. {/* #a2 */}\n\n</Layer>\n',
    portuguese,
  );
  const points = leadPoints(editionIn(portuguese, storyFrom([article, translation])), 2);
  assert.deepEqual(
    points.map(({ text, foreign }) => [text, foreign?.tag]),
    [
      ['Aberta', undefined],
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
