import { Fault } from '@sandan/kernel/fault';
import type { Page } from '@sandan/kernel/page';
import type { ClockReport, ClockWorld } from './world.ts';

const attempts = 3;

/** Tries again what lost against another write; the work reads anew what it changes. */
export const again = async (work: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.kind !== 'conflict' || attempt >= attempts) throw fault;
    }
  }
};

/** Does what all that follows can go on without; a fault is written down under `id`, and nothing comes of it. */
export const guarded = async <T>(
  world: Pick<ClockWorld, 'log'>,
  report: Pick<ClockReport, 'failed'>,
  id: string,
  work: () => Promise<T>,
): Promise<T | undefined> => {
  try {
    return await work();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    report.failed.push({ id, message });
    world.log({ level: 'error', message, id });
    return undefined;
  }
};

/** Works through a list page by page, one record at a time; one that fails is written down and the rest goes on. */
export const each = async <T extends { readonly id: string }>(
  world: ClockWorld,
  report: ClockReport,
  list: (page: { limit: number; cursor?: string }) => Promise<Page<T>>,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  let cursor: string | undefined;
  do {
    const page: Page<T> = await list(cursor ? { limit: 100, cursor } : { limit: 100 });
    for (const item of page.items) await guarded(world, report, item.id, () => again(() => work(item)));
    cursor = page.next;
  } while (cursor);
};

/** Works through what is due of many persons by the person (pk `person#id`), `most` records of each at a time, the rest at the next turn. */
export const eachPerson = async (
  world: ClockWorld,
  report: ClockReport,
  list: (page: { limit: number; cursor?: string }) => Promise<Page<{ readonly id: string; readonly pk: string }>>,
  most: number,
  work: (personId: string, ids: readonly string[]) => Promise<void>,
): Promise<void> => {
  const waiting = new Map<string, string[]>();
  await each(world, report, list, async ({ id, pk }) => {
    const personId = personOf(pk);
    waiting.set(personId, [...(waiting.get(personId) ?? []), id]);
  });
  const people = [...waiting].map(([id, ids]) => ({ id, ids: ids.slice(0, most) }));
  await each(
    world,
    report,
    async () => ({ items: people }),
    ({ id, ids }) => work(id, ids),
  );
};

/** The person of a key `person#id`. */
export const personOf = (pk: string): string => pk.slice('person#'.length);
