/* How high the header is, which may have any number of lines: what is linked to stands below it (`reset.css`). */
const header = document.querySelector<HTMLElement>('header.site') as HTMLElement;
const measure = () => document.documentElement.style.setProperty('--header', `${header.offsetHeight}px`);
// At once as well, since the browser goes to the fragment while the page loads.
measure();
new ResizeObserver(measure).observe(header);
