/* How high the header is, which may have any number of lines: what is linked to stands below it (`reset.css`). */
const header = document.querySelector<HTMLElement>('header.site') as HTMLElement;
const measure = () => document.documentElement.style.setProperty('--header', `${header.offsetHeight}px`);
// At once only where the browser goes to a fragment while the page loads: it makes the page lay out all its text.
if (location.hash) measure();
new ResizeObserver(measure).observe(header);
