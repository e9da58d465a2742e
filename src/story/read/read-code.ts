import { composed } from '../../files/composed-letters.ts';
import { error } from '../../schema/finding.ts';
import type { CodeBlock } from '../blocks.ts';
import type { Reporter } from '../mdx/elements.ts';
import { checkedId, reportEmpty, reportMissingId } from '../mdx/inline.ts';
import type { MdastNode } from '../mdx/mdx.ts';

/** What languages of code are called: `sh`, `c++`, `objective-c`. */
const languageForm = /^[\w+.-]{1,40}#?$/;

/** A code block, with its id behind its language: ```` ```sh #a4 ````. */
export function readCode(node: Extract<MdastNode, { type: 'code' }>, reporter: Reporter): CodeBlock[] {
  const words = [node.lang, node.meta].flatMap((part) => part?.split(/\s+/) ?? []).filter(Boolean);
  const address = words.at(-1)?.startsWith('#') ? words.pop() : undefined;
  const [language, ...others] = words;
  const place = reporter.mdx.placeOf(node);
  if (others.length > 0 || (language !== undefined && !languageForm.test(language))) {
    reporter.findings.push(
      error(
        'unexpected-markdown',
        place,
        `Unexpected “${words.join(' ')}” at the start of a code block, expected its language and its id, like \`\`\`sh #a4`,
        'Leave out what is neither.',
      ),
    );
  }
  if (node.value.trim() === '') {
    reportEmpty(node, reporter);
    return [];
  }
  const id =
    address === undefined ? reportMissingId(node, reporter) : checkedId(address.slice(1), node, reporter);
  return [
    {
      kind: 'code',
      id,
      place,
      ...(language && { language }),
      text: [{ kind: 'code', value: composed(node.value) }],
    },
  ];
}
