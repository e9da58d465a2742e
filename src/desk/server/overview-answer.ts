/* What there is to do, for servers that are none of the desk: nothing can be written there. */
import { html } from '../../story/html.ts';
import { frame } from '../pages/frame.ts';
import { findingsList, overviewPage } from '../pages/overview-page.ts';
import { deskPublication } from '../texts/open-publication.ts';
import { overviewOf } from '../texts/overview.ts';
import { languageFor } from '../words/words.ts';
import { type Answer, plain } from './answers.ts';
import { ownStyle } from './own-files.ts';

/**
 * What a server shows at addresses below that of the overview, as the publication is at that moment.
 * @param home the address of the overview: `/_desk/`.
 */
export function overviewAnswers(folder: string, home: string): (url: URL, accepted?: string) => Answer {
  const publication = deskPublication(folder);
  const style = ownStyle();
  return ({ pathname, searchParams }, accepted) => {
    const around = { language: languageFor(accepted), home, isDesk: false };
    const { words } = around.language;
    if (pathname === `${home}own/desk.css`) return { status: 200, ...style };
    if (pathname !== home) return plain(404, words.unknownPage);
    const open = publication.now();
    const overview = overviewOf(open);
    const page = overview
      ? overviewPage(overview, around, searchParams.get('into') ?? undefined)
      : frame(
          around,
          words.broken,
          html`<h1>${words.broken}</h1>${findingsList(open.findings, around.language)}`,
        );
    return { status: 200, type: 'text/html', text: page.text };
  };
}
