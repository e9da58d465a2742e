import type { DescribedIn } from '../../packing/schemas/field-texts.ts';
import { writtenLayers } from '../../src/schema/shape/layers.ts';
import {
  type ElementName,
  type ElementRow,
  elements,
  type Stand,
  stands,
} from '../../src/story/element-table.ts';
import { elementsPortuguese, standsPortuguese } from './elements-portuguese.ts';
import { asText, codeBlock, type Described, descriptions, type MadePage } from './made-page.ts';

/** What is said of an attribute. */
export interface ElementTexts {
  says: string;
  attributes: Readonly<Record<string, string>>;
  example: string;
}

/** All elements in their order, with what is known of each. */
export const elementRows = Object.entries(elements) as [ElementName, ElementRow][];

/** What is said of an element in a language. */
export function elementTexts(name: ElementName, language: DescribedIn): ElementTexts {
  if (language === 'pt') return elementsPortuguese[name];
  const { says, attributes, example }: ElementRow = elements[name];
  const entries = Object.entries(attributes).map(([attribute, { says: words }]) => [attribute, words]);
  return { says, attributes: Object.fromEntries(entries), example };
}

const words = {
  en: {
    head: `A story is Markdown and these elements. It is data and runs no code: \`import\`, \`export\` and expressions are errors. Each
block has an id, the same in every language. That of an element is in its tag; that of a paragraph, of an item of a list or of a
heading stands at its end, \`{/* #a1 */}\`, and that of a code block behind its language. \`npx hearth ids\` writes those that are missing.`,
    presence: {
      required: 'needed',
      optional: '',
      flag: 'without a value',
      id: 'written by `npx hearth ids`',
    },
    where: (places: string) => `It stands ${places}.`,
    shown: 'As readers see it:',
    stand: (stand: Stand): string => stands[stand].where,
    layers: 'The layers, from the quickest to the deepest:',
    rest: `## What Markdown has for it {/* #markdown */}

Besides elements a layer has paragraphs, subheadings (\`###\`), lists, which stand in each other up to three deep, quotations from
the publication’s own text or from what it reports on (\`>\`; what a person said is a \`<Quote>\`), code blocks and rules (\`---\`),
which belong to the block behind them. Within a text there are \`*emphasis*\`, \`**strong**\`, \`\` \`code\` \`\` and links.

## How a note is written {/* #notes-in-text */}

A note stands at the end of its document, and \`[^count]\` refers to it in any text. Its label is its address and the same in every
language: the block \`note-count\`. A source of \`story.yaml\` that has an \`id\` is cited by that, \`[^wire]\`, and needs no note.
Pages of the staff have notes too, as this one.[^count]

[^count]: They were counted for a year.`,
    note: 'Twelve hundred people a day cross it.[^count]\n\n[^count]: They were counted for a year.',
    alt: 'Six arches over water.',
    caption: 'The bridge on the day it opened again.',
  },
  pt: {
    head: `Uma história é Markdown com estes elementos. Ela é feita de dados e não executa código: \`import\`, \`export\` e expressões são
erros. Cada bloco tem um id, o mesmo em todas as línguas. O de um elemento fica na etiqueta; o de um parágrafo, item de lista ou
título fica no fim, \`{/* #a1 */}\`, e o de um bloco de código, depois da linguagem. \`npx hearth ids\` escreve os que faltam.`,
    presence: {
      required: 'obrigatório',
      optional: '',
      flag: 'sem valor',
      id: 'escrito por `npx hearth ids`',
    },
    where: (places: string) => `Fica ${places}.`,
    shown: 'Como o leitor o vê:',
    stand: (stand: Stand): string => standsPortuguese[stand],
    layers: 'As camadas, da mais rápida à mais funda:',
    rest: `## O que o Markdown resolve {/* #markdown */}

Além dos elementos, uma camada tem parágrafos, subtítulos (\`###\`), listas, que podem ficar umas dentro das outras até três níveis,
trechos do próprio texto da publicação ou daquilo que ela noticia (\`>\`; o que uma pessoa disse é uma \`<Quote>\`), blocos de código
e linhas divisórias (\`---\`), que pertencem ao bloco seguinte. Dentro de um texto há \`*ênfase*\`, \`**destaque**\`, \`\` \`código\` \`\`
e links.

## Como se escreve uma nota {/* #notes-in-text */}

Uma nota fica no fim do documento, e \`[^count]\` remete a ela em qualquer texto. O rótulo é o endereço da nota e é o mesmo em todas
as línguas: o bloco \`note-count\`. Uma fonte de \`story.yaml\` que tem \`id\` é citada por ele, \`[^wire]\`, e dispensa nota. As páginas
da redação também têm notas, como esta.[^count]

[^count]: A contagem durou um ano.`,
    note: 'Mil e duzentas pessoas a atravessam por dia.[^count]\n\n[^count]: A contagem durou um ano.',
    alt: 'Seis arcos sobre a água.',
    caption: 'A ponte no dia da reabertura.',
  },
} as const;

/** The page on every element. */
export const elementsPage: MadePage = {
  id: '21-elements',
  contents: true,
  words: {
    en: {
      title: 'Elements',
      slug: 'elements',
      description: 'Every element of a story with its attributes, where it stands and an example of it.',
      menu: 'Elements',
    },
    pt: {
      title: 'Elementos',
      slug: 'elementos',
      description:
        'Todos os elementos de uma história, com seus atributos, o lugar em que ficam e um exemplo de cada um.',
      menu: 'Elementos',
    },
  },
  body: elementsIn,
};

function elementsIn(language: DescribedIn): string {
  const { head, layers, rest, note } = words[language];
  const kinds = writtenLayers.map((kind) => `\`${kind}\``).join(', ');
  const [beforeNotes = '', notes = ''] = rest.split(/(?=\n\[\^count\])/);
  return [
    head,
    `${layers} ${kinds}.`,
    ...elementRows.map(([name]) => section(name, language)),
    beforeNotes.trim(),
    codeBlock('mdx', note),
    notes.trim(),
  ].join('\n\n');
}

function section(name: ElementName, language: DescribedIn): string {
  const { presence, where, stand, shown } = words[language];
  const { says, attributes: texts, example } = elementTexts(name, language);
  const { stands: places, attributes }: ElementRow = elements[name];
  const rows = Object.entries(attributes).map(
    ([attribute, { is }]): Described => ({
      id: `${name.toLowerCase()}-${attribute}`,
      name: `\`${attribute}\``,
      beside: presence[is],
      says: asText(texts[attribute] ?? ''),
    }),
  );
  const rendered = shownIn(name, language);
  return [
    `## \`<${name}>\` {/* #${name.toLowerCase()} */}`,
    asText(`${says} ${where(places.map(stand).join('; '))}`),
    ...(rows.length > 0 ? [descriptions(rows)] : []),
    codeBlock('mdx', example),
    ...(rendered === undefined ? [] : [shown, rendered]),
  ].join('\n\n');
}

/** The example as it is shown, of elements that pages of the staff have too. */
function shownIn(name: ElementName, language: DescribedIn): string | undefined {
  const { alt, caption } = words[language];
  const { example } = elementTexts(name, language);
  if (name === 'Table') return example.replaceAll(/ id="[^"]*"| \{\/\* #\w+ \*\/\}/g, '');
  if (name === 'Figure')
    return `<Figure src="media/bridge.svg" alt="${alt}" credit="Ana Lima">\n${caption}\n</Figure>`;
  if (name === 'Sub' || name === 'Sup')
    return example.replaceAll(/<(\/?)(Sub|Sup)>/g, (tag) => tag.toLowerCase()).replace(/ \{\/\*.*/, '');
  return undefined;
}
