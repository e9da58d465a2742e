import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, english, portuguese, storyFrom } from '../../../tests/support/story-from-text.ts';
import type { Site } from '../../schema/site-file.ts';
import type { StoryHead } from '../../schema/story-head.ts';
import { entriesByKey } from '../entries.ts';
import { listedStory } from '../listing.ts';
import { latestChanges } from './latest-changes.ts';

const site = { languages: [english, portuguese], voices: {} } as unknown as Site;
const article = articleFrom('# A bridge {/* #a1 */}\n\n<Layer kind="lede">\n\nA. {/* #a2 */}\n\n</Layer>\n');
const ponte = articleFrom(
  '# Uma ponte {/* #a1 */}\n\n<Layer kind="lede">\n\nA. {/* #a2 */}\n\n</Layer>\n',
  portuguese,
);

/** A story as it is listed, with something in its head. */
function listed(head: Partial<StoryHead>, articles: Parameters<typeof storyFrom>[0] = [article, ponte]) {
  const story = storyFrom(articles);
  return { data: listedStory({ ...story, head: { ...story.head, ...head } }, site, entriesByKey([])) };
}
const text = { en: 'It was 1931.', pt: 'Era 1931.' };

test('Corrections and updates stand the newest first, in the language of the list', () => {
  const stories = [
    listed({ updated: '2026-02-03' }),
    listed({}),
    listed({
      corrections: [
        { date: '2026-01-05', text },
        { date: '2026-03-01', text, block: 'a1' },
      ],
    }),
  ];
  const changes = latestChanges(stories, portuguese);
  assert.deepEqual(
    changes.map(({ date, title, said, block }) => [date, title.text, said?.text, block]),
    [
      ['2026-03-01', 'Uma ponte', 'Era 1931.', 'a1'],
      ['2026-02-03', 'Uma ponte', undefined, undefined],
      ['2026-01-05', 'Uma ponte', 'Era 1931.', undefined],
    ],
  );
});

test('An update on the day of a correction, or of publication, is no change of its own', () => {
  const corrected = listed({ updated: '2026-01-05', corrections: [{ date: '2026-01-05', text }] });
  assert.equal(latestChanges([corrected, listed({ updated: '2026-01-01' })], english).length, 1);
});

test('A list of changes is short, and leaves out stories that the language does not have', () => {
  const many = Array.from({ length: 9 }, (_, day) => listed({ updated: `2026-02-0${day + 1}` }));
  assert.deepEqual(
    latestChanges(many, english).map(({ date }) => date),
    ['2026-02-09', '2026-02-08', '2026-02-07', '2026-02-06'],
  );
  assert.deepEqual(latestChanges([listed({ updated: '2026-02-03' }, [article])], portuguese), []);
});
