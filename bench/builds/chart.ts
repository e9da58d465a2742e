import { hearth, type Result } from './results.ts';

const width = 720;
const bar = { height: 18, gap: 6, left: 190, right: 90 };
const colours = { own: '#b4481e', other: '#8a8f98', ink: '#555' };

/** CPU seconds of cold builds as bars, a group for each size with a scale of its own. */
export function chartOf(results: readonly Result[]): string {
  const cold = results.filter(({ run }) => run === 'cold');
  const sizes = Map.groupBy(cold, ({ stories }) => stories);
  const parts: string[] = [];
  let top = 24;
  for (const [stories, group] of [...sizes].sort(([one], [other]) => one - other)) {
    parts.push(
      text(
        8,
        top,
        `${stories.toLocaleString('en')} stories, CPU seconds of a cold build`,
        'font-weight="600"',
      ),
    );
    const most = Math.max(...group.map(({ cost }) => cost.cpuSeconds));
    top += 14;
    for (const { generator, cost } of group) {
      const long = Math.max(1, (cost.cpuSeconds / most) * (width - bar.left - bar.right));
      const middle = top + bar.height - 5;
      parts.push(
        text(bar.left - 8, middle, generator, 'text-anchor="end"'),
        `<rect x="${bar.left}" y="${top}" width="${long.toFixed(1)}" height="${bar.height}" fill="${generator === hearth ? colours.own : colours.other}"/>`,
        text(bar.left + long + 6, middle, cost.cpuSeconds.toFixed(1)),
      );
      top += bar.height + bar.gap;
    }
    top += 30;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" font-family="sans-serif" font-size="13" fill="${colours.ink}" role="img">
<title>CPU seconds of cold builds</title>
<rect width="${width}" height="${top}" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y}" ${more}>${words.replaceAll('&', '&amp;')}</text>`;
}
