/* Given to Node with `--import`: notes each reading of a `site.yaml`, one byte each, in the file `SITE_READS`. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const log = process.env.SITE_READS;
const note = (path) => {
  if (/site\.yaml$/.test(String(path))) fs.writeSync(fs.openSync(log, 'a'), '.');
};

for (const [holder, names] of [
  [fs.promises, ['readFile', 'open']],
  [fs, ['readFileSync', 'openSync']],
]) {
  for (const name of names) {
    const original = holder[name];
    holder[name] = (path, ...rest) => {
      note(path);
      return original.call(holder, path, ...rest);
    };
  }
}
syncBuiltinESMExports();
