import type { Place } from '../../../schema/finding.ts';

/** Asks the server. @throws where it does not answer. */
export async function ask<Answer>(
  path: string,
  words: Readonly<Record<string, string>> = {},
  init: RequestInit = {},
): Promise<Answer> {
  const response = await fetch(`${path}?${new URLSearchParams(words)}`, init);
  return response.json();
}

/** What the server says to what an editor pressed, once it has done it. */
export async function press(path: string, words: Readonly<Record<string, string>> = {}): Promise<string> {
  try {
    const response = await fetch(`${path}?${new URLSearchParams(words)}`, { method: 'POST' });
    const text = await response.text();
    return text === '' ? '' : JSON.parse(text).said;
  } catch {
    return 'The server does not answer. Look at the terminal in which it runs.';
  }
}

/** A button that opens a file of the publication at a place, in the editor that runs. */
export function openButton({ file, line, column }: Place, name: 'whole' | 'short' = 'whole'): HTMLElement {
  const shown = name === 'whole' ? file : file.slice(file.lastIndexOf('/') + 1);
  const button = make(
    'button',
    { className: 'open', type: 'button', title: 'Open in the editor' },
    `${shown}:${line}:${column}`,
  );
  button.addEventListener('click', async () => {
    const said = await press('/__open-in-editor', { file: `${file}:${line}:${column}` });
    if (said) button.after(make('span', { className: 'said', role: 'status' }, ` ${said}`));
  });
  return button;
}

/** An element with texts and elements in it; what is in texts is never read as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
