/* A menu of languages closes as menus do: by Escape, and when something else is pressed or focused. */
for (const menu of document.querySelectorAll<HTMLDetailsElement>('.menu')) {
  const closeFor = ({ target }: Event) => {
    if (menu.open && !menu.contains(target as Node)) menu.open = false;
  };
  addEventListener('pointerdown', closeFor);
  addEventListener('focusin', closeFor);
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
