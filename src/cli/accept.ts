/* Says that translations fit the wording that their source has now: `accept STORY… LANGUAGE… [BLOCK…]`. */

import { checkChanged } from '../checks/check.ts';
import { ownCommand } from '../files/own-command.ts';
import { contentFolder } from '../i18n/languages.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { inOneLine, printable } from '../schema/printable.ts';
import { stamping } from '../story/pairing/stamping.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import type { Story } from '../story/story.ts';
import { localDay } from '../story/time/local-day.ts';
import { type AcceptedLanguage, acceptLanguage, blocksIn } from './accept/accept-story.ts';
import { acceptedCount, acceptedLine, refusedLines } from './accept/say-accepted.ts';
import { wordsSaid, wrongUse } from './installed/words-said.ts';
import { namedIn, unknownNames } from './named.ts';
import { sayErrors } from './say-errors.ts';

const { options, words } = wordsSaid('accept');
sayErrors('Nothing was accepted.');
const { draft, findings } = checkChanged(contentFolder);
console.log(publicationLine(contentFolder, draft?.site));
if (draft === undefined) {
  console.error(`${terminalReport(findings)}\nNothing was accepted. Mend these first.`);
  process.exit(1);
}
const { site } = draft;
const ids = new Set(draft.stories.map(({ id }) => id));
const named = namedIn(words, ids, site.languages);
const { stories: namedStories, languages: namedLanguages, others: blocks } = named;
const stories = draft.stories.filter(({ id }) => namedStories.length === 0 || namedStories.includes(id));
const languages = namedLanguages.length > 0 ? namedLanguages : site.languages;
const whole = stories.filter(({ story }) => story !== undefined);
const broken = stories.filter(({ story }) => story === undefined);
if (broken.length > 0 && namedStories.length > 0) {
  console.error(
    `${terminalReport(broken.flatMap((each) => each.findings))}\nNothing was accepted. Mend these first.`,
  );
  process.exit(1);
}
// Blocks are those of stories that are named.
const pool = new Set(
  namedStories.length > 0
    ? whole.flatMap(({ story }) => languages.flatMap((language) => blocksIn(story as Story, language)))
    : [],
);
const unknown = blocks.filter((block) => !pool.has(block));
if (unknown.length > 0) {
  const { found, next } = unknownNames(unknown, ids, site.languages, [...pool]);
  wrongUse(found, next);
}
const missing = [
  ...(namedStories.length > 0 ? [] : ['story']),
  ...(namedLanguages.length > 0 ? [] : ['language']),
];
if (missing.length > 0 && !options.all)
  wrongUse(
    `Missing ${missing.join(' and ')}, expected the name of one, or --all`,
    `For example: ${ownCommand('accept', 'ferry-returns es')}, or ${ownCommand('accept', '--all es')}.`,
  );

const asked = { blocks, isReviewed: options.reviewed ?? false, findings };
const today = localDay(new Date());
const all: AcceptedLanguage[] = [];
for (const each of whole) await acceptIn(each, each.story as Story);
console.log(acceptedCount(all));
for (const line of refusedLines(all)) console.error(line);
if (broken.length > 0)
  console.error(
    `Left out, since they have mistakes: ${broken.map(({ id }) => printable(id)).join(', ')}\n  → ${ownCommand('check')} names them.`,
  );
const isRefused = all.some(
  ({ unreviewed, unwritten, wrong }) => unreviewed.length + unwritten.length + wrong.length > 0,
);
if (isRefused || broken.length > 0) process.exitCode = 1;

async function acceptIn(each: StoryDraft, story: Story): Promise<void> {
  const stamps = stamping(each, story, today);
  const done = languages.map((language) => acceptLanguage(story, language, stamps, asked));
  const isAsked = namedStories.length > 0 && namedLanguages.length > 0;
  if (stamps.count() > 0)
    await stamps.write().catch(({ message }: Error) => {
      const before =
        all.length > 0
          ? `What was accepted before that stands: ${acceptedCount(all)}.`
          : 'Nothing was accepted.';
      console.error(`${inOneLine(message)}\n${before}`);
      process.exit(1);
    });
  all.push(...done);
  for (const one of done) {
    const hasSomething = [one.accepted, one.unreviewed, one.unwritten, one.wrong].some(
      ({ length }) => length > 0,
    );
    if (isAsked || hasSomething) console.log(acceptedLine(story, one));
  }
}
