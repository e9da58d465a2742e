/** Where the margin has room; the styles of what stands in it say the same. */
const wide = matchMedia('(width >= 82rem)');
let brought = false;

/** Brings what stands beside the text once the screen is wide enough for it. */
export function bringMargin(): void {
  wide.addEventListener('change', bring);
  bring();
}

function bring(): void {
  if (!wide.matches || brought) return;
  brought = true;
  // What it would show is within reach without it.
  const address = document.getElementById('reading-tools')?.dataset['margin'] ?? '';
  import(/* @vite-ignore */ address).catch(() => {
    brought = false;
  });
}
