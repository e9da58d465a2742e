/*
 * Who did what: a list of the parties, each with its relations, which the styles draw as two sides with lines
 * between them. So it is a list for whoever hears it, wants it, or has letters too large for a drawing. Places are
 * classes, since no policy of a site that is worth its name lets a `style` attribute through.
 */
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
  const parties = layOut(relations).parties.map((party) => partyHtml(party, language, nameOf, textOf));
  // The kinds of line that the map has, in the order in which it first has them.
  const kinds = [...new Set(relations.between.map(({ kind }) => kind))];
  const legend = kinds.map(
    (kind) => html`<div class="${kind}"><dt></dt><dd>${t(kindWords[kind])}</dd></div>`,
  );
  const choice = html`<label class="quiet"><input type="checkbox"> ${t('story:mapList')}</label>`;
  return html`<section id="map" class="map">${layerHeading('map', edition)}<ul>${parties}</ul><dl class="quiet" aria-hidden="true">${legend}</dl>${choice}</section>`;
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
  { id, party, area, relations }: PlacedParty,
  language: Language,
  nameOf: (id: string) => Named,
  textOf: (text: Localised) => HtmlPart,
): Html {
  const { name: shown, address } = nameOf(id);
  const name = inItsLanguage(shown);
  const heading = address ? html`<a class="mention" href="${address}">${name}</a>` : html`<b>${name}</b>`;
  const role = party.role && html`<small>${textOf(party.role)}</small>`;
  const lines = relations.map((line) => lineHtml(line, language, nameOf, textOf));
  return html`<li><p class="${party.group} ${cell(area)}">${heading}${role}</p>${lines.length > 0 && html`<ul>${lines}</ul>`}</li>`;
}

function lineHtml(
  { relation, area, direction }: PlacedRelation,
  language: Language,
  nameOf: (id: string) => Named,
  textOf: (text: Localised) => HtmlPart,
): Html {
  const arrow = language.direction === 'ltr' ? '→' : '←';
  const label = textOf(relation.label);
  return html`<li class="${relation.kind} ${direction} ${cell(area)}"><b>${arrow} ${inItsLanguage(nameOf(relation.to).name)}:</b> <a href="#${relation.block}">${label}</a></li>`;
}

function cell({ firstColumn, firstRow, endRow }: GridArea): string {
  const rows = endRow - firstRow;
  return `c${firstColumn} r${firstRow}${rows > 1 ? ` s${rows}` : ''}`;
}
