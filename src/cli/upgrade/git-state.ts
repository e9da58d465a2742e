import { spawnSync } from 'node:child_process';

/** A file in a folder that git has not kept yet as it is; `undefined` where there is none, or nobody keeps the folder. */
export function uncommitted(folder: string): string | undefined {
  const options = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-optional-locks'];
  const { status, stdout } = spawnSync('git', [...options, 'status', '--porcelain', '--', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) return undefined;
  const [line] = stdout.split('\n').filter((each) => each !== '');
  return line?.slice(3);
}
