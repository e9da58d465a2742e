import { onPath, type Program } from './find-program.ts';

/** The second browser, which Puppeteer drives. */
export const firefox: Program = {
  name: 'Firefox',
  purpose: 'the walk through the site in Firefox',
  variable: 'HEARTH_FIREFOX',
  find: () => onPath(['firefox-esr', 'firefox']),
  packages: (found) => (found === undefined ? ['firefox-esr'] : []),
};
