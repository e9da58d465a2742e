import { hash } from 'node:crypto';
import { isWatched } from '../files/kept.ts';

/**
 * Paths of a route, each with a key that stands for its props. Whoever renders it keeps what came of it until the key
 * is another one, or something that all pages share. So the props of a path hold all of the content that its page is
 * made of besides that, or a digest of it.
 */
export function keyed<Path extends { props: object }>(
  paths: readonly Path[],
): (Path & { cacheKey?: string })[] {
  // Where somebody works, nothing is kept.
  if (isWatched) return [...paths];
  return paths.map((path) => ({
    ...path,
    cacheKey: hash('sha256', textOf(path.props), 'base64url').slice(0, 22),
  }));
}

function textOf(props: object): string {
  return JSON.stringify(props, (_name, value) => (value instanceof Map ? [...value] : value));
}
