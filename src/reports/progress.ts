import type { Stage, StageCosts, StageListener } from './stages.ts';

/** Where lines go. */
export interface LineOutput {
  write: (text: string) => void;
  /** A terminal shows a line while its stage runs; anywhere else a stage has its line when it has ended. */
  isTerminal: boolean;
}

/** Clears the line that the cursor is in, and goes to its start. */
const clear = '\r\u001b[2K';
/** In milliseconds: a terminal that is far away should not be what a build waits for. */
const atMostEvery = 100;
/** In seconds: before that nobody can tell how long it will take. */
const unsureUntil = 2;
const nameWidth = 10;
const numbers = new Intl.NumberFormat('en');

/** Lines of stages, between which others can be said. */
export interface ProgressLines extends Required<StageListener> {
  /** Writes a line, also while a stage is running. */
  say: (line: string) => void;
}

/**
 * Shows each stage of a build as a line.
 * @param now in milliseconds.
 */
export function progressLines({ write, isTerminal }: LineOutput, now: () => number): ProgressLines {
  let shown = 0;
  /** When the first thing of the stage was done: what is made ready before that says nothing of the rest. */
  let first: number | undefined;
  const show = (line: string) => isTerminal && write(clear + line);
  const say = (line: string) => write(`${isTerminal ? clear : ''}${line}\n`);
  return {
    began: (stage) => {
      shown = now();
      first = undefined;
      show(named(stage, '…'));
    },
    counted: (stage, done, total) => {
      const at = now();
      first ??= at;
      if (!isTerminal || at - shown < atMostEvery) return;
      shown = at;
      show(named(stage, howFar(done, total, (at - first) / 1000)));
    },
    ended: (stage, costs) => say(endLine(stage, costs)),
    say,
    failed: () => show(''),
  };
}

/** How far a stage is, and how long it will take if it goes on as since the first of them. */
function howFar(done: number, total: number | undefined, seconds: number): string {
  if (total === undefined) return numbers.format(done);
  const share = Math.floor((100 * done) / total);
  const left = Math.ceil((seconds / (done - 1)) * (total - done));
  const parts = [`${numbers.format(done)} of ${numbers.format(total)}`, `${share} %`];
  if (seconds >= unsureUntil) parts.push(`${numbers.format(left)} s left`);
  return parts.join(', ');
}

function endLine(stage: Stage, costs: StageCosts): string {
  const all = [...costs.values()];
  const count = all.reduce((sum, cost) => sum + cost.count, 0);
  const seconds = all.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0);
  const inner = [...costs].filter(([name]) => name !== stage);
  const within = inner.map(([name, { wallSeconds }]) => `${name} ${wallSeconds.toFixed(1)} s`);
  const parts = [
    ...(count > 0 ? [`${numbers.format(count)} ${count === 1 ? 'file' : 'files'}`] : []),
    `${seconds.toFixed(1)} s`,
    ...(within.length > 0 ? [`of it ${within.join(', ')}`] : []),
  ];
  return named(stage, parts.join(', '));
}

function named(stage: Stage, rest: string): string {
  return `${stage.padEnd(nameWidth)}${rest}`;
}
