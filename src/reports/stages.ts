import { ofProcess } from '../files/kept.ts';
import { childrenCpuSeconds, ownCost, type ProcessCost, peakMemory } from './process-cost.ts';

/** What a build does, in the order in which it is mostly done. */
export const stageNames = [
  'read',
  'check',
  'render',
  'cards',
  'pictures',
  'index',
  'publish',
  'verify',
  'compress',
] as const;
export type Stage = (typeof stageNames)[number];

/** What a stage has cost so far, without the stages that were within it. */
export interface StageCost extends ProcessCost {
  /** The most memory that the process had by the end of the stage, in bytes. */
  peakBytes: number;
  /** How many things it did: files, stories. 0 where it does not count them. */
  count: number;
}

/** Who is told how far a build is: of stages that are not within another one. */
export interface StageListener {
  began?: (stage: Stage) => void;
  /** @param total absent where it is not known how many there will be. */
  counted?: (stage: Stage, done: number, total: number | undefined) => void;
  /** @param costs what was spent meanwhile, on the stage and on those within it. */
  ended?: (stage: Stage, costs: StageCosts) => void;
  /** The stage ended by an error. */
  failed?: (stage: Stage) => void;
}

/** What stages cost, in the order of {@link stageNames}. */
export type StageCosts = ReadonlyMap<Stage, StageCost>;

// Astro reads its configuration, and with it this module, once more.
const state = ofProcess('stages', () => ({
  costs: new Map<Stage, StageCost>(),
  /** The stages that run, the outermost first. */
  running: [] as Stage[],
  since: ownCost(),
  /** Of the outermost. */
  done: 0,
  total: undefined as number | undefined,
  listener: {} as StageListener,
}));

/** Has somebody told of stages from now on. */
export function listenToStages(listener: StageListener): void {
  state.listener = listener;
}

/** What each stage that there was has cost. */
export function stageCosts(): StageCosts {
  return copyOf(state.costs);
}

/**
 * Does a part of a build, and puts down what it costs to a stage. A stage may be within another one, of whose cost it
 * is then no part; two that run at the same time cannot be told apart.
 */
export async function inStage<Value>(stage: Stage, work: () => Value | Promise<Value>): Promise<Value> {
  return state.running.length > 0 ? within(stage, work) : outermost(stage, work);
}

async function outermost<Value>(stage: Stage, work: () => Value | Promise<Value>): Promise<Value> {
  const before = copyOf(state.costs);
  const children = childrenCpuSeconds();
  Object.assign(state, { done: 0, total: undefined });
  state.listener.began?.(stage);
  try {
    const value = await within(stage, work);
    costOf(stage).cpuSeconds += childrenCpuSeconds() - children;
    state.listener.ended?.(stage, since(before));
    return value;
  } catch (error) {
    state.listener.failed?.(stage);
    throw error;
  }
}

async function within<Value>(stage: Stage, work: () => Value | Promise<Value>): Promise<Value> {
  // Nothing is to be told apart, and to ask the system for each page takes longer than to make a small one.
  if (state.running.at(-1) === stage) return work();
  charge();
  state.running.push(stage);
  try {
    return await work();
  } finally {
    charge();
    costOf(stage).peakBytes = peakMemory();
    state.running.pop();
  }
}

/** Says how many things the outermost stage is going to do. */
export function expectInStage(total: number): void {
  state.total = total;
}

/** Counts one thing that the stage which runs has done. */
export function countInStage(): void {
  const [first] = state.running;
  const stage = state.running.at(-1);
  if (first === undefined || stage === undefined) return;
  costOf(stage).count += 1;
  state.done += 1;
  state.listener.counted?.(first, state.done, state.total);
}

/** Puts down what was spent since the last time to the stage that runs. */
function charge(): void {
  const now = ownCost();
  const stage = state.running.at(-1);
  if (stage !== undefined) {
    const cost = costOf(stage);
    cost.wallSeconds += now.wallSeconds - state.since.wallSeconds;
    cost.cpuSeconds += now.cpuSeconds - state.since.cpuSeconds;
  }
  state.since = now;
}

function costOf(stage: Stage): StageCost {
  const cost = state.costs.get(stage) ?? { wallSeconds: 0, cpuSeconds: 0, peakBytes: 0, count: 0 };
  state.costs.set(stage, cost);
  return cost;
}

function copyOf(costs: StageCosts): StageCosts {
  return new Map(
    stageNames.flatMap((name): [Stage, StageCost][] => {
      const cost = costs.get(name);
      return cost ? [[name, { ...cost }]] : [];
    }),
  );
}

/** What was spent on each stage since its cost was what it was. */
function since(before: StageCosts): StageCosts {
  return new Map(
    [...copyOf(state.costs)].flatMap(([name, cost]): [Stage, StageCost][] => {
      const earlier = before.get(name);
      const wallSeconds = cost.wallSeconds - (earlier?.wallSeconds ?? 0);
      if (earlier && wallSeconds === 0) return [];
      const cpuSeconds = cost.cpuSeconds - (earlier?.cpuSeconds ?? 0);
      return [[name, { ...cost, wallSeconds, cpuSeconds, count: cost.count - (earlier?.count ?? 0) }]];
    }),
  );
}
