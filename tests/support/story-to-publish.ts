/* A publication and a story with one of everything that leaves the site, for tests. */

import type { Site } from '../../src/schema/site-file.ts';
import { noTranslations, type Stamp } from '../../src/schema/translations-file.ts';
import { type Edition, editionOf } from '../../src/story/edition.ts';
import { entriesByKey } from '../../src/story/entries.ts';
import { digestOf, wordingOf } from '../../src/story/pairing/digest.ts';
import { type Article, blocksOf, type Conversa, type Story } from '../../src/story/story.ts';
import { articleFrom, conversaFrom, english, portuguese, storyFrom } from './story-from-text.ts';

/** A publication in English and Portuguese. */
export const site: Site = {
  name: 'The Paper',
  url: 'https://paper.example',
  tagline: { en: 'News & more.', pt: 'Notícias e mais.' },
  languages: [english, portuguese],
  contact: { email: 'a@paper.example' },
  voices: {
    child: { part: 'asks', name: { en: 'The Child', pt: 'A Criança' } },
    tree: { part: 'answers', name: { en: 'The Tree', pt: 'A Árvore' } },
  },
  topics: {
    rivers: { name: { en: 'Rivers', pt: 'Rios' }, slug: { en: 'rivers', pt: 'rios' } },
  },
};

const articles = {
  en: `# A bridge \\</script> & more {/* #a1 */}

<Layer kind="question">

Who crosses it? {/* #a2 */}

</Layer>

<Layer kind="report">

### The *river* {/* #a3 */}

1984\\. See [the map](/map/), [below](#a5) and [them](https://other.example/). {/* #a4 */}

1. One {/* #a5 */}
2. Two_three {/* #a6 */}

She called it <Quote of="fine">“a fine bridge”</Quote>. {/* #a7 */}

</Layer>

<Layer kind="quotes">

<Quote of="long" id="a8">We built it ourselves.</Quote>

</Layer>
`,
  pt: `# Uma ponte {/* #a1 */}

<Layer kind="question">

Quem a atravessa? {/* #a2 */}

</Layer>

<Layer kind="report">

### O *rio* {/* #a3 */}

1. Um {/* #a5 */}
2. Dois {/* #a6 */}

Ela disse que era <Quote of="fine" translation>“uma bela ponte”</Quote>. {/* #a7 */}

</Layer>

<Layer kind="quotes">

<Quote of="long" id="a8" translation>Nós mesmos a construímos.</Quote>

</Layer>
`,
};

const conversas = {
  pt: `# A conversa {/* #c1 */}

<Turn id="c2" voice="child">
Para quê?
</Turn>

<Turn id="c3" voice="tree" refs="a7 a8">
Para atravessar.

E para voltar.
</Turn>
`,
  en: `# The talk {/* #c1 */}

<Turn id="c2" voice="child">
What for?
</Turn>

<Turn id="c3" voice="tree" refs="a7 a8">
To cross.

And to come back.
</Turn>
`,
};

const quotation = {
  language: 'en',
  speaker: 'Ada Lima',
  role: { en: 'builder', pt: 'construtora' },
  source: 'The Wire',
};

/**
 * The story: its article was written in English by a person and translated by a machine, its Conversa in Portuguese by
 * a machine and translated by a person. The Portuguese article lacks a4, and a2 has changed since.
 */
export function storyToPublish(head: Partial<Story['head']> = {}): Story {
  const article = { en: articleFrom(articles.en), pt: articleFrom(articles.pt, portuguese) };
  const conversa = { en: conversaFrom(conversas.en), pt: conversaFrom(conversas.pt, portuguese) };
  const description = 'A story <of> a bridge.';
  const story = storyFrom(
    [
      { ...article.en, head: { slug: 'bridge', description, written: { how: 'human', by: ['Ana Reis'] } } },
      { ...article.pt, head: { slug: 'ponte', description, translated: { how: 'ai' } } },
    ],
    [
      { ...conversa.pt, head: { description, written: { how: 'ai-reviewed', reviewer: ['Rui Melo'] } } },
      { ...conversa.en, head: { description, translated: { how: 'human', by: ['Eve Fox'] } } },
    ],
  );
  const translations = {
    ...noTranslations,
    article: { pt: { ...stamps(article.en), a2: stampOf('Who crossed it?') } },
    conversa: { en: stamps(conversa.pt) },
  };
  const quotations = {
    fine: { ...quotation, text: 'a fine bridge' },
    long: { ...quotation, text: 'We built it ourselves.' },
  };
  return { ...story, translations, head: { ...story.head, topics: ['rivers'], quotations, ...head } };
}

/** A publication that explains nothing. */
export const noEntries = entriesByKey([]);

/** Says of every block that it was translated from this wording. */
function stamps(source: Article | Conversa): Record<string, Stamp> {
  return Object.fromEntries(blocksOf(source).map((block) => [block.id, stampOf(wordingOf(block))]));
}

function stampOf(from: string): Stamp {
  return { from, fromDigest: digestOf(from), translationDigest: '', accepted: '2026-01-01' };
}

/** The story in a language. */
export function editionToPublish(
  language = english,
  head: Partial<Story['head']> = {},
  entries = noEntries,
): Edition {
  return editionOf(storyToPublish(head), site, language, entries);
}
