import type { Csv } from '../schema/csv.ts';
import { error, type Finding, placeIn, warning } from '../schema/finding.ts';
import { listOfNames } from '../schema/nearest.ts';
import type { ChartBlock } from '../story/blocks.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { sourceDocument } from '../story/read/source-document.ts';
import { type Article, blocksOf } from '../story/story.ts';
import { chartDataFindings } from './chart-data.ts';
import { ofKindWithSameId } from './same-id.ts';

/** Charts draw what is in their files, the same in every language, and what they draw has names in all. */
export function chartsOf(story: StoryDraft): Finding[] {
  const articles = story.documents.filter((document) => document.kind === 'article');
  const source = sourceDocument(story, 'article');
  const first = new Map<string | ChartBlock, ChartBlock>(
    articles
      .toReversed()
      .flatMap(chartsIn)
      .map((chart) => [keyOf(chart), chart]),
  );
  for (const chart of source ? chartsIn(source) : []) first.set(keyOf(chart), chart);
  return [
    ...onceEach([...first.values()].flatMap((chart) => chartDataFindings(chart, story))),
    ...articles.flatMap((article) => [
      ...chartsIn(article).flatMap((chart) => strayLabels(chart, story.data.get(chart.data))),
      ...(source && article !== source ? differing(article, source) : []),
    ]),
    ...unused(story, articles),
  ];
}

/** What is the same of one chart in every language; one without an id is another than all others. */
function keyOf(chart: ChartBlock): string | ChartBlock {
  return chart.id || chart;
}

/** Several charts may draw the same column. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const byPlace = findings.map((finding) => [JSON.stringify(finding), finding] as const);
  return [...new Map(byPlace).values()];
}

function chartsIn(article: Article): ChartBlock[] {
  return blocksOf(article).filter((block) => block.kind === 'chart');
}

function strayLabels(chart: ChartBlock, csv: Csv | undefined): Finding[] {
  if (csv === undefined) return [];
  const first = csv.columns.find(({ name }) => name === chart.x)?.values ?? [];
  const names = [chart.x, ...chart.y];
  const known = new Set([...names, ...first.map(({ text }) => text)]);
  return chart.labels
    .filter(({ of }) => !known.has(of))
    .map(({ of, place }) =>
      error(
        'chart-label',
        place,
        `Unexpected label of “${of}”, expected one of a column that is drawn (${listOfNames(names)}) or of a value of “${chart.x}”`,
        'Write the name as it stands in the file.',
      ),
    );
}

function differing(article: Article, source: Article): Finding[] {
  return ofKindWithSameId('chart', article, source).flatMap(([chart, original]) => {
    const own = attributesIn(chart);
    const labelled = new Set(chart.labels.map(({ of }) => of));
    return [
      ...attributesIn(original).flatMap((expected, index) =>
        own[index] === expected
          ? []
          : [
              error(
                'chart-differs',
                chart.place,
                `Unexpected ${own[index]} on the chart ${chart.id}, expected ${expected} as in the source (${source.language.path})`,
                'Write the same in every language: only the words of a chart are translated.',
              ),
            ],
      ),
      ...original.labels
        .filter(({ of }) => !labelled.has(of))
        .map(({ of }) =>
          warning(
            'chart-label',
            chart.place,
            `Missing label of “${of}” in the chart ${chart.id}, expected one as in the source (${source.language.path})`,
            `Write <Label of="${of}">…</Label>; until then it is shown as it stands in the file.`,
          ),
        ),
    ];
  });
}

/** What is the same in every language, as it is written. */
function attributesIn({ data, draws, x, y, percent }: ChartBlock): readonly string[] {
  return [
    `data="${data}"`,
    `kind="${draws}"`,
    `x="${x}"`,
    `y="${y.join(', ')}"`,
    percent ? 'unit="%"' : 'absence of unit="%"',
  ];
}

/** Data that nothing draws. */
function unused({ dataFiles, folder, partial }: StoryDraft, articles: readonly Article[]): Finding[] {
  // A chart may be in what could not be read.
  if (partial.length > 0) return [];
  const drawn = new Set(articles.flatMap(chartsIn).map(({ data }) => data));
  return dataFiles
    .filter((name) => !drawn.has(name))
    .map((name) =>
      error(
        'unknown-file',
        placeIn(`${folder}/${name}`),
        `Unexpected ${name}, expected a chart of it: <Chart data="${name}" …> in the article`,
        'Draw it, or move it out of the story’s folder.',
      ),
    );
}
