import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { after, test } from 'node:test';
import { outFolder } from './out-folder.ts';
import { mark } from './site-marker.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-out-')));
after(() => rmSync(place, { recursive: true }));

const home = join(place, 'home');
const project = join(home, 'project');
const publication = join(place, 'papers', 'candeia');
const around = { project, publication, homes: [home] };

/** Makes a folder with a file in it that has to live. */
function withCanary(...path: string[]): string {
  const folder = join(place, ...path);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'canary'), 'alive');
  return folder;
}

for (const name of ['src', 'content', 'node_modules/astro', '.git', '.cache/cards'])
  withCanary('home/project', name);
for (const name of ['papers/candeia/stories', 'documents', 'home/pictures']) withCanary(name);
mkdirSync(join(place, 'empty'));
symlinkSync(home, join(place, 'link-to-home'));
symlinkSync(join(project, 'src'), join(place, 'link-to-src'));
symlinkSync(join(place, 'documents'), join(place, 'link-to-documents'));
symlinkSync(join(place, 'nowhere'), join(place, 'link-to-nowhere'));
symlinkSync('circle', join(place, 'circle'));
symlinkSync(withCanary('elsewhere', 'pictures-of-the-site'), join(project, 'public'));
mark(withCanary('a-site'));
mark(join(place, 'papers'));
mark(join(place, 'a-repository'));
mkdirSync(join(place, 'a-repository', '.git'));
writeFileSync(join(place, 'file'), 'alive');
mkdirSync(join(place, 'beside'));
withCanary('beside', '.site.hearth-previous');
mkdirSync(join(place, 'not-marked'));
mkdirSync(join(place, 'not-marked', '.hearth-site'));

const wrong: [name: string, out: string, found: RegExp][] = [
  ['the whole disk', parse(place).root, /the whole disk/],
  ['the home folder', home, /the home folder/],
  ['a folder around the home folder', place, /around the home folder/],
  ['the project', '.', /which is the project,/],
  ['the project, spelt otherwise', '../project//src/..', /which is the project,/],
  ['a folder around the project', '..', /the home folder/],
  ['a folder of the project', 'src', /src\/ of the project/],
  ['a new folder inside one of the project', 'src/site', /inside src\/ of the project/],
  ['a folder of the project that is not there', 'tests', /which is tests\/ of the project/],
  ['a folder of the project in other letters', 'Tests/site', /inside tests\/ of the project/],
  [
    'a folder where the project’s link leads',
    '../../elsewhere/pictures-of-the-site/x',
    /inside public\/ of the/,
  ],
  ['a folder around where the project’s link leads', '../../elsewhere', /around public\/ of the project/],
  ['packages', 'node_modules/astro/dist', /inside node_modules\/ of the project/],
  ['a repository', '.git/site', /inside .git\/ of the project/],
  ['what builds keep', '.cache', /where builds keep/],
  ['cards that builds keep', '.cache/cards', /where builds keep/],
  ['the publication', publication, /which is the publication,/],
  ['a new folder inside the publication', join(publication, 'site'), /inside the publication/],
  [
    'a folder around the publication, though it bears the mark',
    dirname(publication),
    /around the publication/,
  ],
  ['a file', join(place, 'file'), /file /],
  ['a path through a file', join(place, 'file', 'site'), /leads through a file/],
  ['a folder with other things', join(place, 'documents'), /“canary” and no \.hearth-site/],
  ['a folder in which the mark is no file', join(place, 'not-marked'), /“\.hearth-site” and no/],
  ['a site in which there is a repository', join(place, 'a-repository'), /\.git in a built site/],
  [
    'a place beside which something of that name stands',
    join(place, 'beside', 'site'),
    /\.site\.hearth-previous/,
  ],
  ['a link to the home folder', join(place, 'link-to-home'), /the home folder/],
  ['a path through a link', join(place, 'link-to-home', 'project', 'content'), /content\/ of the project/],
  ['a link to a folder of the project', join(place, 'link-to-src'), /src\/ of the project/],
  ['a link to a folder with other things', `${join(place, 'link-to-documents')}/`, /“canary”/],
  ['a link that leads nowhere', join(place, 'link-to-nowhere'), /leads nowhere/],
  ['a path through a link that leads nowhere', join(place, 'link-to-nowhere', 'site'), /leads nowhere/],
  ['a link in a circle', join(place, 'circle'), /in a circle/],
  ['a name that no disk has', 'x'.repeat(300), /too long/],
];

for (const [name, out, found] of wrong) {
  test(`Nothing is built to ${name}`, () => {
    const { refusal = '' } = outFolder(out, around);
    const [first = '', second = ''] = refusal.split('\n');
    assert.match(first, found);
    assert.match(
      first,
      /^OUT=.* {2}error {2}Unexpected .*, expected a folder that is not there yet, is empty, or/,
    );
    assert.match(second, /^ {2}→ .*(?:Name|name) another folder.* Nothing was changed\.$/);
  });
}

test('What a refusal quotes cannot change what a terminal shows', () => {
  const { refusal = '' } = outFolder(join(place, 'file', '\u001b[2J\u202e'), around);
  assert.doesNotMatch(refusal, /\p{Cc}(?<!\n)|\p{Cf}/u);
});

const right: [name: string, out: string | undefined, folder: string][] = [
  ['dist where OUT is not set', undefined, join(project, 'dist')],
  ['dist where OUT is empty', '', join(project, 'dist')],
  ['dist where OUT is blank', ' ', join(project, 'dist')],
  ['a new folder in the project', 'the-site/', join(project, 'the-site')],
  ['a new folder in .cache', '.cache/sites/one', join(project, '.cache/sites/one')],
  ['a new folder in new folders', join(place, 'new', 'er', 'site'), join(place, 'new', 'er', 'site')],
  ['a folder that begins like one of the project', 'src-of-x', join(project, 'src-of-x')],
  ['an empty folder', join(place, 'empty'), join(place, 'empty')],
  ['a folder that bears the mark', join(place, 'a-site'), join(place, 'a-site')],
  ['where a link leads', join(place, 'link-to-home', 'site'), join(home, 'site')],
];

for (const [name, out, folder] of right)
  test(`A site is built to ${name}`, () => assert.deepEqual(outFolder(out, around), { folder }));

test('A disk that knows no capitals has each folder once', () => {
  const folder = join(project, 'SRC');
  symlinkSync(join(project, 'src'), folder);
  assert.match(outFolder(folder, around).refusal ?? '', /src\/ of the project/);
  rmSync(folder);
});

test('Nothing is built to where nothing can be written', {
  skip: process.getuid?.() === 0 && 'The system lets root write everywhere',
}, () => {
  const folder = join(place, 'not-writable');
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  assert.match(outFolder(join(folder, 'site'), around).refusal ?? '', /where nothing can be written/);
});

test('Where nothing is built, everything is as it was', () => {
  for (const folder of ['documents', 'home/project/src', 'papers/candeia/stories', 'a-site'])
    assert.equal(readFileSync(join(place, folder, 'canary'), 'utf8'), 'alive');
});
