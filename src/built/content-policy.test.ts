import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Version } from 'csp_evaluator/dist/csp.js';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { contentPolicy, inlineHashes, withPolicy } from './content-policy.ts';
import { elementsIn } from './html-elements.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('every script that runs and every style of a page is known by its hash, once', () => {
  const script = 'if (1 < 2 && "</p>") alert("a")';
  const html = `<html><head><style>a { color: red }</style><script>${script}</script></head>
    <body><style>b{}</style><style>b{}</style><script type="module">
      import('x');
    </script><script src="/a.js"></script><script type="application/ld+json">{"a":1}</script></body></html>`;
  assert.deepEqual(inlineHashes(elementsIn(html)), {
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

test('the policy stands after the encoding and before all that it concerns', () => {
  assert.equal(
    withPolicy('<head><meta charset="utf-8"><style></style></head>', "default-src 'none'"),
    `<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'"><style></style></head>`,
  );
  assert.equal(withPolicy('<head><style></style></head>', "default-src 'none'"), undefined);
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
