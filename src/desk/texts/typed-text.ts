import { settled } from '../../translators/marks/raw-text.ts';
import type { Unit } from '../../translators/unit.ts';

/**
 * A text as a person reads and types it: `R&D`, where files for translators have `R&amp;D`. What would be read as something
 * else stays as it is there.
 */
export function asTyped(text: string, form: Unit['form']): string {
  return form === 'marked'
    ? text.replaceAll(/&amp;(?!#?\w+;)/g, '&').replaceAll(/&lt;(?![/A-Za-z])/g, '<')
    : text;
}

/** What was typed as files for translators have it. */
export function asGiven(text: string, form: Unit['form']): string {
  const lines = text.replaceAll('\r\n', '\n');
  return form === 'marked' ? settled(lines) : lines.trim();
}
