/*
 * A check that has all its code and waits until it is told to begin. One process checks once: what it has read, as the letters
 * of all texts, it never forgets.
 */

import { sayErrors } from '../say-errors.ts';
import { checkContent } from './check-content.ts';

sayErrors('Nothing was changed.');
process.once('message', async () => {
  await checkContent('text');
  process.disconnect();
});
