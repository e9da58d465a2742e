import { contentFolder, type Language } from '../../i18n/languages.ts';
import { canonicalTag } from '../../i18n/match.ts';
import { publicationLine, terminalReport } from '../../reports/terminal.ts';
import { inOneLine } from '../../schema/printable.ts';
import { type PublicationDraft, readPublication, type StoryReading } from '../../story/publication.ts';
import { readStory } from '../../story/read/read-story.ts';

/** Ends the command with what the person can do about it. @param code that of wrong use, where that is it. */
export function stop(message: string, code = 1): never {
  console.error(message.split('\n').map(inOneLine).join('\n'));
  process.exit(code);
}

/** What a language must have and lacks is what translators are to be given. */
export const forTranslators: StoryReading = (site, folders) => ({
  site,
  stories: folders.map((folder) => readStory(folder, site, 'translators')),
});

/** The publication, as far as it can be read; what cannot is said, and left out. */
export function openPublication(): PublicationDraft {
  const { draft, findings } = readPublication(contentFolder, forTranslators);
  console.log(publicationLine(contentFolder, draft?.site, draft?.stories.length));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (draft === undefined) stop(terminalReport(findings));
  if (errors.length > 0)
    console.error(
      `${terminalReport(errors)}\nWhat has these mistakes is left out. Mend them first for the rest.`,
    );
  return draft;
}

/** A language of the publication by its path or its tag. */
export function languageNamed(name: string, { site }: PublicationDraft): Language | undefined {
  const tag = canonicalTag(name);
  return (
    site.languages.find(({ path }) => path === name) ??
    site.languages.find((language) => language.tag === tag)
  );
}

/** What a person is told who names a language that the publication has not. */
export function noSuchLanguage(name: string, { site }: PublicationDraft): string {
  return `Unexpected language “${name}”, expected one of ${site.languages.map(({ path }) => path).join(', ')}
  → Add it under “languages” in site.yaml (path, tag, name, direction), and run this again.`;
}
