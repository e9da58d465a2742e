/* A story with pictures of which only the heads are known, for tests that draw nothing. */
import { type Edition, editionOf } from '../../src/story/edition.ts';
import type { Picture } from '../../src/story/media/picture.ts';
import { articleFrom, english, portuguese, storyFrom } from './story-from-text.ts';
import { noEntries, site } from './story-to-publish.ts';

export const photo: Picture = {
  path: 'stories/story/bridge.jpg',
  format: 'JPEG',
  width: 1000,
  height: 500,
  digest: '0a'.repeat(32),
};
export const plan: Picture = { ...photo, path: 'media/plan.svg', format: 'SVG', digest: '0b'.repeat(32) };

const article = (figures: string, title: string) =>
  `# ${title} {/* #a1 */}\n\n<Layer kind="question">\n\nWho? {/* #a2 */}\n\n</Layer>\n\n<Layer kind="lede">\n\n${figures}\n\nIt is open. {/* #a6 */}\n\n</Layer>\n`;

const inEnglish = `<Figure src="bridge.jpg" id="a3" alt="Arches <of> stone." credit="Ana *Lima*" licence="CC BY 4.0" href="/map/">
The *old* bridge.
</Figure>

<Figure src="media/plan.svg" id="a4" decorative/>

<Figure src="media/plan.svg" id="a5" alt="The plan."/>`;

const inPortuguese = `<Figure src="bridge.jpg" id="a3" alt="Arcos de pedra." credit="Ana Lima">
A ponte *velha*.
</Figure>

<Figure src="media/plan.svg" id="a4" decorative/>`;

/** The story in a language: in Portuguese the second picture that says something is not translated. */
export function editionWithPictures(language = english): Edition {
  const story = storyFrom([
    articleFrom(article(inEnglish, 'A bridge')),
    articleFrom(article(inPortuguese, 'Uma ponte'), portuguese),
  ]);
  const pictures = new Map([
    ['bridge.jpg', photo],
    ['media/plan.svg', plan],
  ]);
  return editionOf({ ...story, pictures }, site, language, noEntries);
}
