import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../support/built-sites.ts';

// Within the project, since pages of the staff import from its node_modules.
mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(resolve('.cache/nothing-changed-'));
after(() => rmSync(place, { recursive: true }));

const content = join(place, 'content');
const site = join(place, 'site');
const home = join(site, 'en/index.html');
cpSync('tests/checks/base', content, { recursive: true });
rmSync(join(content, 'stories/bridge/translations.json'));

const build = () => buildSite({ CONTENT: content, OUT: site });

test('Where nothing has changed, nothing is built, and the warnings are said again', async () => {
  const first = await build();
  const warnings = first.split('\n').filter((line) => line.includes('  warning  '));
  assert.ok(warnings.length > 0, first);
  const before = statSync(home, { bigint: true });
  const second = await build();
  assert.match(second, /^Nothing has changed since .+ was built: it is as it was\.$/m);
  for (const warning of warnings) assert.ok(second.includes(warning), second);
  const { ino, ctimeNs } = statSync(home, { bigint: true });
  assert.deepEqual({ ino, ctimeNs }, { ino: before.ino, ctimeNs: before.ctimeNs });
});

test('A file that is gone from the published site is there again after the next build', async () => {
  rmSync(home);
  assert.doesNotMatch(await build(), /Nothing has changed/);
  assert.ok(existsSync(home));
});
