import type { Alert } from '@sandan/market/watch/alert';
import type { Delivery } from '@sandan/market/watch/webhook';
import { recordOf } from '@sandan/search/record';
import type { WebhooksWorld } from './world.ts';

/** A message by Standard Webhooks: what happened, when, and the data of it. */
export interface Payload {
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Events after which the listing is not to be seen; of them only its id is said. */
const closed: readonly Alert['event'][] = ['withdrawn', 'ended'];

const causeOf = async ({ stores }: WebhooksWorld, { cause, personId }: Alert) => {
  if (cause.by === 'follow') return { follow: cause.target };
  const search = await stores.searches.byId(personId, cause.searchId);
  return search?.state === 'active' ? { search: { id: search.id, name: search.name } } : undefined;
};

const ofAlert = async (world: WebhooksWorld, alert: Alert): Promise<Payload | undefined> => {
  const cause = await causeOf(world, alert);
  if (!cause) return undefined;
  const said = { type: `listing.${alert.event}`, timestamp: alert.at };
  const what = alert.what ? { what: alert.what } : {};
  if (closed.includes(alert.event))
    return { ...said, data: { id: alert.id, ...cause, ...what, listing: { id: alert.listingId } } };
  const listing = await world.stores.listings.byId(alert.listingId);
  const owner = listing && (await world.stores.organisations.byId(listing.ownerId));
  const record = listing && recordOf(listing, owner);
  if (!record) return undefined;
  const { id, kind, title, summary, place } = record;
  const shown = { id, kind, title, summary, place, owner: { id: record.owner.id, name: record.owner.name } };
  const urls = { ko: `${world.siteUrl}/ko/listings/${id}`, en: `${world.siteUrl}/en/listings/${id}` };
  const publishedAt = new Date(record.publishedAt).toISOString();
  return { ...said, data: { id: alert.id, ...cause, ...what, listing: { ...shown, publishedAt, urls } } };
};

/** What a delivery says as things stand now: public fields alone. Nothing if it has been withdrawn since, or the watch has ended. */
export const payloadOf = async (world: WebhooksWorld, delivery: Delivery): Promise<Payload | undefined> => {
  const { about, at, personId } = delivery;
  if (about.is === 'test') return { type: 'webhook.test', timestamp: at, data: { id: delivery.id } };
  if (about.is === 'challenge') return { type: 'webhook.challenge', timestamp: at, data: { challenge: about.word } };
  const alert = await world.stores.alerts.byId(personId, about.alertId);
  return alert && ofAlert(world, alert);
};
