import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc, { tries } from '../../tests/support/property.ts';
import { publicationFolders, publicationIn } from '../../tests/support/publications.ts';
import type { GivenBack } from './formats/given-back.ts';
import { readPo } from './formats/read-po.ts';
import { readXliff, withAddresses } from './formats/read-xliff.ts';
import { writePo } from './formats/write-po.ts';
import { writeXliff } from './formats/write-xliff.ts';
import { groupsFor } from './groups.ts';
import { takeBack } from './take-back.ts';
import { type Group, type Unit, unitsOf } from './unit.ts';

const provenance = { how: 'ai' } as const;

for (const folder of publicationFolders) {
  const draft = publicationIn(folder);
  const { site } = draft;
  const all = site.languages.flatMap((into) => groupsFor(draft, into).map((group) => ({ group, into })));
  const ways: Record<string, (group: Group, into: (typeof all)[number]['into']) => GivenBack> = {
    PO: (group, into) => readPo(writePo(group, into, site)),
    XLIFF: (group, into) => withAddresses(readXliff(writeXliff(group, into)), group),
  };

  for (const [format, thereAndBack] of Object.entries(ways))
    test(`What nobody changes in ${format} changes no byte of ${folder}, in any language`, () => {
      for (const { group, into } of all) {
        const given = thereAndBack(group, into);
        assert.equal(given.group, group.name);
        assert.deepEqual(
          given.texts.map(({ context, source, target }) => ({ context, source, target })),
          unitsOf(group).map(({ context, source, target }) => ({ context, source, target })),
        );
        const { files, mistakes } = takeBack(group, given, provenance);
        assert.deepEqual([...files.keys(), ...mistakes], [], `${group.name} in ${into.path}`);
      }
    });

  test(`A text that is changed changes only its own lines in ${folder}, and back again is as it was meant`, () => {
    const parts = all.flatMap(({ group }) =>
      group.parts.filter(({ before, units }) => before !== undefined && units.some(isChangeable)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.nat(), (part, at) => {
        const units = part.units.filter(isChangeable);
        const unit = units[at % units.length] as Unit;
        const changed = changedText(unit);
        const { text, refused } = part.withTexts(new Map([[unit.context, changed]]), {
          provenance,
          pending: new Set(),
        });
        assert.deepEqual([...refused], [], unit.context);
        const [removed, added] = differingLines(part.before ?? '', text ?? '');
        // A text is on no more lines than it has times forty letters, and what is around it on two.
        const most = 3 + unit.target.length / 40 + unit.target.split('\n').length;
        assert.ok(removed.length <= most, `${unit.context}: ${removed.join('\n')}`);
        assert.ok(added.length <= most, `${unit.context}: ${added.join('\n')}`);
      }),
      { numRuns: tries(60) },
    );
  });
}

function isChangeable({ target, notes }: Unit): boolean {
  return target !== '' && /\p{L}/u.test(target) && !notes.includes('The same in all languages so far.');
}

/** A text with a word more, which has what Markdown, YAML and XML take for marks, where such may stand. */
function changedText({ target, form, context }: Unit): string {
  if (context.endsWith('/slug')) return `${target}-x`;
  if (form === 'lines') return `${target}\nfoo: #bar`;
  return form === 'marked'
    ? `${target} a*b_ [c] {d} 1 &lt; 2 &amp; "e"`
    : `${target} a*b_ [c] 1 < 2 & "e": #f`;
}

function differingLines(before: string, after: string): [string[], string[]] {
  const [one, other] = [before.split('\n'), after.split('\n')];
  while (one.length > 0 && other.length > 0 && one[0] === other[0]) {
    one.shift();
    other.shift();
  }
  while (one.length > 0 && other.length > 0 && one.at(-1) === other.at(-1)) {
    one.pop();
    other.pop();
  }
  return [one, other];
}
