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
  /** Minutes that all that it shows takes to read. */
  minutes: number;
}

/** A part of the page with the time that it takes. */
export interface TimedPart {
  fragment: string;
  /** Absent for what is taken in at a glance, and for notes, which are read one by one. */
  minutes?: number;
}

/** The parts of a page, the Conversa last, as its contents list them. */
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
  if (conversa === undefined) return timed;
  const turns = conversa.turns.map(({ block }) => block);
  return [...timed, { fragment: 'conversa', minutes: minutesOf(turns, language) }];
}

/** The layers that only who wants all of a story reads. */
const deepLayers: readonly string[] = ['report', 'quotes', 'unknowns'];

/**
 * The choices of a story, of which there is none where one would be all. A layer belongs to one by its place: the quickest
 * ends with what happened, or with the key points where there is no such layer, the next one before the report, what was
 * said and what is not known. Of two that take as many minutes there is the one that tells more.
 */
export function depthsOf(parts: readonly TimedPart[]): Depth[] {
  const layers = parts.filter(({ fragment }) => fragment !== 'conversa');
  const placeOf = (fragment: string) => layers.findIndex((part) => part.fragment === fragment);
  const [lede, keyPoints] = [placeOf('lede'), placeOf('key-points')];
  const deep = layers.findIndex(({ fragment }) => deepLayers.includes(fragment));
  const ends = { start: (lede < 0 ? keyPoints : lede) + 1, brief: deep };
  const all = minutesTogether(parts);
  const depths: Depth[] = [];
  let begin = 0;
  let names: DepthName[] = [];
  for (const name of ['start', 'brief'] as const) {
    const end = ends[name];
    const minutes = minutesTogether(layers.slice(0, end));
    const next = name === 'start' && ends.brief > end ? minutesTogether(layers.slice(0, ends.brief)) : all;
    names.push(name);
    if (end <= begin || minutes === next) continue;
    depths.push({ names, fragment: layers[begin]?.fragment ?? '', minutes });
    begin = end;
    names = [];
  }
  const conversa = parts.find(({ fragment }) => fragment === 'conversa');
  if (depths.length === 0 && (conversa === undefined || layers.length === 0)) return [];
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

/** Minutes of some parts together, rounded once. */
export function minutesTogether(parts: readonly TimedPart[]): number {
  return wholeMinutes(parts.reduce((sum, { minutes = 0 }) => sum + minutes, 0));
}
