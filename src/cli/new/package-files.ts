import { commands } from '../installed/commands.ts';
import { slugFrom } from './answers.ts';
import { hearthSpec } from './hearth-spec.ts';

/** What git is not to keep of a publication. */
export const gitIgnored = 'node_modules/\n.cache/\ndist/\n.dist.*/\ndist-*-of-*/\n';

/** What npm is told: `npx hearth` runs what was installed, and fetches nothing of the same name from elsewhere. */
export const npmSettings =
  '# Without what “npm install” brings, npx is not to fetch another program of the same name.\nyes=false\n';

/**
 * The `package.json` of a publication. One dependency; the scripts say in this folder what messages of Hearth name,
 * `npm run ids`.
 */
export function packageJson(folder: string, name: string): string {
  const scripts = Object.keys(commands).filter((command) => command !== 'new');
  const content = {
    name: slugFrom(name).replaceAll(/[^a-z0-9-]/g, '') || 'publication',
    private: true,
    type: 'module',
    scripts: {
      start: 'hearth build && hearth preview',
      ...Object.fromEntries(scripts.map((command) => [command, `hearth ${command}`])),
      'check:content': 'hearth check',
    },
    dependencies: { hearth: hearthSpec(folder) },
    allowScripts: { node: true, esbuild: true },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
