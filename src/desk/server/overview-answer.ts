/* What there is to do, for servers that are none of the desk: nothing can be written there. */
import { html } from '../../story/html.ts';
import { frame } from '../pages/frame.ts';
import { findingsList, overviewPage } from '../pages/overview-page.ts';
import { deskPublication } from '../texts/open-publication.ts';
import { overviewOf, workIn, workPart } from '../texts/overview.ts';
import { languageFor } from '../words/words.ts';
import { type Answer, plain } from './answers.ts';
import { ownStyle } from './own-files.ts';

/**
 * What a server shows at addresses below that of the overview, as the publication is at that moment. Other requests are
 * answered while it is read for the first time.
 * @param home the address of the overview: `/_desk/`.
 */
export function overviewAnswers(
  folder: string,
  home: string,
): (url: URL, accepted?: string) => Promise<Answer> {
  const publication = deskPublication(folder);
  const style = ownStyle();
  let opened: Promise<void> | undefined;
  return async ({ pathname, searchParams }, accepted) => {
    const around = { language: languageFor(accepted), home, isDesk: false };
    const { words } = around.language;
    if (pathname === `${home}own/desk.css`) return { status: 200, ...style };
    if (pathname !== home) return plain(404, words.unknownPage);
    const part = workPart();
    opened ??= publication.open((story, made) => workIn(story, made, part));
    await opened;
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
