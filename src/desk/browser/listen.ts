/* Shows whatever is written elsewhere; nothing that is typed here is lost by it. */
import { data } from './page-data.ts';
import { showAllAnew } from './show-anew.ts';

let seen = data.state;
let events: EventSource | undefined;

export function listen(): void {
  // A browser has few connections to one server, and a page that nobody sees needs none.
  if (document.hidden) {
    events?.close();
    events = undefined;
    return;
  }
  events ??= new EventSource(`${data.home}events`);
  events.onmessage = ({ data: state }) => {
    if (seen !== state) showAllAnew();
    seen = state;
  };
}
