/* Cuts the power in the middle of a save: the new text is beside the file, and has not taken its place yet. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const rename = fs.renameSync;
fs.renameSync = (from, to) => {
  if (String(to).endsWith('.mdx')) process.kill(process.pid, 'SIGKILL');
  rename(from, to);
};
syncBuiltinESMExports();
