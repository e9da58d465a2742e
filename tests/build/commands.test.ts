import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commands } from '../../src/cli/installed/commands.ts';
import { helpOf } from '../../src/cli/installed/help.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const names = Object.keys(commands);

/** The file of `src/cli/` that the npm script of a command runs; `check` of the project does more than that command. */
function programOf(name: string): string | undefined {
  const script: string = scripts[name === 'check' ? 'check:content' : name] ?? '';
  return /^node (?:--\S+ )*(src\/cli\/\S+\.ts)$/.exec(script)?.[1];
}

function run(program: string, words: readonly string[], language: string) {
  const env = { ...process.env, LC_ALL: language, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [program, ...words], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, said })),
  );
}

test('All commands but the first and the one of Astro are started by an npm script, too', () => {
  assert.deepEqual(
    names.filter((name) => programOf(name) === undefined),
    ['new', 'dev'],
  );
});

for (const name of names.filter((each) => programOf(each)))
  test(`npm run ${name} -- --help is answered, and an option that there is not refused, without a stack`, async () => {
    const program = programOf(name) ?? '';
    const help = await run(program, ['--help'], 'pt_BR.UTF-8');
    assert.deepEqual(help, { code: 0, said: `${helpOf(name, 'pt')}\n` });
    const { code, said } = await run(program, ['--nonsense'], 'C');
    assert.equal(code, 2, said);
    assert.match(
      said,
      new RegExp(
        `^Unexpected “--nonsense” behind hearth ${name}, expected .*\n  → See npm run ${name} -- --help\\. Nothing was changed\\.\n$`,
      ),
    );
  });
