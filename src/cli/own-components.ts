import { basename, join, sep } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { ownModule, ownPath } from '../files/hearth-folder.ts';
import { contentFolder } from '../i18n/languages.ts';
import { type ComponentName, type Components, componentNames } from '../schema/components-field.ts';
import { readSite } from '../schema/site-file.ts';
import { templateNames } from '../story/page-templates.ts';
import { publicationOfBuild } from '../story/publication.ts';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

/** The components of Hearth that a publication may replace. */
const originals: Readonly<Record<ComponentName, string>> = {
  Header: 'src/components/site/SiteHeader.astro',
  Footer: 'src/components/site/SiteFooter.astro',
  StoryCards: 'src/components/site/StoryCards.astro',
  PageEnd: 'src/components/site/PageEnd.astro',
};

const guard = '\0hearth-component:';
const templates = 'hearth:templates';

/**
 * Puts components of the publication in the place of Hearth’s, wherever these are imported in Hearth; a component imports
 * the one that it replaces as `hearth/parts/Footer.astro`, from wherever the publication is.
 */
export function ownComponents(): Plugin {
  const replaced = componentsNow();
  return {
    name: 'hearth-components',
    enforce: 'pre',
    resolveId(source, importer) {
      const [, name] = /^hearth\/parts\/(\w+)\.astro$/.exec(source) ?? [];
      if (isName(name)) return ownPath(originals[name]);
      if (source === templates) return `\0${templates}`;
      if (source.startsWith(guard)) return source;
      if (partOfAstroFile.test(source) && isFarAway(source)) return `/@fs${source}`;
      const isOfHearth = importer?.replaceAll('/', sep).startsWith(ownPath('src') + sep);
      const of = componentNames.find((each) => basename(originals[each]) === basename(source));
      return isOfHearth && of && replaced[of] ? guard + of : undefined;
    },
    load(id) {
      if (id === `\0${templates}`) return moduleOfTemplates();
      const name = id.startsWith(guard) ? id.slice(guard.length) : undefined;
      const way = isName(name) ? replaced[name] : undefined;
      if (way === undefined) return undefined;
      return [
        importOfGuard,
        `import Component from ${JSON.stringify(join(contentFolder, way))};`,
        `export default guarded(Component, ${JSON.stringify(way)});`,
      ].join('\n');
    },
    configureServer(server) {
      // What replaces what is known when the server starts.
      const siteFile = join(contentFolder, 'site.yaml');
      const names = templateNames(contentFolder).join();
      const look = (path: string) => {
        const isOther =
          path === siteFile
            ? JSON.stringify(componentsNow()) !== JSON.stringify(replaced)
            : path.endsWith('.astro') && templateNames(contentFolder).join() !== names;
        if (isOther) server.restart();
      };
      server.watcher.on('all', (_event, path) => look(path));
    },
  };
}

/** The styles or a script of a component, by the path that Astro compiled it under. */
const partOfAstroFile = /^\/.*\.astro\?astro&/;

/** Whether Astro takes a path for one below its root: it does where the two have no folder in common, not even the first. */
function isFarAway(path: string): boolean {
  const first = (of: string) => of.split('/')[1];
  return !path.startsWith('/@fs/') && first(path) !== first(ownPath('src').replaceAll(sep, '/'));
}

const importOfGuard = `import { guarded } from ${JSON.stringify(ownModule('src/components/site/guarded'))};`;

/** What `hearth:templates` is: the own pages of the publication, by what their texts are called in file names. */
function moduleOfTemplates(): string {
  const names = templateNames(contentFolder);
  const imports = names.map((name, at) => {
    const path = join(contentFolder, 'pages', `${name}.astro`);
    return `import * as own${at} from ${JSON.stringify(path)};`;
  });
  const entries = names.map((name, at) => {
    const way = JSON.stringify(`./pages/${name}.astro`);
    return `${JSON.stringify(name)}: { component: guarded(own${at}.default, ${way}), isFramed: own${at}.frame !== false },`;
  });
  return [
    ...(names.length > 0 ? [importOfGuard] : []),
    ...imports,
    'export const templates = {',
    ...entries,
    '};',
  ].join('\n');
}

function isName(name: string | undefined): name is ComponentName {
  return componentNames.includes(name as ComponentName);
}

function componentsNow(): Components {
  return (publicationOfBuild()?.site ?? readSite(contentFolder).value)?.components ?? {};
}
