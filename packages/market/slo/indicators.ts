import type { ObjectiveName } from './objective.ts';
import { type Events, type SlotKind, slotAt, slotKinds } from './standing.ts';

type Counts = Partial<Record<ObjectiveName, { good: number; total: number }>>;

/** Counts events of the objectives in this process, and now and then adds them to what is kept. */
export interface Indicators {
  count(objective: ObjectiveName, good: boolean): void;
  /** Adds to what is kept if it is time, or `now`; what cannot be added is kept for the next time. Never throws. */
  flush(now?: boolean): Promise<void>;
}

/** So long a process keeps counts to itself, in ms. A process that ends in between loses them: they are shares, not accounts. */
export const keptMs = 60_000;

/** Lines from which CloudWatch makes metrics (its Embedded Metric Format), for the alarms on burn rates. */
const measured = (at: number, counts: Counts) =>
  Object.entries(counts).map(([objective, { good, total }]) => ({
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: 'Sandan/Slo',
          Dimensions: [['Objective']],
          Metrics: ['Bad', 'All'].map((Name) => ({ Name, Unit: 'Count' })),
        },
      ],
    },
    Objective: objective,
    Bad: total - good,
    All: total,
  }));

export const indicators = (
  add: (kind: SlotKind, at: string, counts: Readonly<Partial<Record<ObjectiveName, Events>>>) => Promise<void>,
  clock: () => Date,
  log: (line: Record<string, unknown>) => void,
): Indicators => {
  const waiting = new Map<string, { kind: SlotKind; at: string; counts: Counts }>();
  let last = clock().getTime();

  const slot = (kind: SlotKind, at: string): Counts => {
    const key = `${kind} ${at}`;
    const known = waiting.get(key) ?? { kind, at, counts: {} };
    waiting.set(key, known);
    return known.counts;
  };
  const note = (kind: SlotKind, at: string, name: ObjectiveName, good: number, total: number) => {
    const counts = slot(kind, at);
    const { [name]: before = { good: 0, total: 0 } } = counts;
    counts[name] = { good: before.good + good, total: before.total + total };
  };

  return {
    count(objective, good) {
      for (const kind of Object.keys(slotKinds) as SlotKind[]) note(kind, slotAt(kind, clock()), objective, good ? 1 : 0, 1);
    },
    async flush(now = false) {
      const at = clock().getTime();
      if (waiting.size === 0 || (!now && Math.abs(at - last) < keptMs)) return;
      last = at;
      const taken = [...waiting.values()];
      waiting.clear();
      await Promise.all(
        taken.map(async ({ kind, at: slotBegin, counts }) => {
          try {
            await add(kind, slotBegin, counts);
            if (kind === 'minutes') for (const line of measured(at, counts)) log(line);
          } catch (cause) {
            log({ level: 'warn', message: 'indicators were not kept', error: cause instanceof Error ? cause.name : 'unknown' });
            for (const [name, { good, total }] of Object.entries(counts))
              note(kind, slotBegin, name as ObjectiveName, good, total);
          }
        }),
      );
    },
  };
};
