import assert from 'node:assert/strict';
import { test } from 'node:test';
import { error, warning } from '../schema/finding.ts';
import { readSite } from '../schema/site-file.ts';
import { findingsJson } from './findings-json.ts';
import { githubCommands } from './github-commands.ts';

const findings = [
  error(
    'link',
    { file: 'stories/a,b/article.en.mdx', line: 3, column: 7 },
    'Unexpected 100% of “x”, expected y',
    'Correct it.',
  ),
  warning('stale', { file: 'site.yaml', line: 1, column: 1 }, 'Unexpected ::warning::z', 'Look.'),
];

test('Findings for programs have their place, and say which publication was read', () => {
  const { value: site } = readSite('tests/fixtures/field-guide');
  assert.deepEqual(JSON.parse(findingsJson('tests/fixtures/field-guide', site, 2, findings)), {
    publication: {
      folder: 'tests/fixtures/field-guide',
      name: 'Candeia',
      languages: ['pt', 'en', 'ar', 'es'],
      stories: 2,
    },
    errors: 1,
    warnings: 1,
    findings: [
      {
        file: 'stories/a,b/article.en.mdx',
        line: 3,
        column: 7,
        severity: 'error',
        rule: 'link',
        message: 'Unexpected 100% of “x”, expected y',
        next: 'Correct it.',
      },
      {
        file: 'site.yaml',
        line: 1,
        column: 1,
        severity: 'warning',
        rule: 'stale',
        message: 'Unexpected ::warning::z',
        next: 'Look.',
      },
    ],
  });
});

const place = { file: 'stories/a/article.pt.mdx', line: 9, column: 1 };
const withSource = {
  ...warning('stale', place, 'Unexpected 12', 'Look.'),
  related: { place: { ...place, file: 'stories/a/article.en.mdx', line: 8 }, what: 'the source: “13”' },
};

test('The other place that a finding is about is told to programs and to GitHub, too', () => {
  const { findings } = JSON.parse(findingsJson('.', undefined, undefined, [withSource]));
  assert.deepEqual(findings[0].related, {
    file: 'stories/a/article.en.mdx',
    line: 8,
    column: 1,
    what: 'the source: “13”',
  });
  assert.match(
    githubCommands([withSource], 'paper')[0] ?? '',
    /::Unexpected 12%0A→ Look\.%0A↔ paper\/stories\/a\/article\.en\.mdx:8 {2}the source: “13”$/,
  );
});

test('Of a publication that cannot be read programs are told where it was looked for', () => {
  assert.deepEqual(JSON.parse(findingsJson('.', undefined, undefined, [])), {
    publication: { folder: '.' },
    errors: 0,
    warnings: 0,
    findings: [],
  });
});

test('For GitHub each finding is one command, whatever is in its texts and in the name of its file', () => {
  assert.deepEqual(githubCommands(findings, 'paper'), [
    '::error file=paper/stories/a%2Cb/article.en.mdx,line=3,col=7,title=link::Unexpected 100%25 of “x”, expected y%0A→ Correct it.',
    '::warning file=paper/site.yaml,line=1,col=1,title=stale::Unexpected ::warning::z%0A→ Look.',
  ]);
  assert.match(githubCommands(findings, '')[1] ?? '', /^::warning file=site\.yaml,/);
});
