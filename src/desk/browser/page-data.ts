/* What the server tells the script of its page. */

export interface PageData {
  texts: string;
  into: string;
  home: string;
  /** Stands for the publication, among what this browser keeps. */
  publication: string;
  /** Stands for all files that the page was made of. */
  state: string;
  words: Readonly<Record<string, string>>;
}

export const data: PageData = JSON.parse(document.getElementById('desk')?.textContent ?? '{}');

/** A word of the page with values in it. */
export function word(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  const written = data.words[name] ?? name;
  return written.replaceAll(/\{(\w+)\}/g, (whole, value: string) => String(values[value] ?? whole));
}
