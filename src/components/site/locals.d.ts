declare namespace App {
  /** What the elements of a page of the staff know, which are given nothing but what the page says. */
  interface Locals {
    site: import('../../schema/site-file.ts').Site;
    language: import('../../i18n/languages.ts').Language;
    /** Those of the page of the staff that is shown, by the names that it has for them. */
    pictures: ReadonlyMap<string, import('../../story/media/picture.ts').Picture>;
    /** Settled once the last page of the staff is shown, for one that stands beside it. */
    lastShown?: Promise<unknown>;
  }
}
