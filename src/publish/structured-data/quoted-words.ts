import type { Organization, Person, Quotation } from 'schema-dts';
import { inlinesIn, type LayerBlock } from '../../story/blocks.ts';
import type { Edition } from '../../story/edition.ts';
import { partyNamed } from '../../story/entries.ts';
import { foreignIn, type Shown } from '../../story/pairing/shown.ts';
import { plainInline, type QuotationUse } from '../../story/text.ts';
import { urlOf } from '../story-urls.ts';
import { entryReference } from './entry-page.ts';

/**
 * The quotations of an article, each once: where it stands by itself if it does, else where it is first said. A speaker
 * is a plain name unless there is an entry of that name, which knows whether it is a person or an institution.
 */
export function quotationStatements(edition: Edition): Quotation[] {
  const { language, quotations } = edition;
  const url = urlOf(edition);
  return [...usesIn(edition)].flatMap(([of, { use, shown, byItself }]) => {
    const said = quotations.get(of);
    if (said === undefined) return [];
    const speaker = speakerNamed(said.speaker.text, edition);
    const place = `${url}#${shown.block.id}`;
    const { tag: shownIn } = foreignIn(shown) ?? language;
    const common = {
      '@type': 'Quotation',
      spokenByCharacter: speaker,
      creator: speaker,
      citation: said.source,
    } as const;
    return [
      {
        ...common,
        ...(byItself ? { '@id': place } : { url: place }),
        ...(use.wording === 'original'
          ? { text: said.text, inLanguage: said.tag }
          : {
              text: withoutMarks(plainInline(use.text)),
              inLanguage: shownIn,
              translationOfWork: { '@type': 'Quotation', text: said.text, inLanguage: said.tag },
            }),
      },
    ];
  });
}

function speakerNamed(name: string, { site, language, entries }: Edition): Person | Organization {
  const entry = partyNamed(name, entries, language);
  if (entry === undefined) return name;
  const type = entry.kind === 'person' ? 'Person' : 'Organization';
  return { '@type': type, ...entryReference(entry, site, language), name };
}

interface Use {
  use: QuotationUse;
  shown: Shown<LayerBlock>;
  byItself: boolean;
}

function usesIn({ shown: { article } }: Edition): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const shown of article.layers.flatMap(({ blocks }) => blocks)) {
    const { block } = shown;
    if (block.kind === 'quotation') uses.set(block.of, { use: block, shown, byItself: true });
    for (const inline of inlinesIn(block)) {
      if (inline.kind === 'quote' && !uses.has(inline.of))
        uses.set(inline.of, { use: inline, shown, byItself: false });
    }
  }
  return uses;
}

/** Quotation marks around words within a sentence are the sentence's. */
function withoutMarks(text: string): string {
  return text.replace(/^[\p{Pi}\p{Pf}"„]+/u, '').replace(/[\p{Pi}\p{Pf}"]+$/u, '');
}
