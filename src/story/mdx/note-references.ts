/*
 * Markdown takes `[^census]` for text where the document has no such note. Here it refers to one also where the note is a
 * source of `story.yaml`, or stands in the source language or the other document of the story alone; and where there is
 * none, an editor is told.
 */
import type { MdastNode } from 'satteri';

/** Parses a text as if it had all notes that it refers to; those that it has not are not in the tree. */
export function parseWithReferences(text: string, parse: (text: string) => MdastNode): MdastNode {
  const lacking = notesLacking(text);
  if (lacking.length === 0) return parse(text);
  let root: MdastNode;
  try {
    root = parse(`${text}\n\n${lacking.map((label) => `[^${label}]:\n`).join('\n')}`);
  } catch {
    // What is wrong is found at its place in the text as it is.
    return parse(text);
  }
  if (!('children' in root)) return root;
  const isWritten = ({ position }: MdastNode) => (position?.start.offset ?? 0) < text.length;
  return { ...root, children: (root.children as MdastNode[]).filter(isWritten) } as MdastNode;
}

function notesLacking(text: string): string[] {
  if (!text.includes('[^')) return [];
  const written = new Set([...text.matchAll(/^ {0,3}\[\^([^\]\s[]+)\]:/gm)].map(([, label]) => label));
  const asked = new Set([...text.matchAll(/\[\^([^\]\s[]+)\]/g)].map(([, label = '']) => label));
  return [...asked].filter((label) => !written.has(label));
}
