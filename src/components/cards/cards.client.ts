import { makeCard } from './card.client.ts';
import styles from './cards.css?inline';
import { watchReferences } from './reference-cards.client.ts';
import { watchWordCards } from './word-cards.client.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
makeCard();
watchWordCards();
watchReferences();
