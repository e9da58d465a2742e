/* A menu closes as menus do: by Escape, when something else is pressed or focused, and when a link in it leads on. */
for (const menu of document.querySelectorAll<HTMLDetailsElement>('.menu')) {
  const closeFor = ({ target }: Event) => {
    if (menu.open && !menu.contains(target as Node)) menu.open = false;
  };
  addEventListener('pointerdown', closeFor);
  addEventListener('focusin', closeFor);
  menu.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) menu.open = false;
  });
}
addEventListener('keydown', (event) => {
  // A press on what takes no focus leaves it nowhere; of menus in each other the inner one goes first.
  const menu =
    event.key === 'Escape' && [...document.querySelectorAll<HTMLDetailsElement>('.menu[open]')].at(-1);
  if (!menu) return;
  event.stopImmediatePropagation();
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
