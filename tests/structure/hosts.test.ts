import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { commandNamed } from '../../src/cli/installed/commands.ts';
import { packageJson } from '../../src/cli/new/package-files.ts';
import { githubCommands } from '../../src/reports/github-commands.ts';
import { terminalReport } from '../../src/reports/terminal.ts';
import { error, warning } from '../../src/schema/finding.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-hosts-'));
after(() => rmSync(place, { recursive: true }));

const recipes = readdirSync('hosts').map((name) => `hosts/${name}`);
const guides = readdirSync('docs/site/pages').map((name) => `docs/site/pages/${name}`);
const textOf = (file: string) => readFileSync(file, 'utf8');
const { scripts } = JSON.parse(packageJson('.', 'Paper'));

test('Recipes for hosts are in the package, where the documentation says that they are', () => {
  assert.ok(JSON.parse(textOf('package.json')).files.includes('hosts'));
  const named = guides.flatMap((file) => [...textOf(file).matchAll(/\bhosts\/[\w.-]+\w/g)].map(String));
  assert.deepEqual(
    named.filter((path) => !recipes.includes(path)),
    [],
  );
  assert.deepEqual(
    recipes.filter((path) => !named.includes(path)),
    [],
  );
});

for (const file of [...recipes, ...guides])
  test(`${file} names only commands and options that a publication has`, () => {
    const unknown = [...textOf(file).matchAll(/\bnpx hearth (\w[\w-]*)([^\n`|&]*)/g)].filter(
      ([, name = '', words = '']) => {
        const options = [...words.matchAll(/(?<=\s)--([a-z-]+)/g)].map(([, option = '']) => option);
        const command = commandNamed(name);
        return (
          !command || options.some((option) => option !== 'help' && !(option in (command.options ?? {})))
        );
      },
    );
    const noScripts = [...textOf(file).matchAll(/\bnpm run ([\w:-]+)/g)].filter(
      ([, name = '']) => !(name in scripts) && !['docs', 'test:unit', 'bench'].includes(name),
    );
    assert.deepEqual([...unknown, ...noScripts].map(String), []);
  });

for (const file of recipes.filter((name) => /\.(?:yml|toml)$/.test(name)))
  test(`${file} is what its host can read`, () => {
    const content = file.endsWith('.toml') ? parseToml(textOf(file)) : parseYaml(textOf(file));
    assert.ok(content[file.endsWith('.toml') ? 'build' : 'jobs']);
  });

test('Each recipe that builds installs what is locked, and no more', () => {
  for (const file of ['hosts/github-pages.yml', 'hosts/netlify.toml', 'hosts/Containerfile'])
    assert.match(textOf(file), /\bnpm ci\b[\s\S]*\bnpx hearth build$|\bnpm ci && npx hearth build"$/m, file);
});

/** As far as it is used, a step of a workflow. */
interface Step {
  name?: string;
  run?: string;
  uses?: string;
}
const checking = textOf('hosts/check-pull-request.yml');
const { on, permissions, jobs } = parseYaml(checking) as {
  on: unknown;
  permissions: unknown;
  jobs: Record<'check' | 'comment', { permissions: unknown; steps: Step[] }>;
};

test('Where a pull request is checked, nothing of it meets a token that may write', () => {
  assert.equal(on, 'pull_request');
  assert.deepEqual(permissions, {});
  assert.deepEqual(jobs.check.permissions, { contents: 'read' });
  assert.deepEqual(jobs.comment.permissions, { 'pull-requests': 'write' });
  assert.doesNotMatch(checking, /\bsecrets\./);
  const inComment = jobs.comment.steps.map(({ uses, run }) => uses ?? run);
  assert.doesNotMatch(inComment.join('\n'), /checkout|\bnp[mx]\b|\bnode\b/);
  // What comes from a pull request is a variable for a script, never a part of it.
  for (const { run } of Object.values(jobs).flatMap(({ steps }) => steps))
    assert.doesNotMatch(run ?? '', /\$\{\{/);
});

const inArticle = { file: 'stories/bridge/article.pt.mdx', line: 7, column: 3 };
const inSite = { file: 'site.yaml', line: 2, column: 1 };
const findings = [
  error('link', inArticle, 'Unexpected 100% of “::warning::x”, expected @you', 'Correct it.'),
  warning('unknown-field', inSite, 'Unexpected name', 'Correct the name.'),
];
const report = terminalReport(findings);
const commands = githubCommands(findings, '');

/** Runs a step as the host does, with other programs in the place of those named. */
function runStep(job: 'check' | 'comment', name: string, programs: Record<string, string> = {}) {
  const script = jobs[job].steps.find((step) => step.name === name)?.run;
  assert.ok(script, `The job “${job}” has no step “${name}”`);
  for (const [program, text] of Object.entries(programs)) {
    writeFileSync(join(place, program), `#!/bin/sh\n${text}\n`);
    chmodSync(join(place, program), 0o755);
  }
  writeFileSync(join(place, 'checked.txt'), `${[...commands, report].join('\n')}\n`);
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: place,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${place}${delimiter}${process.env['PATH']}`,
      RUNNER_TEMP: place,
      GITHUB_STEP_SUMMARY: join(place, 'summary.md'),
      GITHUB_REPOSITORY: 'a/paper',
      NUMBER: '7',
    },
  });
}

test('Findings of a pull request are at their lines, in the summary and in one comment', {
  skip: process.platform !== 'linux' && 'the recipe is for the programs of Ubuntu',
}, () => {
  const npx = 'test "$*" = "hearth check --format github" && cat checked.txt; exit 1';
  const checked = runStep('check', 'Check', { npx });
  assert.equal(checked.status, 1, 'An error fails the check');
  // What begins with “::” is an annotation, whose words can begin none of their own.
  assert.deepEqual(
    checked.stdout.split('\n').filter((line) => line.startsWith('::')),
    commands,
  );
  assert.match(
    commands[0] ?? '',
    /^::error file=stories\/bridge\/article\.pt\.mdx,line=7,col=3,title=link::/,
  );
  assert.equal(runStep('check', 'Show').status, 0);
  const indented = `${report}\n`.replaceAll(/^(?=.)/gm, '    ');
  assert.equal(textOf(join(place, 'summary.md')), `### hearth check\n\n${indented}`);

  const calls = join(place, 'calls.txt');
  const gh = (found: string) =>
    `case "$*" in *--paginate*) printf '${found}';; *) echo "$@" >> calls.txt;; esac`;
  for (const found of ['', '31\\n44'])
    assert.equal(runStep('comment', 'Comment', { gh: gh(found) }).status, 0);
  assert.equal(textOf(join(place, 'comment.md')), `<!-- hearth check -->\n\n${indented}`);
  assert.equal(
    textOf(calls),
    [
      'api --silent repos/a/paper/issues/7/comments --field body=@comment.md',
      'api --silent --method PATCH repos/a/paper/issues/comments/31 --field body=@comment.md',
      '',
    ].join('\n'),
  );
});
