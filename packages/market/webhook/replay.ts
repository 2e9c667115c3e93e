import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import type { Webhook } from './webhook.ts';

/** A request to send all events since an instant again; the sender makes their deliveries, some at a time. */
export const Replay = z.object({
  id: idOf('replay'),
  version: z.int().positive(),
  webhookId: idOf('webhook'),
  holderId: idOf('organisation'),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  /** The last event that was taken in. */
  after: idOf('event').optional(),
  state: z.enum(['running', 'done']),
  made: z.int().nonnegative(),
  at: z.iso.datetime(),
});
export type Replay = z.infer<typeof Replay>;

/** @throws Fault conflict `webhook.notProved` or `webhook.replaying` */
export const replay = (webhook: Webhook, last: Replay | undefined, id: string, since: string, now: Date): Replay => {
  if (webhook.state !== 'proved') throw new Fault('conflict', 'webhook.notProved');
  if (last?.state === 'running') throw new Fault('conflict', 'webhook.replaying');
  const at = now.toISOString();
  const version = (last?.version ?? 0) + 1;
  const { id: webhookId, holderId } = webhook;
  return { id, version, webhookId, holderId, since, until: at, state: 'running', made: 0, at };
};
