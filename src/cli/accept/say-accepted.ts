import { ownCommand } from '../../files/own-command.ts';
import { terminalReport } from '../../reports/terminal.ts';
import { counted } from '../../schema/counted.ts';
import { inOneLine, printable } from '../../schema/printable.ts';
import type { Story } from '../../story/story.ts';
import type { AcceptedLanguage } from './accept-story.ts';

/** What became of each translation, in a line; '' where there was nothing to say. */
export function acceptedLine(story: Story, done: AcceptedLanguage): string {
  const { language, accepted, before, unreviewed, unwritten, unpaired, wrong } = done;
  const written = (['article', 'conversa'] as const).filter((kind) => story[kind]?.source === language.path);
  const translated = (['article', 'conversa'] as const).filter((kind) => story[kind]?.in[language.path]);
  const parts = [
    ...(accepted.length > 0 ? [`${accepted.length} accepted (${accepted.join(', ')})`] : []),
    ...(before.length > 0 ? [`${before.length} accepted before`] : []),
    ...(unreviewed.length > 0 ? [`${unreviewed.length} not accepted (${unreviewed.join(', ')})`] : []),
    ...(unwritten.length > 0 ? [`${unwritten.length} still to be written (${unwritten.join(', ')})`] : []),
    ...(unpaired.length > 0 ? [`${unpaired.length} not there in both (${unpaired.join(', ')})`] : []),
    ...wrong.map(({ file }) => `nothing of ${file} accepted`),
  ];
  if (parts.length === 0)
    parts.push(
      translated.length === 0
        ? 'not translated'
        : written.length > 0
          ? 'written in it, so there is nothing to accept'
          : 'nothing to accept',
    );
  return printable(`${done.story} in ${language.path}: ${parts.join('; ')}`);
}

/** Why something was not accepted, with the next step; nothing where all was. */
export function refusedLines(all: readonly AcceptedLanguage[]): string[] {
  const wrong = new Map(all.flatMap((done) => done.wrong.map(({ file, findings }) => [file, findings])));
  const unreviewed = all.filter((done) => done.unreviewed.length > 0);
  const isUnwritten = all.some(({ unwritten }) => unwritten.length > 0);
  return [
    ...(isUnwritten
      ? [
          'Passed over, since a placeholder like “[… your text …]” still stands in them or in their source: what is still to be written.',
          `  → Write these blocks, and accept them then. ${ownCommand('check')} names each place.`,
        ]
      : []),
    ...(wrong.size > 0
      ? [
          terminalReport([...wrong.values()].flat()),
          'Documents with these mistakes are as they were. Mend them, and accept again.',
        ]
      : []),
    ...(unreviewed.length > 0
      ? [
          'Not accepted, since the source changed and the translation did not:',
          ...unreviewed.map((done) => {
            const { story, language, unreviewed: blocks } = done;
            return inOneLine(
              `  ${ownCommand('accept', `${story} ${language.path} ${blocks.join(' ')} --reviewed`)}`,
            );
          }),
          `  → If somebody looked and the translation still fits, say so like that. ${ownCommand('status')} shows what changed.`,
        ]
      : []),
  ];
}

/** How much was accepted. */
export function acceptedCount(all: readonly AcceptedLanguage[]): string {
  const count = all.reduce((sum, { accepted }) => sum + accepted.length, 0);
  return `${counted(count, 'block')} accepted`;
}
