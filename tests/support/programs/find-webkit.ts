import { onPath, type Program } from './find-program.ts';

const purpose = 'the walk through the site in WebKitGTK';

/** WebKitGTK’s driver, which starts the browser as well. */
export const webkit: Program = {
  name: 'WebKitWebDriver',
  purpose,
  variable: 'HEARTH_WEBKIT_DRIVER',
  find: () => onPath(['WebKitWebDriver']),
  packages: (found) => (found === undefined ? ['webkit2gtk-driver'] : []),
};

/** The screen that WebKitGTK needs. */
export const xvfb: Program = {
  name: 'Xvfb',
  purpose,
  variable: 'HEARTH_XVFB',
  find: () => onPath(['Xvfb']),
  packages: (found) => (found === undefined ? ['xvfb'] : []),
};
