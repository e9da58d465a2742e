import { adoptStyles } from '../site/adopt-styles.client.ts';
import { chooseReading } from './choices.client.ts';
import styles from './settings.css?inline';
import { readingWords } from './words.client.ts';

const root = document.documentElement.dataset;
const words = await readingWords();

/** Each choice is an attribute of the document; the empty one is the site's own. */
const choices = [
  {
    name: 'size',
    label: words.textSize,
    options: {
      small: words.sizeSmall,
      '': words.sizeNormal,
      large: words.sizeLarge,
      larger: words.sizeLarger,
    },
  },
  { name: 'spacing', label: words.spacing, options: { '': words.spacingNormal, wide: words.spacingWide } },
  {
    name: 'theme',
    label: words.colours,
    options: { '': words.coloursSystem, light: words.coloursLight, dark: words.coloursDark },
  },
];

const panel = document.createElement('div');
panel.popover = 'auto';
panel.className = 'settings-panel';
panel.role = 'dialog';
panel.ariaLabel = words.settings;
panel.append(...choices.map(({ name, label, options }) => group(name, label, options)));
panel.addEventListener('change', (event) => {
  const { name, value } = event.target as HTMLInputElement;
  chooseReading(name, value);
});

function group(name: string, label: string, options: Readonly<Record<string, string>>): HTMLElement {
  const fieldset = document.createElement('fieldset');
  // What the device has kept may be of another time.
  const { [name]: kept = '' } = root;
  const chosen = Object.hasOwn(options, kept) ? kept : '';
  const legend = document.createElement('legend');
  legend.textContent = label;
  fieldset.append(
    legend,
    ...Object.entries(options).map(([value, text]) => {
      const option = document.createElement('label');
      const input = document.createElement('input');
      input.type = 'radio';
      input.name = name;
      input.value = value;
      input.checked = value === chosen;
      option.append(input, text);
      return option;
    }),
  );
  return fieldset;
}

adoptStyles(styles);
const button = document.querySelector<HTMLButtonElement>('button.settings');
button?.after(panel);
if (button) button.popoverTargetElement = panel;
panel.addEventListener('focusout', ({ relatedTarget }) => {
  // It stands behind its button, which closes it by itself.
  if (relatedTarget && relatedTarget !== button && !panel.contains(relatedTarget as Node))
    panel.hidePopover();
});
// What is closed takes no focus.
panel.addEventListener('toggle', () => panel.querySelector<HTMLInputElement>(':checked')?.focus());
panel.showPopover();
