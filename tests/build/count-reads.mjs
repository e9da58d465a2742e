/* Given to Node with `--import`: writes the path of each file of a publication that is opened, a line each, to `READS`. */
import fs, { realpathSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const content = realpathSync(process.env.CONTENT);
const log = fs.openSync(process.env.READS, 'a');
const note = (path) => {
  if (String(path).startsWith(content)) fs.writeSync(log, `${path}\n`);
};

for (const [holder, names] of [
  [fs.promises, ['readFile', 'open']],
  [fs, ['readFileSync', 'openSync', 'readFile', 'open', 'createReadStream']],
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
