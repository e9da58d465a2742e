/* Who translates, which readers are told of the first texts in a language. */

const name = document.querySelector<HTMLInputElement>('#who-name');
const how = document.querySelector<HTMLSelectElement>('#who-how');
const key = 'hearth-desk who';

/** How texts that are written here came about; nothing where nobody said. */
export function provenance(): Record<string, string> | undefined {
  const by = name?.value.trim() ?? '';
  switch (how?.value) {
    case 'human':
      return by === '' ? undefined : { how: 'human', by };
    case 'ai-reviewed':
      return by === '' ? undefined : { how: 'ai-reviewed', reviewer: by };
    case 'ai':
      return { how: 'ai' };
    default:
      return undefined;
  }
}

/** Fills in what was said on another page. */
export function rememberWho(): void {
  if (name === null || how === null) return;
  try {
    const known = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof known.name === 'string') name.value = known.name;
    if (typeof known.how === 'string') how.value = known.how;
    const remember = () => localStorage.setItem(key, JSON.stringify({ name: name.value, how: how.value }));
    name.addEventListener('change', remember);
    how.addEventListener('change', remember);
  } catch {
    // A browser that keeps nothing asks again.
  }
}
