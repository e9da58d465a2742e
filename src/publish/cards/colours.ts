import { readFileSync } from 'node:fs';
import { ownPath } from '../../files/hearth-folder.ts';
import { keeper } from '../../files/kept.ts';

export type ColourRole = 'paper' | 'wash' | 'ink' | 'quiet' | 'ember' | 'line';

/**
 * A colour of the site, by its role in `tokens.css`, as `#rrggbb`.
 * @throws where that file does not have the role, or not as `light-dark(#…, #…)`.
 */
export function colour(role: ColourRole, scheme: 'light' | 'dark' = 'light'): string {
  const path = ownPath('src/styles/tokens.css');
  const tokens = kept(
    path,
    () => [path],
    () => readFileSync(path, 'utf8'),
  );
  const [, light, dark] =
    new RegExp(`--${role}:\\s*light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)`).exec(tokens) ?? [];
  const found = scheme === 'light' ? light : dark;
  if (found === undefined)
    throw new Error(`No colour “--${role}: light-dark(#…, #…)” in src/styles/tokens.css`);
  return found;
}

const kept = keeper<string>();
