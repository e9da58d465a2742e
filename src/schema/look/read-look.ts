import { join, resolve } from 'node:path';
import { z } from 'zod';
import { keeper, ofProcess, stateOf } from '../../files/kept.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { readTextFile } from '../text-file.ts';
import { readYaml } from '../yaml.ts';
import { type Look, look } from './look-fields.ts';

const siteWithLook = z.looseObject({ look: look.optional() });

const known = ofProcess('looks', () => new Map<string, { state: string; look: Look }>(), 'same');

/**
 * Notes what somebody has read, who was given all settings: nobody need read them for the face alone.
 * @param state see `stateOf`, of the file before it was read.
 */
export function noteLook(publication: string, found: Look | undefined, state = siteState(publication)): void {
  if (state !== '') known.set(resolve(publication), { state, look: found ?? nothing });
}

/** Stands for what `site.yaml` says now; '' where it is no file that can be looked at. */
export function siteState(publication: string): string {
  try {
    return stateOf([join(publication, 'site.yaml')]);
  } catch {
    // A link may lead to itself.
    return '';
  }
}

/** What a publication says of its face now; absent where that cannot be read. */
export function readLook(publication: string): Look | undefined {
  const noted = known.get(resolve(publication));
  if (noted?.state === siteState(publication)) return noted.look;
  const path = join(publication, 'site.yaml');
  // The letters that pages show are noted by whoever reads the settings.
  const text = readTextFile(path, publication, false)?.value;
  const site = text === undefined ? undefined : readYaml(text, path, siteWithLook).value?.value;
  return site && (site.look ?? nothing);
}

const nothing: Look = {};

/**
 * The same for what is drawn and is not given the settings. A check has read all of `site.yaml` before, and said what is
 * wrong; a file that is half saved leaves the site as it was.
 */
export function lookOf(publication = contentFolder): Look {
  const path = join(publication, 'site.yaml');
  const read = kept(
    path,
    () => [path],
    () => readLook(publication),
  );
  if (read) lastGood.set(path, read);
  return read ?? lastGood.get(path) ?? nothing;
}

const kept = keeper<Look | undefined>();
const lastGood = new Map<string, Look>();
