/* A small publication with pictures that are drawn here: a photograph, drawings with words, one that two stories share. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** What is in a photograph’s file besides the picture, and has no place on a page. */
export const secretPlace = 'S. João, 41.1496 N';

/** Writes the publication into a folder that is not there yet. */
export async function writePicturePublication(folder: string): Promise<void> {
  cpSync('tests/checks/base', folder, { recursive: true });
  const story = join(folder, 'stories/bridge');
  mkdirSync(join(folder, 'media'));
  writeFileSync(join(story, 'bridge.jpg'), await photograph(1600, 1000));
  writeFileSync(join(folder, 'media/arches.png'), await photograph(700, 500, 'png'));
  for (const [language, words] of Object.entries({ en: 'open', pt: 'aberta' }))
    writeFileSync(join(story, `plan.${language}.svg`), drawing(words));
  for (const language of ['en', 'pt'] as const) addFigures(join(story, `article.${language}.mdx`), language);
  const second = join(folder, 'stories/harbour');
  cpSync(story, second, { recursive: true });
  for (const [file, from, to] of [
    ['article.en.mdx', 'bridge-reopens', 'harbour-reopens'],
    ['article.pt.mdx', 'ponte-reabre', 'porto-reabre'],
  ] as const)
    replace(join(second, file), from, to);
  for (const each of ['bridge', 'harbour']) acceptTranslation(folder, each);
}

/** Says of a story that its translation fits. */
export function acceptTranslation(folder: string, story: string): void {
  const env = { ...process.env, CONTENT: folder };
  execFileSync('node', ['src/cli/accept.ts', story, 'pt', '--reviewed'], { env });
}

/** Writes other words in place of the first of some. */
export function replace(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  const replaced = text.replace(from, to);
  if (replaced === text) throw new Error(`No “${from}” in ${path}`);
  writeFileSync(path, replaced);
}

/** A picture with many colours, lying on its side as a telephone writes it, and saying where it was taken. */
export async function photograph(width: number, height: number, format: 'jpeg' | 'png' = 'jpeg') {
  const hills = Array.from({ length: 9 }, (_, index) => {
    const top = (height * (index + 2)) / 12;
    return `<path d="M0 ${top}Q${width / 3} ${top - 90} ${width / 2} ${top + 40}T${width} ${top}V${height}H0Z" fill="hsl(${20 + index * 24} 45% ${70 - index * 5}%)"/>`;
  });
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#cfe3ee"/>${hills.join('')}</svg>`;
  const upright = await sharp(Buffer.from(drawn)).resize(width, height).png().toBuffer();
  const side = sharp(await sharp(upright).rotate(-90).png().toBuffer());
  return side
    .withExif({ IFD0: { Artist: secretPlace, Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
}

function drawing(words: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 240" font-family="serif" font-size="40">
<style>text { fill: #241c16 } @media (prefers-color-scheme: dark) { text { fill: #ebe3d8 } }</style>
<path d="M20 200V120a100 100 0 0 1 200 0 100 100 0 0 1 200 0 100 100 0 0 1 200 0v80" fill="none" stroke="#9c3208" stroke-width="12"/>
<text x="320" y="60" text-anchor="middle">${words}</text>
</svg>
`;
}

const words = {
  en: {
    photo: ['The bridge from the shore, hills behind it.', 'The day it opened again.'],
    plan: ['A drawing of three arches with the word “open”.', 'The plan, in short.'],
    arches: ['Arches in the evening.', 'As it was *before*.'],
  },
  pt: {
    photo: ['A ponte vista da margem, com colinas atrás.', 'O dia em que reabriu.'],
    plan: ['Um desenho de três arcos com a palavra “aberta”.', 'O plano, em poucas linhas.'],
    arches: ['Arcos ao anoitecer.', 'Como era *antes*.'],
  },
} as const;

function addFigures(path: string, language: 'en' | 'pt'): void {
  const { photo, plan, arches } = words[language];
  const figure = (src: string, id: string, [alt, caption]: readonly [string, string], rest = '') =>
    `<Figure src="${src}" id="${id}" alt="${alt.replaceAll('"', '&quot;')}"${rest}>\n${caption}\n</Figure>`;
  const figures = [
    figure('bridge.jpg', 'a4', photo, ' credit="Rosa Melo" licence="CC BY 4.0"'),
    figure(`plan.${language}.svg`, 'a5', plan, ' href="https://plans.example/bridge"'),
    figure('media/arches.png', 'a6', arches),
    '<Figure src="media/arches.png" id="a7" decorative/>',
  ];
  replace(
    path,
    '</Layer>\n\n<Layer kind="quotes">',
    `${figures.join('\n\n')}\n\n</Layer>\n\n<Layer kind="quotes">`,
  );
}
