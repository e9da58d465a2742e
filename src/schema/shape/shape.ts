/* The words and the shape that a publication has of its own; one that says nothing of them has those of Hearth. */
import type { Language, Localised } from '../../i18n/languages.ts';
import type { Finding } from '../finding.ts';
import type { Yaml } from '../yaml.ts';
import { type Layers, layerFindings, layers } from './layers.ts';
import { home, type MenuEntry, menu, menuFindings } from './menus.ts';
import { type Profile, profileFindings } from './profiles.ts';

/** The fields of `site.yaml` for it. */
export const shapeFields = {
  layers: layers.optional(),
  menu: menu.optional(),
  footer: menu.optional(),
  home: home.optional(),
};

export interface Shape {
  /** The layers that articles may have; absent for those of Hearth, in whichever order they are written. */
  layers?: Layers | undefined;
  /** What the menu under the header leads to; absent where there is none. */
  menu?: readonly MenuEntry[] | undefined;
  /** What the footer leads to; absent for the lists of entries, the pages that say so, and reading offline. */
  footer?: readonly MenuEntry[] | undefined;
  /** What stands on the home of each language, in this order; absent for the latest stories, the archive and the topics. */
  home?: readonly string[] | undefined;
}

/** What is wrong with the shape of a publication, over and above the form of its fields. */
export function shapeFindings(
  yaml: Yaml<
    Shape & {
      contact: { profiles?: readonly Profile[] | undefined };
      topics: Readonly<Record<string, unknown>>;
    }
  >,
  languages: readonly Language[],
  folder: string,
): Finding[] {
  return [
    ...layerFindings(yaml, languages),
    ...menuFindings(yaml, languages, folder),
    ...profileFindings(yaml, languages),
  ];
}

/** The texts of it that there are in languages, by the names of their fields. */
export function textsOfShape({
  layers: own = {},
  menu: inHeader = [],
  footer = [],
  contact: { profiles: elsewhere = [] },
}: Shape & { contact: { profiles?: readonly Profile[] | undefined } }): [name: string, text: Localised][] {
  const named = (field: string, list: readonly { name?: Localised | undefined }[]) =>
    list.flatMap(({ name }, index): [string, Localised][] =>
      name === undefined ? [] : [[`${field}.${index + 1}.name`, name]],
    );
  return [
    ...Object.entries(own).flatMap(([id, { name }]): [string, Localised][] =>
      name === undefined ? [] : [[`layers.${id}.name`, name]],
    ),
    ...named('menu', inHeader),
    ...named('footer', footer),
    ...named('contact.profiles', elsewhere),
  ];
}
