/* How much of a story a reader may ask for, with the time that it takes. */
import type { Edition } from './edition.ts';
import { minutesOf, wholeMinutes } from './reading-time.ts';

/** What readers choose, from the quickest on, and the Conversa instead of the article. */
export type DepthName = 'start' | 'brief' | 'all' | 'conversa';

/** One choice of a reader of a story. */
export interface Depth {
  /** What it is in this story, the last one its own: in a short story the quickest choice may tell as much as the next one. */
  names: readonly DepthName[];
  /** The part that it adds to the quicker ones, and where a browser without a script goes. */
  fragment: string;
  /** Minutes that all that it shows takes to read: those of its parts together. */
  minutes: number;
}

/** A part of the page with the time that it takes. */
export interface TimedPart {
  fragment: string;
  /** Whole ones; absent for what is taken in at a glance, and for notes, which are read one by one. */
  minutes?: number;
}

/** The parts of a page, the Conversa last, as its contents list them, with all minutes that are ever said of a story. */
export function timedParts({ parts, shown: { conversa }, language }: Edition): TimedPart[] {
  const timed = parts.map((part): TimedPart => {
    const { kind: fragment } = part;
    if (!('blocks' in part) || fragment === 'timeline' || fragment === 'notes') return { fragment };
    return {
      fragment,
      minutes: minutesOf(
        part.blocks.map(({ block }) => block),
        language,
      ),
    };
  });
  if (conversa === undefined) return inWholeMinutes(timed);
  const turns = conversa.turns.map(({ block }) => block);
  return inWholeMinutes([...timed, { fragment: 'conversa', minutes: minutesOf(turns, language) }]);
}

/**
 * Rounds the minutes of parts once, so that those of any of them together are their sum: each layer takes what it adds to
 * those before it, and what is less than a minute may add none. The quickest choice, the layers and the Conversa take one
 * at least.
 */
export function inWholeMinutes(parts: readonly TimedPart[]): TimedPart[] {
  const layers = parts.filter(({ fragment }) => fragment !== 'conversa');
  const lastTimed = layers.findLastIndex(({ minutes }) => minutes);
  const leastFrom = Math.min(lastTimed, (endOfStart(layers) || layers.length) - 1);
  let exact = 0;
  let said = 0;
  return parts.map(({ fragment, minutes }, index) => {
    if (minutes === undefined) return { fragment };
    if (fragment === 'conversa') return { fragment, minutes: wholeMinutes(minutes) };
    exact += minutes;
    const upTo = index < leastFrom ? Math.round(exact) : wholeMinutes(exact);
    const own = upTo - said;
    said = upTo;
    return own > 0 ? { fragment, minutes: own } : { fragment };
  });
}

/** How many layers the quickest choice has: those to what happened, or to the key points where there is no such layer. */
function endOfStart(layers: readonly TimedPart[]): number {
  const [lede, keyPoints] = ['lede', 'key-points'].map((name) =>
    layers.findIndex(({ fragment }) => fragment === name),
  ) as [number, number];
  return (lede < 0 ? keyPoints : lede) + 1;
}

/** The layers that only who wants all of a story reads. */
const deepLayers: readonly string[] = ['report', 'quotes', 'unknowns'];

/**
 * The choices of a story, of which there is none where one would be all. A layer belongs to one by its place: the quickest
 * ends with what happened or the key points, the next one before the report, what was said and what is not known. Of two
 * that take as many minutes there is the one that tells more, and who prefers Conversas has all of a story without one.
 */
export function depthsOf(parts: readonly TimedPart[]): Depth[] {
  const layers = parts.filter(({ fragment }) => fragment !== 'conversa');
  const deep = layers.findIndex(({ fragment }) => deepLayers.includes(fragment));
  const ends = { start: endOfStart(layers), brief: deep };
  const [all, ofLayers] = [parts, layers].map(minutesTogether) as [number, number];
  const depths: Depth[] = [];
  let begin = 0;
  let names: DepthName[] = [];
  for (const name of ['start', 'brief'] as const) {
    const end = ends[name];
    const minutes = minutesTogether(layers.slice(0, end));
    const next =
      name === 'start' && ends.brief > end ? minutesTogether(layers.slice(0, ends.brief)) : ofLayers;
    names.push(name);
    if (end <= begin || minutes === 0 || minutes === next) continue;
    depths.push({ names, fragment: layers[begin]?.fragment ?? '', minutes });
    begin = end;
    names = [];
  }
  const conversa = parts.find(({ fragment }) => fragment === 'conversa');
  if (depths.length === 0 && (conversa === undefined || layers.length === 0)) return [];
  if (conversa === undefined) names.push('conversa');
  depths.push({ names: [...names, 'all'], fragment: layers[begin]?.fragment ?? '', minutes: all });
  if (conversa) {
    const question = layers.filter(({ fragment }) => fragment === 'question');
    depths.push({
      names: ['conversa'],
      fragment: 'conversa',
      minutes: minutesTogether([...question, conversa]),
    });
  }
  return depths;
}

/** Minutes of some parts together. */
export function minutesTogether(parts: readonly TimedPart[]): number {
  return parts.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}
