import { spawn } from 'node:child_process';

/**
 * Starts `dev` of a project for a publication, on this machine alone.
 * @param env besides that of this process.
 */
export function spawnDev(project: string, publication: string, port: number, env: NodeJS.ProcessEnv = {}) {
  return spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: project,
      env: { ...process.env, CONTENT: publication, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}
