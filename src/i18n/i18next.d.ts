import type chart from './catalogues/en/chart.json';
import type entries from './catalogues/en/entries.json';
import type offline from './catalogues/en/offline.json';
import type reading from './catalogues/en/reading.json';
import type routes from './catalogues/en/routes.json';
import type search from './catalogues/en/search.json';
import type site from './catalogues/en/site.json';
import type story from './catalogues/en/story.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'site';
    /** Keys are typed after one catalogue; the content check holds all others against the same one. */
    resources: {
      chart: typeof chart;
      entries: typeof entries;
      offline: typeof offline;
      reading: typeof reading;
      routes: typeof routes;
      search: typeof search;
      site: typeof site;
      story: typeof story;
    };
  }
}
