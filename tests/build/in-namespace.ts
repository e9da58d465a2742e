import { spawnSync } from 'node:child_process';

/**
 * Runs a shell's script in which things can be mounted that nobody else sees, and gives all that it says; `undefined`
 * where that is not possible, which needs root on Linux.
 */
export function inNamespace(
  script: string,
  options: readonly string[],
  env = process.env,
): string | undefined {
  if (spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status !== 0)
    return undefined;
  const { stdout, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', script, 'sh', ...options], {
    encoding: 'utf8',
    env,
  });
  return stdout + stderr;
}
