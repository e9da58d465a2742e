import type { DescribedIn } from '../../packing/schemas/field-texts.ts';
import { describedSchema } from '../../packing/schemas/schema-files.ts';
import { mostBars, mostSeries } from '../../src/checks/chart-data.ts';
import { largestPublicFile } from '../../src/files/public-files.ts';
import { depthAtMost, marksAtMost } from '../../src/i18n/yaml-limits.ts';
import { largestBundle, mostMedia } from '../../src/offline/manifest.ts';
import { storiesInFeed } from '../../src/publish/feeds/feed.ts';
import { mostRows } from '../../src/schema/csv.ts';
import { longestName } from '../../src/schema/fields.ts';
import { mostOfAFile } from '../../src/schema/finding.ts';
import { mostPixels } from '../../src/schema/media/media-names.ts';
import { mostDrawn } from '../../src/schema/media/svg-uses.ts';
import { sizeLimit } from '../../src/schema/refused-file.ts';
import { most as mostInPart } from '../../src/search/parts/cut-stories.ts';
import { mostOnPage, ofMentions } from '../../src/story/lists/list-pages.ts';
import { most as mostInDocument } from '../../src/story/mdx/mdx-limits.ts';
import { rowsAtMost } from '../../src/story/relation-layout.ts';
import type { MadePage } from './made-page.ts';

/** A limit: its number, and what there is no more of, in each language. */
type Limit = Readonly<Record<DescribedIn, string>> & { number: number; isSize?: true };

/** Limits of one thing under their heading. */
interface Limits {
  id: string;
  heading: Readonly<Record<DescribedIn, string>>;
  rows: readonly Limit[];
}

const size = (number: number, en: string, pt: string): Limit => ({ number, isSize: true, en, pt });
const count = (number: number, en: string, pt: string): Limit => ({ number, en, pt });

const siteSchema = describedSchema('site', 'en').properties ?? {};
const mostLanguages = numberIn(siteSchema['languages'], 'maxItems');
const longestPath = numberIn(siteSchema['languages']?.items?.properties?.['path'], 'maxLength');

/** What JSON Schema has a number for that no constant has. */
function numberIn(schema: object | undefined, name: string): number {
  const value = Object.entries(schema ?? {}).find(([key]) => key === name)?.[1];
  if (typeof value !== 'number') throw new Error(`The schema of site.yaml has no ${name}`);
  return value;
}

const limits: readonly Limits[] = [
  {
    id: 'sizes',
    heading: { en: 'Sizes of files', pt: 'Tamanho dos arquivos' },
    rows: [
      size(sizeLimit('article.en.mdx'), 'A document or a page (`.mdx`)', 'Um documento ou página (`.mdx`)'),
      size(sizeLimit('site.yaml'), 'A YAML or JSON file', 'Um arquivo YAML ou JSON'),
      size(sizeLimit('data.csv'), 'A CSV file', 'Um arquivo CSV'),
      size(sizeLimit('a.vtt'), 'Captions (`.vtt`)', 'Legendas (`.vtt`)'),
      size(sizeLimit('a.jpg'), 'A picture', 'Uma imagem'),
      size(sizeLimit('a.svg'), 'A drawing (`.svg`)', 'Um desenho (`.svg`)'),
      size(sizeLimit('a.mp4'), 'A video or a sound', 'Um vídeo ou áudio'),
      size(sizeLimit('a.ttf'), 'A font in `fonts/`', 'Uma fonte em `fonts/`'),
      size(largestPublicFile, 'A file in `public/`', 'Um arquivo em `public/`'),
    ],
  },
  {
    id: 'publication',
    heading: { en: 'A publication', pt: 'Uma publicação' },
    rows: [
      count(mostLanguages, 'Languages', 'Línguas'),
      count(longestPath, 'Characters of the path of a language', 'Caracteres do caminho de uma língua'),
      count(
        longestName,
        'Bytes of a slug; a letter that is not in ASCII has two to four',
        'Bytes de um slug; uma letra fora do ASCII ocupa de dois a quatro',
      ),
      count(
        mostOnPage,
        'Stories or entries on a page of a list',
        'Histórias ou verbetes numa página de lista',
      ),
      count(
        ofMentions.most,
        'Stories on a page of those that mention a term or a name',
        'Histórias numa página das que mencionam um termo ou um nome',
      ),
      count(storiesInFeed, 'Stories in a feed', 'Histórias num feed'),
      count(mostInPart, 'Stories in a part of the search', 'Histórias numa parte da busca'),
    ],
  },
  {
    id: 'texts',
    heading: { en: 'A document', pt: 'Um documento' },
    rows: [
      count(mostInDocument.elements, 'Elements within each other', 'Elementos uns dentro dos outros'),
      count(mostInDocument.tag, 'Characters of a tag', 'Caracteres de uma etiqueta'),
      count(
        mostInDocument.lineMarks,
        'Marks of lists and quotations at the start of a line',
        'Marcas de lista e de citação no começo de uma linha',
      ),
      count(
        mostInDocument.marks,
        'Lines, marks of Markdown and elements of a whole document',
        'Linhas, marcas de Markdown e elementos de um documento inteiro',
      ),
      count(depthAtMost, 'Fields of YAML within each other', 'Campos de YAML uns dentro dos outros'),
      count(marksAtMost, 'Lines and marks of a YAML file', 'Linhas e marcas de um arquivo YAML'),
      count(mostOfAFile, 'Findings that are shown of one file', 'Avisos que se mostram de um mesmo arquivo'),
    ],
  },
  {
    id: 'pictures-and-charts',
    heading: { en: 'Pictures, charts and maps', pt: 'Imagens, gráficos e mapas' },
    rows: [
      count(mostPixels, 'Pixels of a picture', 'Pixels de uma imagem'),
      count(
        mostDrawn,
        'Shapes of an SVG, repeated ones counted each time',
        'Formas de um SVG, contadas a cada repetição',
      ),
      count(mostRows, 'Rows of a CSV file', 'Linhas de um arquivo CSV'),
      count(mostSeries, 'Columns drawn in a chart', 'Colunas desenhadas num gráfico'),
      count(mostBars, 'Rows of a chart of bars or shares', 'Linhas de um gráfico de barras ou de partes'),
      count(rowsAtMost, 'Rows of a map of who did what', 'Linhas de um mapa de quem fez o quê'),
    ],
  },
  {
    id: 'offline',
    heading: { en: 'What is kept for reading offline', pt: 'O que se guarda para ler sem conexão' },
    rows: [
      size(mostMedia, 'Pictures and data of a story', 'Imagens e dados de uma história'),
      size(largestBundle, 'The search of a language', 'A busca de uma língua'),
    ],
  },
];

const words = {
  en: {
    head: `What is larger is a finding that names the file, or it is put on another page. No text that people write comes near most of
these numbers. They are those of the version that this page was made with.`,
    columns: ['what', 'at most'],
    tag: 'en',
    foot: 'How many stories a host or a machine takes is another question: [How far it scales](/scale/).',
  },
  pt: {
    head: `O que passa do limite gera um aviso que indica o arquivo, ou vai para outra página. Nenhum texto escrito por gente chega perto
da maioria destes números. São os da versão com que esta página foi feita.`,
    columns: ['o quê', 'no máximo'],
    tag: 'pt-BR',
    foot: 'Quantas histórias um serviço de hospedagem ou uma máquina aguenta é outra pergunta: [Até onde cresce](/escala/).',
  },
} as const;

/** The page on every limit. */
export const limitsPage: MadePage = {
  id: '23-limits',
  contents: false,
  words: {
    en: {
      title: 'Limits',
      slug: 'limits',
      description: 'How large files may be and how much there may be in them, in numbers.',
      menu: 'Limits',
    },
    pt: {
      title: 'Limites',
      slug: 'limites',
      description: 'Que tamanho os arquivos podem ter e quanto cabe neles, em números.',
      menu: 'Limites',
    },
  },
  body: limitsIn,
};

function limitsIn(language: DescribedIn): string {
  const { head, columns, foot } = words[language];
  const tables = limits.flatMap(({ id, heading, rows }) => [
    `## ${heading[language]} {/* #${id} */}`,
    [
      `| ${columns.join(' | ')} |`,
      '| --- | ---: |',
      ...rows.map((limit) => `| ${limit[language]} | ${numberOf(limit, language)} |`),
    ].join('\n'),
  ]);
  return [head, ...tables, foot].join('\n\n');
}

/** A number in the way of a language. A file has binary megabytes where its limit is in those. */
function numberOf({ number, isSize }: Limit, language: DescribedIn): string {
  const inWords = new Intl.NumberFormat(words[language].tag);
  if (!isSize) return inWords.format(number);
  return `${inWords.format(number % 1024 ** 2 === 0 ? number / 1024 ** 2 : number / 1e6)} MB`;
}
