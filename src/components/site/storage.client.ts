/*
 * What the site keeps in the browser. A reader may have forbidden that, there may be no room, and what is there may be
 * anything: nothing here throws.
 */
type Kind = 'localStorage' | 'sessionStorage';

/** What is kept under a name; nothing where the browser keeps nothing. */
export function kept(kind: Kind, name: string): string | undefined {
  try {
    return self[kind].getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What is kept as JSON, which may be of any shape; nothing for what is none. */
export function keptJson(kind: Kind, name: string): unknown {
  try {
    return JSON.parse(kept(kind, name) ?? 'null');
  } catch {
    return undefined;
  }
}

/** Keeps a text, or forgets it; gives whether the browser has done so. */
export function keep(kind: Kind, name: string, text?: string): boolean {
  try {
    if (text === undefined) self[kind].removeItem(name);
    else self[kind].setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
