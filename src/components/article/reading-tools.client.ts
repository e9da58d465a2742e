import { watchKeeping } from '../offline/keep.client.ts';
import { watchListening } from '../reading/listen.client.ts';
import { watchSharing } from '../reading/share.client.ts';
import { watchForCards, watchWidth } from './later-scripts.client.ts';
import { watchPassages } from './passage-tools.client.ts';
import styles from './reading-tools.css?inline';
import { watchSideBySide } from './side-by-side.client.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
watchSideBySide();
watchPassages();
watchListening();
watchSharing();
watchKeeping();
watchForCards();
watchWidth();
