import { adoptStyles } from '../site/adopt-styles.client.ts';
import { makeCard } from './card.client.ts';
import styles from './cards.css?inline';
import { watchReferences } from './reference-cards.client.ts';
import { watchWordCards } from './word-cards.client.ts';

adoptStyles(styles);
makeCard();
watchWordCards();
watchReferences();
