/*
 * A style sheet of a publication, as far as it has to be known to stand in a page: that it ends what it begins, and so stays
 * in its layer, and what it fetches. Own code, since what it says otherwise is between its author and browsers.
 */

/** Something that cannot stand in a page. */
export interface StyleMistake {
  offset: number;
  message: string;
  next: string;
}

/** A style sheet that was read. */
export interface StyleSheet {
  /** As pages have it, without comments and needless spaces; addresses of the site begin with what is given. */
  written: (base: string) => string;
  /** What it fetches: addresses from the root of the site on, without the slash. */
  fetched: { offset: number; address: string }[];
  mistakes: StyleMistake[];
}

const token = new RegExp(
  [
    String.raw`(?<comment>/\*[\s\S]*?\*/)`,
    String.raw`(?<space>[\s]+)`,
    String.raw`(?<url>url\(\s*(?:"(?<double>[^"\\\n]*)"|'(?<single>[^'\\\n]*)'|(?<bare>[^\s"'()\\]*))\s*\))`,
    String.raw`(?<string>"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')`,
    String.raw`(?<word>@?[-\w\u0080-\u{10ffff}]+\(?)`,
    String.raw`(?<other>/\*|[\s\S])`,
  ].join('|'),
  'giuy',
);

const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };
const opening = new Set(Object.values(closing));

/** Words that bring in what is elsewhere, or are of a file of its own. */
const refused: Readonly<Record<string, string>> = {
  '@import': 'Write the rules themselves.',
  '@charset': 'Leave it out: the file is UTF-8.',
  '@namespace': 'Leave it out: pages are HTML.',
  'url(': 'Write url("/file.svg") around the address of a file of public/.',
  'src(': 'Write url("/file.svg") around the address of a file of public/.',
  'image(': 'Write url("/file.svg") around the address of a file of public/.',
  'image-set(': 'Write url("/file.svg") around the address of one file of public/.',
  '-webkit-image-set(': 'Write url("/file.svg") around the address of one file of public/.',
};

const inRules = 'rules that a page can have in its head';

/** Reads a style sheet to its end. */
export function styleSheet(text: string): StyleSheet {
  const parts: (string | { address: string })[] = [];
  const fetched: StyleSheet['fetched'] = [];
  const mistakes: StyleMistake[] = [];
  const open: { offset: number; sign: string }[] = [];
  const wrong = (offset: number, found: string, expected: string, next: string) =>
    mistakes.push({ offset, message: `Unexpected ${found}, expected ${expected}`, next });

  for (const { 0: whole, index: offset, groups = {} } of text.matchAll(token)) {
    if (/<\/|<!/.test(whole + text.slice(offset + whole.length, offset + whole.length + 1)))
      wrong(offset, '“<”', inRules, 'Take it out: “</” and “<!” are of HTML.');
    if (groups['comment'] !== undefined) parts.push('/**/');
    else if (groups['space'] !== undefined) parts.push(' ');
    else if (groups['url'] !== undefined) {
      const { double, single, bare } = groups;
      const written = double ?? single ?? bare ?? '';
      const address = siteAddress(written);
      if (address === undefined)
        wrong(
          offset,
          `address ${written || 'without a letter'}`,
          'the address of a file of public/, like url("/pattern.svg"): pages fetch nothing from elsewhere',
          'Put the file into public/, and write its address from there, with a slash before it.',
        );
      else {
        fetched.push({ offset, address });
        parts.push({ address });
      }
    } else if (groups['word'] !== undefined) {
      const next = refused[whole.toLowerCase()];
      if (next) wrong(offset, whole, inRules, next);
      if (whole.endsWith('(')) open.push({ offset, sign: '(' });
      parts.push(whole);
    } else if (groups['string'] !== undefined) parts.push(whole);
    else {
      const unended: Readonly<Record<string, string>> = { '"': 'string', "'": 'string', '/*': 'comment' };
      const [begun, last] = [unended[whole], open.at(-1)];
      if (begun)
        wrong(
          offset,
          `${begun} without an end`,
          `its end ${whole === '/*' ? '*/' : whole}`,
          'Write its end.',
        );
      else if (whole === '\\')
        wrong(
          offset,
          'backslash',
          'letters as they are, outside of strings',
          'Write the letter itself, or choose another name.',
        );
      else if (closing[whole]) open.push({ offset, sign: whole });
      else if (opening.has(whole)) {
        if (last && closing[last.sign] === whole) open.pop();
        else
          wrong(
            offset,
            whole,
            last ? `${closing[last.sign]} first` : 'none, since nothing is open',
            'Take it out, or write what it ends.',
          );
      }
      parts.push(whole);
    }
  }
  for (const { offset, sign } of open)
    wrong(offset, `${sign} without an end`, `its end ${closing[sign]}`, 'Write its end.');
  return { written: (base) => condensed(parts, base), fetched, mistakes };
}

/** The address of a file of the site without the slash before it; absent for any other. */
function siteAddress(written: string): string | undefined {
  return /^\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/.test(written) ? written.slice(1) : undefined;
}

/** Spaces and comments around what parts rules by itself part nothing. */
function condensed(parts: readonly (string | { address: string })[], base: string): string {
  const isSpace = (part: unknown) => part === ' ' || part === '/**/';
  const isParting = (part: unknown) => part === undefined || part === '{' || part === '}' || part === ';';
  return parts
    .map((part, index) => {
      if (typeof part !== 'string') return `url("${base}${part.address}")`;
      if (!isSpace(part)) return part;
      if (isSpace(parts[index - 1])) return '';
      let last = index;
      while (isSpace(parts[last + 1])) last += 1;
      if (isParting(parts[index - 1]) || isParting(parts[last + 1])) return '';
      return parts.slice(index, last + 1).includes(' ') ? ' ' : part;
    })
    .join('');
}
