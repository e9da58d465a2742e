/** As many names of languages as stand in one line of a small screen, beside what else is there; more are a menu. */
export const languagesInLine = 2;
/** As many as stand beside each other on a wide screen, where their menu is none. */
const languagesInWideLine = 3;

/** Whether the languages of a publication are chosen in a menu: never, on small screens, or everywhere. */
export type LanguageMenu = 'none' | 'few' | 'many';

/** @param count of the publication's languages. */
export function menuOf(count: number): LanguageMenu {
  if (count <= languagesInLine) return 'none';
  return count <= languagesInWideLine ? 'few' : 'many';
}
