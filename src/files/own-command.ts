import { isInstalled } from './hearth-folder.ts';

/**
 * A command as whoever reads a message can run it: of the Hearth that is installed for a publication, or of the project in
 * which Hearth is written.
 * @param words what follows its name.
 */
export function ownCommand(name: string, words = ''): string {
  const [start, between] = isInstalled ? ['npx hearth', ' '] : ['npm run', ' -- '];
  return `${start} ${name}${words && between}${words}`;
}
