import { onPath, type Program } from './find-program.ts';

/** gettext’s own check of PO. */
export const msgfmt: Program = {
  name: 'msgfmt of gettext',
  purpose: 'the check of files for translators',
  variable: 'HEARTH_MSGFMT',
  find: () => onPath(['msgfmt']),
  packages: (found) => (found === undefined ? ['gettext'] : []),
};
