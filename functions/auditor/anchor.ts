import { Checkpoint } from '@sandan/market/audit/chain';
import type { AuditorWorld } from './world.ts';

const keyOf = (number: number): string => `audit/checkpoints/${String(number).padStart(10, '0')}.json`;

/** Keeps the head of a block apart from the table, where whoever changes the table does not reach. */
export const anchor = ({ objects }: Pick<AuditorWorld, 'objects'>, checkpoint: Checkpoint): Promise<void> =>
  objects.put(keyOf(checkpoint.number), JSON.stringify(checkpoint), 'application/json');

/** The head that was kept of a block, if one was and can be read. */
export const anchored = async ({ objects }: Pick<AuditorWorld, 'objects'>, number: number): Promise<Checkpoint | undefined> => {
  const stream = await objects.get(keyOf(number));
  if (!stream) return undefined;
  const found = Checkpoint.safeParse(JSON.parse(await new Response(stream).text()));
  return found.success ? found.data : undefined;
};
