import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { derivedId } from '@sandan/kernel/id';
import type { Event, Happened } from '@sandan/market/event/event';
import { deliver } from '@sandan/market/webhook/delivery';
import { commit, work } from '@sandan/store/work';
import type { EventsWorld } from './world.ts';

const hash = (text: string) => createHash('sha256').update(text).digest();

/**
 * Writes an event down with its deliveries, in one write, unless that was done before: the id follows from the organisation and the
 * place of the change in the stream. Nothing for an organisation that has no webhook.
 */
export const note = async (
  { stores, now }: EventsWorld,
  happened: Happened,
  { place, recorded }: { readonly place: string; readonly recorded: Date },
): Promise<void> => {
  const { organisationId, name, subject, data, at = recorded.toISOString() } = happened;
  const webhooks = await stores.webhooks.ofOrganisation(organisationId);
  if (webhooks.length === 0) return;
  const id = derivedId('event', Date.parse(at), hash(`${organisationId}\n${name}\n${place}`));
  const event: Event = { id, version: 1, organisationId, name, subject, place, at, data };
  const w = work();
  stores.events.create(w, event);
  for (const webhook of webhooks)
    if (webhook.state === 'proved' && webhook.events.includes(name))
      stores.deliveries.create(
        w,
        deliver(
          {
            id: derivedId('delivery', Date.parse(at), hash(`${webhook.id}\n${id}`)),
            webhookId: webhook.id,
            holderId: organisationId,
            about: { is: 'event', eventId: id, name },
            key: subject,
            place,
          },
          now(),
        ),
      );
  try {
    await commit(stores.db, w);
  } catch (fault) {
    if (!(fault instanceof Fault && fault.code === 'event.stale')) throw fault;
  }
};
