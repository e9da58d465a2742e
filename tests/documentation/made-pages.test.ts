import { test } from 'node:test';
import { commandsPage } from './commands-page.ts';
import { elementsPage } from './elements-page.ts';
import { fieldsPage } from './fields-page.ts';
import { languagesPage } from './languages-page.ts';
import { limitsPage } from './limits-page.ts';
import { documentedIn, holdPage } from './made-page.ts';
import { typefacesPage } from './typefaces-page.ts';

/* Each page with what it says of the source. That on rules is held by `tests/checks/`, behind the reports that it shows. */
const pages = [
  { page: fieldsPage, says: 'of every field of every file what it is for' },
  {
    page: elementsPage,
    says: 'of every element what it is for, where it stands and what its attributes are',
  },
  { page: commandsPage, says: 'of every command what can be said to it and what it ends with' },
  { page: limitsPage, says: 'of every limit the number that is in force' },
  { page: languagesPage, says: 'which languages Hearth brings, and which of them a person has read' },
  { page: typefacesPage, says: 'which faces each script has' },
];

for (const { page, says } of pages)
  for (const language of documentedIn)
    test(`The page “${page.words.en.title}” says ${says}, in ${language}`, () => holdPage(page, language));
