/* Shows what a link names in a frame, in the link’s place, once it is pressed. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-frame]'))
  link.addEventListener('click', (event) => {
    // Whoever wants another tab gets one.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.src = link.dataset['frame'] ?? '';
    frame.title = link.textContent;
    frame.allowFullscreen = true;
    Object.assign(frame.style, { width: '100%', aspectRatio: '16 / 9', border: '0', display: 'block' });
    link.replaceWith(frame);
    frame.focus();
  });
