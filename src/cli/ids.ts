/* Writes missing ids into the documents of every story: new ones into the source, the same ones into translations. */

import { contentFolder } from '../i18n/languages.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { counted } from '../schema/counted.ts';
import { type Finding, inReadingOrder, placeIn } from '../schema/finding.ts';
import { printable } from '../schema/printable.ts';
import type { Block } from '../story/blocks.ts';
import { firstWords } from '../story/pairing/first-words.ts';
import { readPublication } from '../story/publication.ts';
import { asking, isAsked } from './asking.ts';
import { chooseBy, chooseNone } from './ids/choose.ts';
import { type WrittenDocument, writeStoryIds } from './ids/write-story-ids.ts';
import { wordsSaid } from './installed/words-said.ts';
import { endWith, sayErrors } from './say-errors.ts';

/** How many pairs of a document anybody reads through. */
const shownAtMost = 40;

/** What was written into a document; which block is which, where it is a translation. */
function linesOf({ path, written, pairs }: WrittenDocument): string[] {
  if (written === 0) return [];
  const shown = [...pairs].sort(([a], [b]) => placeOf(a) - placeOf(b)).slice(0, shownAtMost);
  return [
    `${placeIn(path).file}: ${counted(written, 'id')}`,
    ...shown.map(
      ([block, other]) => `  ${other.id}  ${printable(`“${firstWords(other)}” → “${firstWords(block)}”`)}`,
    ),
    ...(pairs.size > shown.length ? [`  and ${pairs.size - shown.length} more`] : []),
  ];
}

/** Where a block stands, among those of its document. */
function placeOf({ place: { line, column } }: Block): number {
  return line + column / 1e6;
}

wordsSaid('ids');
sayErrors('What was written before that stands; run it again for the rest.');
const { draft, findings } = readPublication(contentFolder);
console.log(publicationLine(contentFolder, draft?.site, draft?.stories.length));
if (draft === undefined) {
  console.log(`${terminalReport(findings)}\nNo id was written. Mend these first.`);
  process.exitCode = 1;
} else {
  const terminal = isAsked() ? asking(() => endWith('Broken off.', 130)) : undefined;
  const choose = terminal ? chooseBy(terminal.question) : chooseNone;
  let written = 0;
  const unsure: Finding[] = [];
  const inTheWay: Finding[] = [];
  for (const story of draft.stories) {
    const outcome = await writeStoryIds(story, choose);
    for (const document of outcome.documents) {
      written += document.written;
      for (const line of linesOf(document)) console.log(line);
    }
    unsure.push(...outcome.unsure);
    inTheWay.push(...outcome.inTheWay);
  }
  terminal?.close();
  console.log(`${counted(written, 'id')} written`);
  if (unsure.length > 0)
    console.log(`${terminalReport(inReadingOrder(unsure))}\nThese blocks have no id yet.`);
  if (inTheWay.length > 0)
    console.log(
      `${terminalReport(inReadingOrder(inTheWay))}\nNo id was written where these are in the way: mend them, and run it again.`,
    );
  if (unsure.length > 0 || inTheWay.length > 0) process.exitCode = 1;
}
