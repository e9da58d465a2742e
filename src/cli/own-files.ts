import { resolve } from 'node:path';
import { lockFiles, ownPath } from '../files/hearth-folder.ts';
import { base } from '../routes.ts';

/** What sites are made of besides a publication: Hearth's own files, and those that Vite takes variables from. */
export const ownFiles = [
  ...['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'].map(ownPath),
  ...lockFiles,
  ...['.env', '.env.local', '.env.production', '.env.production.local'].map((name) => resolve(name)),
];

/** What may show in a site of the machine and of the environment. */
export function surroundings(): string[] {
  const { version, platform, arch, env } = process;
  // Vite puts variables of this name into pages of the staff that ask for them.
  const variables = Object.entries(env).filter(([name]) => name.startsWith('PUBLIC_'));
  return [version, platform, arch, base, ...variables.map((variable) => variable.join('=')).sort()];
}
