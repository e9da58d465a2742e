/* A story with a block of each kind that few stories have, for tests. Its Portuguese lacks what it lacks on purpose. */
import { noTranslations, type Stamp } from '../../src/schema/translations-file.ts';
import { type Edition, editionOf } from '../../src/story/edition.ts';
import { digestOf, wordingOf } from '../../src/story/pairing/digest.ts';
import { blocksOf } from '../../src/story/story.ts';
import { articleFrom, english, portuguese, storyFrom } from './story-from-text.ts';
import { site } from './story-to-publish.ts';

const texts = {
  en: `# Arches {/* #a1 */}

<Layer kind="report">

CO<Sub>2</Sub>, 5 m<Sup>2</Sup>, \`a <b>\`. {/* #a2 */}

- One {/* #a3 */}
  1. Inner {/* #a4 */}
     - Innermost {/* #a5 */}
- Two {/* #a6 */}

---

> Built to last.
>
> So it did. {/* #a7 */}

<Aside kind="context" id="a8" title="Before">
The first was of wood.

It burned.
</Aside>

<Definition id="a9" term="Keystone">
The highest stone.
</Definition>

<Definition id="a10" term="Pier">
What stands in the water.
</Definition>

\`\`\`sh #a11
ls > "a"

  cat <b>
\`\`\`

</Layer>
`,
  pt: `# Arcos {/* #a1 */}

<Layer kind="report">

CO<Sub>2</Sub>, 5 m<Sup>2</Sup>, \`a <b>\`. {/* #a2 */}

- Um {/* #a3 */}
  1. De dentro {/* #a4 */}
- Dois {/* #a6 */}

---

> Feito para durar.
>
> E durou. {/* #a7 */}

<Aside kind="context" id="a8" title="Antes">
A primeira era de madeira.

Queimou.
</Aside>

<Definition id="a9" term="Fecho">
A pedra mais alta.
</Definition>

</Layer>
`,
};

/** The story in one of its languages; in Portuguese some blocks are missing, and those that are named are stale. */
export function textBlocksEdition(language = english, stale: readonly string[] = []): Edition {
  const [own, translated] = [articleFrom(texts.en), articleFrom(texts.pt, portuguese)];
  const stamps = Object.fromEntries(
    blocksOf(own).map((block): [string, Stamp] => {
      const from = stale.includes(block.id) ? 'Earlier words.' : wordingOf(block);
      return [block.id, { from, fromDigest: digestOf(from), translationDigest: '', accepted: '2026-01-01' }];
    }),
  );
  const translations = { ...noTranslations, article: { pt: stamps } };
  return editionOf(storyFrom([own, translated], [], translations), site, language, new Map());
}
