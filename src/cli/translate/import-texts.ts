import { isUtf8 } from 'node:buffer';
import { dirname, resolve } from 'node:path';
import { readContentFile, writeContentFile } from '../../files/content-file.ts';
import type { Language } from '../../i18n/languages.ts';
import { counted } from '../../schema/counted.ts';
import { placeIn } from '../../schema/finding.ts';
import { inOneLine } from '../../schema/printable.ts';
import { refusedFile, sizeLimit } from '../../schema/refused-file.ts';
import { folderOfStory, type PublicationDraft, readPublication } from '../../story/publication.ts';
import { localDay } from '../../story/time/local-day.ts';
import { acceptGiven } from '../../translators/accept-given.ts';
import type { GivenBack } from '../../translators/formats/given-back.ts';
import { readPo } from '../../translators/formats/read-po.ts';
import { readXliff, withAddresses } from '../../translators/formats/read-xliff.ts';
import { groupsFor } from '../../translators/groups.ts';
import { lostLinksIn } from '../../translators/own-places/lost-links.ts';
import { takeBack } from '../../translators/take-back.ts';
import { forTranslators, languageNamed, noSuchLanguage, openPublication } from './open-publication.ts';
import type { Said } from './read-words.ts';

/** The most bytes of a file from translators. */
const largest = 16 * 1024 ** 2;

type Import = Extract<Said, { what: 'import' }>;

/** Takes files back from translators, one after the other, and says what was not taken and why. */
export async function importTexts(said: Import): Promise<void> {
  let draft = openPublication();
  // What was written in another language than the article of its story may need that article.
  const languages = new Set<Language>();
  const isOther = (file: string) => Number(/\.[^./\\]+\.[a-z]+$/.test(file));
  for (const file of said.files.toSorted((a, b) => isOther(a) - isOther(b))) {
    const language = await importFile(resolve(file), draft, said);
    if (language) languages.add(language);
    // The next file is held against what stands there now.
    draft = readPublication(draft.folder, forTranslators).draft ?? draft;
  }
  for (const path of new Set([...languages].map((language) => language.path))) findLostLinks(draft, path);
}

/** Texts that came later, or in another file, have the addresses of their language now: links that meant them say these. */
function findLostLinks(draft: PublicationDraft, language: string): void {
  const into = draft.site.languages.find(({ path }) => path === language);
  if (into === undefined) return;
  for (const { path, text, links } of lostLinksIn(draft, into))
    if (write(path, text, draft))
      for (const { was, now } of links) console.log(`${placeIn(path).file}: the link ${was} is ${now} now`);
}

async function importFile(
  path: string,
  draft: PublicationDraft,
  { language: asked, provenance }: Import,
): Promise<Language | undefined> {
  const given = readGiven(path);
  if (given === undefined) return undefined;
  const name = asked ?? given.language;
  const language = name === undefined ? undefined : languageNamed(name, draft);
  if (language === undefined)
    return refuse(
      path,
      name === undefined
        ? 'Missing language of the file\n  → Say it with --language.'
        : noSuchLanguage(name, draft),
    );
  const groups = groupsFor(draft, language);
  const group =
    groups.find((known) => known.name === given.group) ?? groups.find((known) => isNamed(path, known.name));
  if (group === undefined)
    return refuse(
      path,
      `Unexpected group “${given.group ?? ''}” of texts, expected one of ${groups.map((known) => known.name).join(', ')}\n  → Export it again, and translate in that file.`,
    );
  const { files, mistakes, changed, done, undone } = takeBack(
    group,
    isXliff(path) ? withAddresses(given, group) : given,
    provenance,
  );
  for (const { line, found, expected, next } of mistakes)
    refuse(path, `Unexpected ${found}, expected ${expected}\n  → ${next}`, line);
  const written = [...files].filter(([target, text]) => write(target, text, draft));
  const story = group.story === undefined ? undefined : folderOfStory(draft.folder, group.story);
  const today = localDay(new Date());
  const states = { done, undone, changed: new Set(changed.map(({ context }) => context)) };
  const accepted =
    story === undefined ? undefined : await acceptGiven(story, draft.site, language, states, today);
  const parts = [
    `${counted(changed.length, 'text')} changed in ${counted(written.length, 'file')}`,
    ...(accepted ? [`${counted(accepted.accepted, 'block')} accepted`] : []),
    ...(mistakes.length > 0 ? [`${mistakes.length} not taken`] : []),
  ];
  console.log(`${placeIn(path).file}: ${parts.join(', ')}`);
  if (accepted?.isBroken)
    refuse(
      path,
      'Unexpected mistakes in the story, expected none\n  → Nothing was accepted. See what the check says of it, and import the file again.',
    );
  if (accepted && accepted.unwritten.length > 0)
    console.log(
      `Not accepted, since a placeholder still stands in them or in their source: ${accepted.unwritten.join(', ')}`,
    );
  if (accepted && accepted.stale.length > 0)
    console.log(`The source has changed since the export, so these are stale: ${accepted.stale.join(', ')}`);
  return language;
}

/** Whether the path of a file ends like the name of a group: for tools that drop what they do not know. */
function isNamed(path: string, name: string): boolean {
  return path
    .replaceAll('\\', '/')
    .replace(/\.[a-z]+$/, '')
    .endsWith(`/${name}`);
}

function isXliff(path: string): boolean {
  return /\.xlf$|\.xliff$/.test(path);
}

function readGiven(path: string): GivenBack | undefined {
  const read = readContentFile(path, dirname(path), largest);
  if (read.state !== 'read') {
    const { message, next } = refusedFile(path, read, 'file', largest);
    return void refuse(path, `${message}\n  → ${next}`);
  }
  if (!isUtf8(read.bytes))
    return void refuse(path, 'Unexpected encoding, expected text in UTF-8\n  → Save it as UTF-8.');
  const text = read.bytes.toString('utf8');
  if (path.endsWith('.po')) return readPo(text);
  if (isXliff(path)) return readXliff(text);
  return void refuse(
    path,
    'Unexpected kind of file, expected .po or .xliff\n  → Save it in the format in which it was exported.',
  );
}

function write(path: string, text: string, { folder }: PublicationDraft): boolean {
  const refusal = writeContentFile(path, text, folder, sizeLimit(path));
  if (refusal === undefined) return true;
  const { message, next } = refusedFile(path, refusal);
  refuse(path, `${message}\n  → ${next}`);
  return false;
}

/** Says what was not taken; the rest goes on. */
function refuse(path: string, message: string, line = 1): undefined {
  const { file } = placeIn(path);
  console.error(`${file}:${line}  ${message.split('\n').map(inOneLine).join('\n')}`);
  process.exitCode = 1;
}
