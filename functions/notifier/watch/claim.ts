import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { derivedId } from '@sandan/kernel/id';
import { type Alert, claimOf, paced } from '@sandan/market/watch/alert';
import { type Delivery, deliver } from '@sandan/market/webhook/delivery';
import { commit, work } from '@sandan/store/work';
import type { AlertsWorld } from './world.ts';

const hash = (text: string) => createHash('sha256').update(text).digest();
const hour = 3_600_000;

/** What is to be told, before it has its id and its time. */
export type Told = Omit<Alert, 'id' | 'version' | 'letterAt'>;

const zoneOf = async ({ stores }: AlertsWorld, organisationId: string | null): Promise<string> =>
  (organisationId ? await stores.organisations.byId(organisationId) : undefined)?.zone ?? 'Asia/Seoul';

/** How many the same search found within the hour; what is followed never comes in crowds. */
const crowd = ({ stores }: AlertsWorld, { cause, pace }: Told, now: Date): Promise<number> | number =>
  cause.by === 'search' && pace === 'each'
    ? stores.alerts.countFrom(cause.searchId, new Date(now.getTime() - hour).toISOString(), 100)
    : 0;

/** Of one listing a person is told in the order of its versions. */
const deliveryOf = (alert: Alert, webhookId: string, listingVersion: number, now: Date): Delivery =>
  deliver(
    {
      id: derivedId('delivery', Date.parse(alert.at), hash(`delivery\n${alert.id}`)),
      webhookId,
      holderId: alert.personId,
      about: { is: 'alert', alertId: alert.id },
      key: alert.listingId,
      place: String(listingVersion).padStart(10, '0'),
    },
    now,
  );

/**
 * Writes an alert, with its delivery to the person's webhook, unless it was written before: of two that try, one does. Answers
 * whether it was this one.
 */
export const claim = async (world: AlertsWorld, told: Told, listingVersion: number): Promise<boolean> => {
  const { stores } = world;
  const now = world.now();
  const bare: Alert = { ...told, id: derivedId('alert', 0, hash(claimOf(told, listingVersion))), version: 1 };
  if (await stores.alerts.byId(bare.personId, bare.id)) return false;
  const [zone, crowded, webhook] = await Promise.all([
    zoneOf(world, told.organisationId),
    crowd(world, told, now),
    told.channels.webhook ? stores.webhooks.ofPerson(told.personId) : undefined,
  ]);
  const alert = paced(bare, zone, now, crowded);
  const w = work();
  stores.alerts.create(w, alert);
  if (webhook?.state === 'proved') stores.deliveries.create(w, deliveryOf(alert, webhook.id, listingVersion, now));
  try {
    await commit(stores.db, w);
    return true;
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'alert.stale') return false;
    throw fault;
  }
};
