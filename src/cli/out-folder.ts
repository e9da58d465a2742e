/* Which folder a build may replace: one that is not there, is empty, or is Hearth's, and is nobody else's in any way. */
import { accessSync, constants, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';
import { markerFile } from '../files/beside-content.ts';
import { printable } from '../schema/printable.ts';
import { topFolders } from '../story/read/top-level.ts';
import { othersBeside } from './replace-folder.ts';
import { isHearths } from './site-marker.ts';
import { systemErrorIn } from './system-error.ts';

/** Folders that a site must not be built over. */
export interface Surroundings {
  project: string;
  /** The folder of the publication, which need not be there. */
  publication: string;
  /** What the system and the environment call the home folder. */
  homes: readonly string[];
}

/** A folder to build to, or why not and what to do, as lines for a terminal. */
export type OutFolder = { folder: string; refusal?: undefined } | { refusal: string };

/** What is in the project and is not a built site, whether it is there yet or not. */
const ownFolders = [
  '.astro',
  '.ci',
  '.git',
  '.github',
  'bench',
  'content',
  'docs',
  'hosts',
  'node_modules',
].concat(['public', 'src', 'test-results', 'tests']);
/** What builds keep between them; other folders in `.cache/` are for sites. */
const ownInCache = ['build', 'cards', 'fonts'];

/** Where `OUT` leads, or why nothing is built there. Empty is unset, and unset is `dist` in the project. */
export function outFolder(given: string | undefined, around: Surroundings): OutFolder {
  const named = outNamed(given);
  const refuse = (found: string, next = 'Name another folder, for example OUT=dist.'): OutFolder => ({
    refusal:
      `OUT=${printable(named)}  error  Unexpected ${found}, expected a folder that is not there yet, is empty, ` +
      `or was built by Hearth (then it holds ${markerFile})  (out)\n` +
      `  → ${next} Nothing was changed.`,
  });

  const path = resolve(around.project, named);
  try {
    const folder = whereItLeads(path);
    const shown = printable(folder);
    const is = statSync(folder, { throwIfNoEntry: false });
    if (is && !is.isDirectory()) return refuse(`file ${shown}`);
    const wrong = placeOf(folder, around);
    if (wrong !== undefined) return refuse(`${shown}, which is ${wrong}`);

    const names = is ? readdirSync(folder) : [];
    if (names.length > 0 && !isHearths(folder)) {
      return refuse(
        `${shown}, in which there is ${names.length > 1 ? `“${printable(names[0] ?? '')}” and more` : `“${printable(names[0] ?? '')}”`} and no ${markerFile}`,
        'Name another folder; if an earlier Hearth built this one, delete it yourself and build again.',
      );
    }
    if (names.includes('.git'))
      return refuse(
        `${shown}/.git in a built site`,
        'Move the repository out of it, or name another folder.',
      );
    const [other] = othersBeside(folder);
    if (other !== undefined)
      return refuse(
        `${printable(other)}, which stands where the build works`,
        'Move it away, or name another folder.',
      );
    if (!isWritable(folder))
      return refuse(`${shown}, where nothing can be written`, 'Make it writable, or name another folder.');
    return { folder };
  } catch (error) {
    const known = systemErrorIn(error);
    if (known === undefined) throw error;
    const { [known.code]: why = `what the system refuses (${known.code})` } = {
      EACCES: 'folder that may not be looked into',
      ELOOP: 'link that leads in a circle',
      ENAMETOOLONG: 'name that is too long for the disk',
      ENOENT: 'link that leads nowhere',
      ENOTDIR: 'path that leads through a file',
    };
    return refuse(`${why}: ${printable(path)}`);
  }
}

/** Home folders: what the environment says, and what the system does, which may not know the user. */
export function homeFolders(): string[] {
  const fromSystem = () => {
    try {
      return userInfo().homedir;
    } catch {
      return '';
    }
  };
  return [homedir(), fromSystem()].filter((path) => path !== '');
}

/** What `OUT` says, or `dist`. */
export function outNamed(given: string | undefined): string {
  return given === undefined || given.trim() === '' ? 'dist' : given;
}

/** The path without links; of what is not there yet, the path that it will have. */
function whereItLeads(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (systemErrorIn(error)?.code !== 'ENOENT' || lstatSync(path, { throwIfNoEntry: false })) throw error;
  }
  return join(whereItLeads(dirname(path)), basename(path));
}

/** Whose the folder is, if it is no place for a site. */
function placeOf(folder: string, { project, publication, homes }: Surroundings): string | undefined {
  if (parse(folder).root === folder) return 'the whole disk';
  const content = whereItLeads(publication);
  // Where Hearth is installed, the project is the publication, and its sites are built in it.
  const isOne = isSame(project, content);
  const own = isOne ? [...ownFolders, ...topFolders] : ownFolders;
  const all: [name: string, path: string][] = [
    ['the home folder', ''],
    ['the project', project],
    ...(isOne ? [] : [['the publication', content] as [string, string]]),
    ...own.map((name): [string, string] => [`${name}/ of the project`, whereItLeads(join(project, name))]),
  ];
  for (const [name, path] of all) {
    for (const each of path === '' ? homes : [path]) {
      if (isSame(folder, each)) return name;
      if (isWithin(each, folder)) return `around ${name}`;
    }
  }
  for (const [name, path] of all.slice(2)) if (isWithin(folder, path)) return `inside ${name}`;
  if (folder.split(sep).includes('.git')) return 'inside a repository’s .git';
  const [first = '', second] = below(folder, project);
  if (own.includes(first)) return `inside ${first}/ of the project`;
  if (first === '.cache' && (second === undefined || ownInCache.includes(second)))
    return 'where builds keep what they need again';
  return undefined;
}

/** Names on the way from a folder down to a path, as a disk that knows no capitals compares them. */
function below(path: string, folder: string): string[] {
  const names: string[] = [];
  for (let at = path; !isSame(at, folder); at = dirname(at)) {
    if (dirname(at) === at) return [];
    names.unshift(basename(at).normalize('NFC').toLowerCase());
  }
  return names;
}

function isWithin(path: string, folder: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (isSame(at, folder)) return true;
    if (dirname(at) === at) return false;
  }
}

/** Whether two paths lead to one folder, however they are spelt. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** Whether a site can be put there: beside what is there, inside it, or into the nearest folder that is there. */
function isWritable(folder: string): boolean {
  const isThere = statSync(folder, { throwIfNoEntry: false }) !== undefined;
  return [...(isThere ? [folder] : []), nearestAbove(folder)].some((path) => {
    try {
      accessSync(path, constants.W_OK | constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function nearestAbove(path: string): string {
  const above = dirname(path);
  return statSync(above, { throwIfNoEntry: false }) ? above : nearestAbove(above);
}
