/** Elements of HTML in which nothing is a tag but their own end. */
export const rawTextElements = new Set(
  'script style title textarea iframe noembed noframes xmp plaintext'.split(' '),
);

/** Where the text of such an element ends, which began at `from`: at its end tag, else with the page. */
export function endOfRawText(html: string, name: string, from: number): number {
  if (name === 'plaintext') return html.length;
  if (name === 'script') return endOfScript(html, from);
  const end = endTags.get(name) ?? new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  endTags.set(name, end);
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

const endTags = new Map<string, RegExp>();
const inScript = /<!--|-->|<(\/?)script(?=[\s/>])/gi;

/** Within `<!--` and `-->` the end of a script that stands there is not the end of the whole one. */
function endOfScript(html: string, from: number): number {
  let state: 'text' | 'comment' | 'script in comment' = 'text';
  inScript.lastIndex = from;
  for (let found = inScript.exec(html); found !== null; found = inScript.exec(html)) {
    const [what, isEnd] = found;
    if (what === '-->') state = 'text';
    else if (what === '<!--') {
      if (state === 'text') state = 'comment';
      // “<!-->” is a whole one.
      inScript.lastIndex -= 2;
    } else if (isEnd && state !== 'script in comment') return found.index;
    else if (isEnd) state = 'comment';
    else if (state === 'comment') state = 'script in comment';
  }
  return html.length;
}

const commentEnd = /--!?>/g;

/** The place behind a comment that begins at `start`. */
export function endOfComment(html: string, start: number): number {
  // “<!-->” and “<!--->” are whole ones, “<!--!>” is not.
  const short = /^<!--(?:-?>)/.exec(html.slice(start, start + 6));
  if (short) return start + short[0].length;
  commentEnd.lastIndex = start + '<!--'.length;
  return commentEnd.exec(html) === null ? html.length : commentEnd.lastIndex;
}
