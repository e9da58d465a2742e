declare namespace App {
  /** What the elements of a page of the staff know, which are given nothing but what the page says. */
  interface Locals {
    site: import('../../schema/site-file.ts').Site;
    language: import('../../i18n/languages.ts').Language;
  }
}
