import { join } from 'node:path';
import { z } from 'zod';
import { keeper } from '../../files/kept.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { readTextFile } from '../text-file.ts';
import { readYaml } from '../yaml.ts';
import { type Look, look } from './look-fields.ts';

const siteWithLook = z.looseObject({ look: look.optional() });

/** What was said last where it can be read: a file that is half saved leaves the site as it was. */
const lastGood = new Map<string, Look>();

/**
 * What a publication says of its face, for what is drawn and is not given its settings. Pages, cards and icons are made of
 * it only after a check has read all of `site.yaml`, which says what is wrong.
 */
export function lookOf(publication = contentFolder): Look {
  const path = join(publication, 'site.yaml');
  const read = kept(
    path,
    () => [path],
    () => {
      // The letters that pages show are noted by whoever reads the settings.
      const text = readTextFile(path, publication, false)?.value;
      return text === undefined ? undefined : (readYaml(text, path, siteWithLook).value?.value.look ?? {});
    },
  );
  if (read) lastGood.set(path, read);
  return read ?? lastGood.get(path) ?? nothing;
}

const kept = keeper<Look | undefined>();
const nothing: Look = {};
