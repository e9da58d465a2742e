import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onPath } from './programs/find-program.ts';

/** Debian’s packages with Noto’s faces for all scripts that Hearth brings words for. */
const packages = ['fonts-noto-core', 'fonts-noto-cjk'];
const folder = resolve('.cache/noto-fonts');

/**
 * What makes a program see Noto’s faces and no others, as `FONTCONFIG_FILE`: a machine’s own differ, and to install some
 * for one test would change what all others see.
 * @returns why there are none, where they are not on this machine and cannot be fetched.
 */
export function notoFonts(): { configuration: string } | { lacking: string } {
  const configuration = join(folder, 'fonts.conf');
  if (existsSync(configuration)) return { configuration };
  if (onPath(['apt-get']) === undefined || onPath(['dpkg']) === undefined)
    return { lacking: `there is no apt-get that brings ${packages.join(' and ')}` };
  const made = `${folder}-${process.pid}`;
  mkdirSync(made, { recursive: true });
  const download = () => spawnSync('apt-get', ['download', ...packages], { cwd: made, encoding: 'utf8' });
  let fetched = download();
  if (fetched.status !== 0) {
    spawnSync('apt-get', ['update']);
    fetched = download();
  }
  const archives = globSync('*.deb', { cwd: made });
  for (const archive of archives) spawnSync('dpkg', ['-x', join(made, archive), made]);
  for (const archive of archives) rmSync(join(made, archive));
  if (archives.length < packages.length) {
    rmSync(made, { recursive: true });
    return { lacking: `apt-get did not bring ${packages.join(' and ')}: ${fetched.stderr.trim()}` };
  }
  writeFileSync(
    join(made, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/usr/share/fonts</dir><cachedir>${folder}/known</cachedir></fontconfig>\n`,
  );
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
  return { configuration };
}
