import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { catalogues } from '../../checks/catalogues.ts';
import { wordFolders } from '../../i18n/words.ts';
import { placeIn } from '../../schema/finding.ts';
import { readSite } from '../../schema/site-file.ts';
import type { Staged } from './staged.ts';
import { done, type Said, toDo } from './steps.ts';
import { lineOfField, valueIn, withoutField } from './text-edits.ts';

/**
 * Takes words out of `interface/` that the interface has no more, and those of which it now wants other placeholders where
 * Hearth brings the language: its own is shown until somebody writes one that fits.
 * @param gone by catalogue.
 */
export function wordsThatChanged(gone: Readonly<Record<string, readonly string[]>>) {
  return (staged: Staged): Said[] => {
    const { value: site } = readSite(staged.folder);
    if (site === undefined) return [];
    return site.languages.flatMap((language) => {
      const { own, shipped } = wordFolders(language, staged.folder);
      const findings = catalogues([language], staged.folder);
      const files = [...new Set(findings.map(({ place }) => place.file))];
      return files.flatMap((path): Said[] => {
        const name = join('interface', basename(own), basename(path)).replaceAll('\\', '/');
        if (placeIn(join(staged.folder, name)).file !== path || dirname(path) !== placeIn(own).file)
          return [];
        const source = staged.read(name) ?? '';
        const words = (valueIn(source) ?? {}) as Record<string, unknown>;
        const lines = new Map(Object.keys(words).map((word) => [lineOfField(source, [word]), word]));
        const unfit = findings
          .filter(({ rule, place }) => shipped !== undefined && rule === 'placeholder' && place.file === path)
          .map(({ place }) => lines.get(place.line));
        const of = basename(path, '.json');
        const brought = shippedWords(shipped, basename(path));
        return Object.entries(words).flatMap(([word, text]): Said[] => {
          const isGone = gone[of]?.includes(word) === true;
          if (!isGone && !unfit.includes(word)) return [];
          const before = staged.read(name) ?? '';
          const line = lineOfField(before, [word]);
          const after = withoutField(before, [word]);
          if (after === undefined) return [];
          staged.write(name, after);
          if (isGone)
            return [done(name, line, `“${word}” is taken out: the interface has no such word any more`)];
          return [
            toDo(
              name,
              line,
              `“${word}” is taken out, which was “${text}”: its placeholders have changed, and Hearth’s own word is shown`,
              `Hearth’s is “${brought[word] ?? ''}”. Write yours with the same placeholders, where it is better.`,
            ),
          ];
        });
      });
    });
  };
}

function shippedWords(folder: string | undefined, file: string): Record<string, string> {
  return folder === undefined ? {} : JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
