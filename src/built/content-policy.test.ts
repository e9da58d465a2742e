import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Version } from 'csp_evaluator/dist/csp.js';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { contentPolicy, inlineHashes, policyElement, policyPlace } from './content-policy.ts';
import { scanTags } from './html/scan-tags.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('every script that runs and every style of a page is known by its hash, once', () => {
  const script = 'if (1 < 2 && "</p>") alert("a")';
  const html = `<html><head><style>a { color: red }</style><script>${script}</script></head>
    <body><style>b{}</style><style>b{}</style><script type="module">
      import('x');
    </script><script src="/a.js"></script><script type="application/ld+json">{"a":1}</script></body></html>`;
  const hashes = inlineHashes();
  scanTags(
    html,
    () => true,
    (tag) => ['script', 'style'].includes(tag.name) && hashes.add(tag),
  );
  assert.deepEqual(hashes.hashes(), {
    scripts: [hashOf(script), hashOf("\n      import('x');\n    ")],
    styles: [hashOf('a { color: red }'), hashOf('b{}')],
  });
});

test('the policy allows nothing that is not the site’s own, and only the header forbids frames', () => {
  const policy = contentPolicy({ scripts: ["'sha256-a'"], styles: ["'sha256-b'"] }, 'header');
  assert.equal(
    policy,
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-a'; style-src 'sha256-b'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
  const meta = contentPolicy({ scripts: [], styles: [] }, 'meta');
  assert.ok(meta.includes("style-src 'none'"));
  assert.ok(!meta.includes('frame-ancestors'));
});

test('what the publication allows its pages to ask other sites for is allowed for that, and for nothing else', () => {
  const reason = 'why';
  const allowed = {
    frames: [{ from: 'https://tv.example', reason }],
    scripts: [{ from: 'https://count.example', reason }],
    images: [
      { from: 'https://*.maps.example', reason },
      { from: 'https://*.maps.example', reason },
    ],
  };
  const policy = contentPolicy({ scripts: [], styles: [] }, 'meta', allowed);
  assert.deepEqual(
    policy.split('; ').filter((directive) => directive.includes('https:')),
    [
      "script-src 'self' 'wasm-unsafe-eval' https://count.example",
      "img-src 'self' https://*.maps.example",
      "connect-src 'self' https://count.example",
      'frame-src https://tv.example',
    ],
  );
  assert.equal(
    contentPolicy({ scripts: [], styles: [] }, 'meta', {}),
    contentPolicy({ scripts: [], styles: [] }, 'meta'),
  );
});

test('only a page that plays something may fetch what is played, and only from the site', () => {
  const policyOf = (html: string) => {
    const { add, hashes } = inlineHashes();
    scanTags(
      html,
      () => true,
      (tag) => ['style', 'video', 'audio'].includes(tag.name) && add(tag),
    );
    return contentPolicy(hashes(), 'meta');
  };
  assert.match(policyOf('<p><audio src="/a.mp3"></audio>'), /; media-src 'self'; /);
  assert.match(policyOf('<video><track src="/a.vtt"></video>'), /; media-src 'self'; /);
  assert.doesNotMatch(policyOf('<p>Video</p><style>video {}</style>'), /media-src/);
});

test('the policy stands after the encoding and before all that it concerns', () => {
  const html = '<head><title>é</title><META charset="utf-8"><style></style></head>';
  const place = policyPlace(html) ?? 0;
  assert.equal(Buffer.from(html).toString('utf8', place), '<style></style></head>');
  assert.equal(
    policyElement("default-src 'none'"),
    `<meta http-equiv="content-security-policy" content="default-src 'none'">`,
  );
  assert.equal(policyPlace('<head><style></style></head>'), undefined);
});

for (const where of ['header', 'meta'] as const) {
  test(`Google’s evaluator finds nothing of high or medium severity in the policy of the ${where}`, () => {
    const policy = contentPolicy({ scripts: [hashOf('a')], styles: [hashOf('b')] }, where);
    const found = new CspEvaluator(new CspParser(policy).csp, Version.CSP3).evaluate();
    const serious = found.filter(({ severity }) => severity <= Severity.MEDIUM);
    assert.deepEqual(serious, []);
    // It cannot know that no file of the site is anybody else's.
    assert.deepEqual(
      found
        .filter(({ severity }) => severity < Severity.INFO)
        .map(({ directive, value }) => `${directive} ${value}`),
      ["script-src 'self'"],
    );
  });
}
