import { as } from '../api/client.ts';
import type { Cast } from '../cast.ts';

interface Queue {
  readonly name: string;
  readonly path: string;
  readonly count: number;
  readonly late: number;
}

/** How a queue stands on the operator's desk. */
export const onDesk = async (m: Cast, name: string): Promise<Queue | undefined> =>
  (await as(m, 'operator').get<{ queues: Queue[] }>('/desk')).body.queues.find((queue) => queue.name === name);
