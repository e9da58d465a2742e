/* What can be said to `hearth`: the tables of its commands, which have the words that --help has for them, in one. */
import { type Command, said } from './command.ts';
import { publishing } from './table/publishing.ts';
import { translating } from './table/translating.ts';
import { writing } from './table/writing.ts';

/** The commands for each kind of work, under its heading. */
export const groups = [
  { id: 'to-write', heading: said('To write', 'Para escrever'), commands: writing },
  { id: 'to-translate', heading: said('To translate', 'Para traduzir'), commands: translating },
  { id: 'to-publish', heading: said('To publish', 'Para publicar'), commands: publishing },
] as const;

export const commands = { ...writing, ...translating, ...publishing };

export type CommandName = keyof typeof commands;

/** The command of a name. */
export function commandNamed(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name as CommandName] : undefined;
}
