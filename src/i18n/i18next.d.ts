import type aside from './catalogues/en/aside.json';
import type chart from './catalogues/en/chart.json';
import type entries from './catalogues/en/entries.json';
import type media from './catalogues/en/media.json';
import type notes from './catalogues/en/notes.json';
import type offline from './catalogues/en/offline.json';
import type people from './catalogues/en/people.json';
import type privacy from './catalogues/en/privacy.json';
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
      aside: typeof aside;
      chart: typeof chart;
      entries: typeof entries;
      media: typeof media;
      notes: typeof notes;
      offline: typeof offline;
      people: typeof people;
      privacy: typeof privacy;
      reading: typeof reading;
      routes: typeof routes;
      search: typeof search;
      site: typeof site;
      story: typeof story;
    };
  }
}
