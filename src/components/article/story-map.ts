/*
 * Who did what: who takes part, and then step by step what each did, which the styles draw as two sides with numbered lines
 * between them. So it is a numbered list for whoever hears it, wants it, prints it, or has a phone or letters too large for
 * a drawing. Places are classes, since no policy of a site that is worth its name lets a `style` attribute through.
 */
import { formatOrdinal } from '../../i18n/format.ts';
import { type Language, type Localised, shownIn, type TextShown } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { entryAddress } from '../../routes.ts';
import type { Relation, Relations } from '../../schema/relations-file.ts';
import type { Edition } from '../../story/edition.ts';
import { type Entry, headingIn, keyOf } from '../../story/entries.ts';
import { type Html, type HtmlPart, html, inItsLanguage } from '../../story/html.ts';
import { type GridArea, layOut, type PlacedParty, type PlacedRelation } from '../../story/relation-layout.ts';
import { layerHeading } from './layer-heading.ts';

const kindWords = {
  conflict: 'story:mapConflict',
  agreement: 'story:mapAgreement',
  tie: 'story:mapTie',
  comment: 'story:mapComment',
} as const satisfies Record<Relation['kind'], string>;

/** What a party is called, and the address of its entry if it has one. */
interface Named {
  name: TextShown;
  address: string | undefined;
}

/** The map of a story that has one. */
export function storyMap(edition: Edition): Html {
  const { story, language } = edition;
  const { relations } = story.head;
  if (relations === undefined) throw new Error(`No relations in story.yaml of ${story.id}`);
  const t = wordsIn(language);
  const nameOf = (id: string) => named(id, relations, edition);
  const textOf = (text: Localised) => inItsLanguage(shownIn(text, language, story.article.source));
  const placed = layOut(relations);
  const parties = placed.parties.map((party) => partyHtml(party, nameOf, textOf));
  const steps = placed.relations.map((line, index) => stepHtml(line, index + 1, language, nameOf, textOf));
  // The kinds of line that the map has, in the order in which it first has them.
  const kinds = [...new Set(relations.between.map(({ kind }) => kind))];
  const legend = kinds.map((kind) => html`<li class="${kind}">${t(kindWords[kind])}</li>`);
  const title = relations.title && html`<b>${textOf(relations.title)}</b> `;
  const count = [
    t('story:mapParties', { count: parties.length }),
    t('story:mapSteps', { count: steps.length }),
  ];
  const choice = html`<label class="quiet"><input type="checkbox"> ${t('story:mapList')}</label>`;
  return html`<section id="map" class="map">${layerHeading('map', edition)}<p class="quiet">${title}${count.join(' · ')}</p><div><ul>${parties}</ul><ol>${steps}</ol></div><ul class="quiet" aria-label="${t('story:mapKinds')}">${legend}</ul>${choice}</section>`;
}

function named(id: string, { parties }: Relations, { entries, language, story }: Edition): Named {
  const name = parties[id]?.name;
  const entry: Entry | undefined = entries.get(keyOf('people', id));
  return {
    name:
      name === undefined
        ? entry
          ? headingIn(entry, language)
          : { text: id }
        : shownIn(name, language, story.article.source),
    address: entry && entryAddress(language, entry),
  };
}

function partyHtml(
  { id, party, area }: PlacedParty,
  nameOf: (id: string) => Named,
  textOf: (text: Localised) => HtmlPart,
): Html {
  const { name: shown, address } = nameOf(id);
  const name = inItsLanguage(shown);
  const heading = address ? html`<a class="mention" href="${address}">${name}</a>` : html`<b>${name}</b>`;
  const role = party.role && html`<small>${textOf(party.role)}</small>`;
  return html`<li class="${party.group} ${cell(area, 1)}">${heading}${role}</li>`;
}

/** A relation by itself: who did it to whom, what that was, and of what kind it is. */
function stepHtml(
  { relation, area, direction }: PlacedRelation,
  number: number,
  language: Language,
  nameOf: (id: string) => Named,
  textOf: (text: Localised) => HtmlPart,
): Html {
  const arrow = language.direction === 'ltr' ? '→' : '←';
  const [from, to] = [relation.from, relation.to].map((id) => inItsLanguage(nameOf(id).name));
  const kind = wordsIn(language)(kindWords[relation.kind]);
  return html`<li class="${relation.kind} ${direction === 'to-end' ? '' : `${direction} `}${cell(area, 2)}"><i>${formatOrdinal(number, language)}</i> <b>${from} ${arrow} ${to}</b> <a href="#${relation.block}">${textOf(relation.label)}</a> <small>${kind}</small></li>`;
}

/** Classes of a cell; none for a column or a length that most have. */
function cell({ firstColumn, firstRow, endRow }: GridArea, usual: number): string {
  const rows = endRow - firstRow;
  return `${firstColumn === usual ? '' : `c${firstColumn} `}r${firstRow}${rows > 1 ? ` s${rows}` : ''}`;
}
