/* Writes a publication again with the pseudo-languages en-XA and ar-XB, made from its English: `pseudo -- <from> <to>`. */

import { resolve } from 'node:path';
import { ownCommand } from '../files/own-command.ts';
import { wordsSaid } from './installed/words-said.ts';
import { addLanguages } from './made-languages/add-languages.ts';
import { pseudoLanguages } from './made-languages/made-language.ts';
import { sayErrors } from './say-errors.ts';

sayErrors('The publication that it is made of is as it was.');
const [from = '', to = ''] = wordsSaid('pseudo').words;
await addLanguages(resolve(from), resolve(to), pseudoLanguages).catch(({ message }: Error) => {
  console.error(message);
  process.exit(1);
});
console.log(`${to} has en-XA and ar-XB, too. See them with “CONTENT=${to} ${ownCommand('dev')}”.`);
