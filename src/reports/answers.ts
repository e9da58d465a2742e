import { answersIn } from '../checks/meaning/answers.ts';
import type { Language } from '../i18n/languages.ts';
import { printable } from '../schema/printable.ts';
import type { StoryDraft } from '../story/read/read-story.ts';

/** A line on each answer to a check in some languages that has a reason, by story and document, and one above them; none for none. */
export function answerLines(stories: readonly StoryDraft[], languages: readonly Language[]): string[] {
  const lines = stories.flatMap(({ id, documents }) =>
    documents
      .filter(({ language }) => languages.some(({ path }) => path === language.path))
      .flatMap((document) =>
        answersIn(document)
          .filter(({ reason }) => reason !== '')
          .map(({ block, rule, reason }) =>
            printable(`  ${id}, ${document.kind} in ${document.language.path}, ${block}, ${rule}: ${reason}`),
          ),
      ),
  );
  return lines.length > 0 ? ['Answered to the check, and why:', ...lines] : [];
}
