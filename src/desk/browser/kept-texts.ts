/* What was typed and is not saved yet, kept in this browser: a reload, a crash or a desk that is gone loses no word. */
import { data } from './page-data.ts';

/** A text that is not saved. */
export interface KeptText {
  text: string;
  /** Stands for the translation in whose place it was typed. */
  was: string;
}

const start = `hearth-desk ${data.publication} ${data.into} ${data.texts} `;

export function keep(context: string, kept: KeptText): void {
  try {
    localStorage.setItem(start + context, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still has it on the page.
  }
}

export function forget(context: string): void {
  try {
    localStorage.removeItem(start + context);
  } catch {
    // There is nothing to forget either.
  }
}

export function keptText(context: string): KeptText | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(start + context) ?? 'null');
    return typeof kept?.text === 'string' && typeof kept.was === 'string' ? kept : undefined;
  } catch {
    return undefined;
  }
}
