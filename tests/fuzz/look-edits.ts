/* What people do to the face of a publication between two builds, at random. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const looks = [
  'accent: "#0b5cad"',
  'paper: "#ffffff", density: close',
  'corners: none',
  'logo: brand/mark.svg, icon: brand/mark.svg',
  'accent: "#5b2a86", logo: { light: brand/mark.svg, dark: brand/mark.svg }, corners: round',
];

/** One of several looks, or none. */
export function editLook(content: string, random: () => number): string {
  const path = join(content, 'site.yaml');
  const text = readFileSync(path, 'utf8').replace(/^look: .*\n/m, '');
  const look = looks[Math.floor(random() * (looks.length + 1))];
  if (look?.includes('brand/')) editMark(content, random);
  writeFileSync(path, look ? `${text.trimEnd()}\nlook: { ${look} }\n` : text);
  return path;
}

/** Another drawing in the place of the one that the look has. */
export function editMark(content: string, random: () => number): string {
  const folder = join(content, 'public/brand');
  mkdirSync(folder, { recursive: true });
  const size = 20 + Math.floor(random() * 80);
  const path = join(folder, 'mark.svg');
  writeFileSync(
    path,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#0b5cad" d="M2 2h9v9H2z" /></svg>\n`,
  );
  return path;
}

/** Styles of the publication’s own, or none. */
export function editTheme(content: string, random: () => number): string {
  const path = join(content, 'theme.css');
  if (existsSync(path) && random() < 0.3) rmSync(path);
  else writeFileSync(path, `h1 { letter-spacing: ${Math.floor(random() * 90)}px }\n`);
  return path;
}
