import type { TerminalLanguage } from './command.ts';

/** The language that a terminal is set to, where the command line speaks it; else English. */
export function terminalLanguage(
  env: Readonly<Record<string, string | undefined>> = process.env,
): TerminalLanguage {
  // The first that says anything decides, as for all programs.
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^pt(?![a-z])/i.test(locale) ? 'pt' : 'en';
}
