/* What people do to a publication between two builds, at random. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { editLook, editMark, editTheme } from './look-edits.ts';

/** Where an edit may reach. */
export interface EditedSite {
  /** Folder of the publication. */
  content: string;
  /** `public/` of the project. */
  public: string;
  /** The site as it was published, which somebody may have touched. */
  published: string;
}

/** Numbers from 0 to 1, the same ones for one seed. */
type Random = () => number;

/** One thing that somebody does; gives the path that it is done to, and `undefined` where there is nothing to do it to. */
type Edit = (site: EditedSite, random: Random) => string | undefined;

const words = ['ember', 'brasa', 'Ǽther', 'coração', 'naïve', 'ledger', 'maré', 'quorum'];

/** Everything that can be done, by what it is called. */
export const edits: Readonly<Record<string, Edit>> = {
  'a sentence of a document': (site, random) =>
    change(
      oneOf(documents(site), random),
      /(?<=[a-zé]{3}) (?=[a-zé]{3,} [a-zé]{2,})/g,
      ` ${word(random)} `,
      random,
    ),
  'a description': (site, random) =>
    change(oneOf(documents(site), random), /^description: /m, `description: ${word(random)} `, random),
  'how a text was written': (site, random) =>
    change(oneOf(documents(site), random), /how: ai$/m, 'how: human\n  by: Ada Lima', random),
  'a slug of a story': (site, random) =>
    change(
      oneOf(documents(site, 'article'), random),
      /^(slug: .*)-(?:en|pt)$/m,
      `$1-${number(random)}-en`,
      random,
    ),
  'a headline': (site, random) =>
    change(oneOf(documents(site), random), /^# /m, `# ${word(random)} `, random),
  'when a story was published': (site, random) =>
    change(
      oneOf(heads(site), random),
      /^published: .*$/m,
      `published: ${2020 + digit(random, 6)}-0${1 + digit(random, 8)}-1${digit(random, 9)}`,
      random,
    ),
  'a correction': (site, random) =>
    addOnce(oneOf(heads(site), random), 'updated:', `updated: 2026-12-0${1 + digit(random, 8)}\n`),
  'the topics of a story': (site, random) =>
    change(
      oneOf(heads(site), random),
      /^topics:\n(?: {2}- .*\n)+/m,
      `topics:\n  - ${oneOf(['ziquis', 'regulation', 'artificial-intelligence', 'morgra'], random)}\n`,
      random,
    ),
  'a speaker': (site, random) =>
    change(
      oneOf(heads(site), random),
      /(?<=speaker:\n {6}en: )(?:.*)$/m,
      oneOf(['Howard Lutnick', 'Tom Brown', 'Nobody at All'], random) ?? '',
      random,
    ),
  'a relation': (site, random) =>
    change(oneOf(heads(site), random), /(?<=^ +label:\n +en: )/gm, `${word(random)} `, random),
  'a stamp of a translation': (site, random) =>
    change(
      oneOf(storyFiles(site, 'translations.json'), random),
      /(?<="from": ")/g,
      `${word(random)} `,
      random,
    ),
  'all stamps of a story': (site, random) => removed(oneOf(storyFiles(site, 'translations.json'), random)),
  'the name of an entry': (site, random) =>
    change(oneOf(entries(site), random), /(?<=^name:\n {2}en: )/m, `${word(random)} `, random),
  'the text of an entry': (site, random) =>
    change(
      oneOf(entries(site), random),
      /(?<=^(?:description|definition):\n {2}en: >-\n {4})/m,
      `${word(random)} `,
      random,
    ),
  'the slug of an entry': (site, random) =>
    change(oneOf(entries(site), random), /(?<=^slug:\n {2}en: )/m, `z${number(random)}-`, random),
  'the forms of an entry': (site, random) =>
    change(
      oneOf(entries(site), random),
      /(?<=^forms:\n {2}en:\n)/m,
      `    - ${word(random)} ${number(random)}\n`,
      random,
    ),
  'a new person': (site, random) => {
    const from = oneOf(entries(site, 'people'), random);
    if (from === undefined) return undefined;
    const name = `person-${number(random)}`;
    const to = join(dirname(from), `${name}.yaml`);
    writeFileSync(
      to,
      readFileSync(from, 'utf8')
        .replaceAll(basename(from, '.yaml'), name)
        .replace(/(?<=^name:\n {2}en: ).*/m, `Person ${number(random)}`)
        .replace(/^forms:\n(?: .*\n)+/m, '')
        .replace(/^slug:\n(?: .*\n)+/m, `slug:\n  en: ${name}\n  pt: ${name}\n`),
    );
    return to;
  },
  'an entry that goes': (site, random) => removed(oneOf(entries(site), random)),
  'a page of the staff': (site, random) =>
    change(
      oneOf(within(site.content, 'pages'), random),
      /(?<=[a-zé]{3}) (?=[a-zé]{3,} [a-zé]{2,})/g,
      ` ${word(random)} `,
      random,
    ),
  'the name of a page': (site, random) =>
    change(oneOf(within(site.content, 'pages'), random), /(?<=^title: )/m, `${word(random)} `, random),
  'a page that goes': (site, random) => {
    const path = oneOf(within(site.content, 'pages'), random);
    if (path === undefined) return undefined;
    const id = basename(path).split('.')[0];
    for (const other of within(site.content, 'pages'))
      if (basename(other).startsWith(`${id}.`)) rmSync(other);
    return path;
  },
  'the settings': (site, random) =>
    change(
      join(site.content, 'site.yaml'),
      /(?<=^(?:name: |tagline:\n {2}en: ))/m,
      `${word(random)} `,
      random,
    ),
  'the look': ({ content }, random) => editLook(content, random),
  'the drawing of the look': ({ content }, random) => editMark(content, random),
  'styles of one’s own': ({ content }, random) => editTheme(content, random),
  'the name of a topic': (site, random) =>
    change(join(site.content, 'site.yaml'), /(?<=^ {4}name:\n {6}en: )/gm, `${word(random)} `, random),
  'the slug of a topic': (site, random) =>
    change(join(site.content, 'site.yaml'), /(?<=^ {4}slug:\n {6}en: )/gm, `t${number(random)}-`, random),
  'a redirect': (site, random) => {
    const path = join(site.content, 'redirects.yaml');
    appendFileSync(path, `/en/old-${number(random)}/: /en/\n`);
    return path;
  },
  'redirects that go': (site) => removed(join(site.content, 'redirects.yaml')),
  'a word of the interface': (site, random) => {
    const folder = join(site.content, 'interface/pt-BR');
    if (!existsSync(folder)) cpSync('src/i18n/catalogues/pt-BR', folder, { recursive: true });
    return change(
      join(folder, 'site.json'),
      /(?<="(?:latest|archive|topics|older)": ")/g,
      `${word(random)} `,
      random,
    );
  },
  'own words that go': (site) => removed(join(site.content, 'interface')),
  'a file as it is': (site, random) => {
    const path = join(site.public, oneOf(['note.txt', 'folder/note.html', 'en/llms.txt'], random) ?? '');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${word(random)}</title>`,
    );
    return path;
  },
  'files as they are that go': (site) => {
    for (const name of ['note.txt', 'folder', 'en'])
      rmSync(join(site.public, name), { recursive: true, force: true });
    return site.public;
  },
  'a font': (site) => {
    const folder = join(site.content, 'fonts');
    if (existsSync(folder)) return removed(folder);
    mkdirSync(folder);
    const from =
      'node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf';
    cpSync(from, join(folder, 'naskh.ttf'));
    return folder;
  },
  'a picture of a story': (site, random) => {
    const path = oneOf(documents(site, 'article'), random);
    if (path === undefined) return undefined;
    const name = `drawn-${number(random)}.svg`;
    writeFileSync(join(dirname(path), name), drawing(random));
    return change(path, /(?=^<\/Layer>)/m, figureOf(name, random), random);
  },
  'a picture of several stories': (site, random) => {
    const picture = join(site.content, 'media/drawn.svg');
    const isThere = existsSync(picture);
    mkdirSync(dirname(picture), { recursive: true });
    writeFileSync(picture, drawing(random));
    const path = oneOf(documents(site, 'article'), random);
    if (isThere || path === undefined) return picture;
    return change(path, /(?=^<\/Layer>)/m, figureOf('media/drawn.svg', random), random);
  },
  'a picture that goes': (site, random) =>
    change(oneOf(documents(site, 'article'), random), /^<Figure [^>]*\/>\n\n/m, '', random),
  'a story that goes': (site, random) => removed(oneOf(stories(site), random)),
  'a new story': (site, random) => {
    const from = oneOf(stories(site), random);
    if (from === undefined) return undefined;
    const to = join(dirname(from), `new-${number(random)}`);
    if (existsSync(to)) return undefined;
    cpSync(from, to, { recursive: true });
    for (const language of ['en', 'pt'])
      change(join(to, `article.${language}.mdx`), /^slug: .*$/m, `slug: ${basename(to)}-${language}`, random);
    return to;
  },
  'the folder of a story': (site, random) => {
    const from = oneOf(stories(site), random);
    if (from === undefined) return undefined;
    const to = join(dirname(from), `moved-${number(random)}`);
    if (existsSync(to)) return undefined;
    renameSync(from, to);
    return to;
  },
  'a Conversa that goes': (site, random) => {
    const story = oneOf(stories(site), random);
    if (story === undefined) return undefined;
    for (const language of ['en', 'pt']) rmSync(join(story, `conversa.${language}.mdx`), { force: true });
    change(join(story, 'story.yaml'), /^ {2}conversa:\n {4}source: \w+\n/m, '', random);
    return story;
  },
  'the time of a file': (site, random) => {
    const path = oneOf(documents(site), random);
    if (path !== undefined) utimesSync(path, new Date(), new Date());
    return path;
  },
  'a published file that somebody writes': (site, random) => {
    const path = oneOf(pagesOf(site.published), random);
    if (path !== undefined) writeFileSync(path, 'What somebody else has written.');
    return path;
  },
  'a published file that somebody removes': (site, random) => removed(oneOf(pagesOf(site.published), random)),
  'a file that somebody puts into the site': (site, random) => {
    const path = join(site.published, `en/${word(random)}.html`);
    writeFileSync(path, '<p>');
    return path;
  },
};

/** Puts something in the place of one of the places that are like this. */
function change(path: string | undefined, place: RegExp, put: string, random: Random): string | undefined {
  if (path === undefined || !existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  const places = [...text.matchAll(new RegExp(place, `${place.flags.replace('g', '')}g`))];
  const found = oneOf(places, random);
  if (found === undefined) return undefined;
  const instead = found[0].replace(new RegExp(place, place.flags.replace('g', '')), put);
  // What looks around itself does not find its place again by itself.
  const written = instead === found[0] && found[0] !== put ? put : instead;
  writeFileSync(path, text.slice(0, found.index) + written + text.slice(found.index + found[0].length));
  return path;
}

function figureOf(name: string, random: Random): string {
  return `<Figure src="${name}" id="z${number(random)}" alt="Drawn for ${word(random)}."/>\n\n`;
}

function drawing(random: Random): string {
  const size = 100 + number(random);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} 90"><path d="M9 9H${size}"/></svg>\n`;
}

function addOnce(path: string | undefined, start: string, line: string): string | undefined {
  if (path === undefined) return undefined;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((other) => !other.startsWith(start));
  writeFileSync(path, line + lines.join('\n'));
  return path;
}

function removed(path: string | undefined): string | undefined {
  if (path === undefined || !existsSync(path)) return undefined;
  rmSync(path, { recursive: true });
  return path;
}

const stories = ({ content }: EditedSite): string[] => within(content, 'stories');
const heads = (site: EditedSite): string[] => storyFiles(site, 'story.yaml');
const entries = ({ content }: EditedSite, ...groups: string[]): string[] =>
  (groups.length > 0 ? groups : ['glossary', 'people']).flatMap((group) => within(content, group));

function documents(site: EditedSite, kind = ''): string[] {
  return stories(site).flatMap((story) =>
    within(story, '.').filter((path) => path.endsWith('.mdx') && basename(path).startsWith(kind)),
  );
}

function storyFiles(site: EditedSite, name: string): string[] {
  return stories(site)
    .map((story) => join(story, name))
    .filter(existsSync);
}

function within(folder: string, name: string): string[] {
  const path = join(folder, name);
  return existsSync(path)
    ? readdirSync(path)
        .sort()
        .map((each) => join(path, each))
    : [];
}

function pagesOf(site: string): string[] {
  const all = existsSync(site) ? readdirSync(site, { recursive: true, encoding: 'utf8' }) : [];
  return all
    .filter((name) => /\.(?:html|json|md|png)$/.test(name))
    .sort()
    .map((name) => join(site, name));
}

function oneOf<Value>(values: readonly Value[], random: Random): Value | undefined {
  return values[Math.floor(random() * values.length)];
}

const word = (random: Random): string => oneOf(words, random) ?? '';
const number = (random: Random): number => Math.floor(random() * 10_000);
const digit = (random: Random, below: number): number => Math.floor(random() * below);
