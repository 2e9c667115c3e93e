import { type CloudEvent, cloudEvent, typeOf } from '@sandan/market/event/cloud-event';
import { isAnonymous } from '@sandan/market/listing/anonymity';
import { type Alert, isTold } from '@sandan/market/watch/alert';
import type { Delivery } from '@sandan/market/webhook/delivery';
import { recordOf } from '@sandan/search/record';
import { watchOf } from '@sandan/store/watch';
import type { WebhooksWorld } from './world.ts';

type Said = Pick<CloudEvent, 'id' | 'time' | 'subject' | 'data'> & { readonly name: string };

/** What is told to a person's or an organisation's programs but is no event of an organisation. */
const envelope = ({ siteUrl }: WebhooksWorld, { name, id, time, subject, data }: Said, holderId: string): CloudEvent => ({
  specversion: '1.0',
  id,
  source: holderId.startsWith('per_') ? `${siteUrl}/api/v1/me` : `${siteUrl}/api/v1/organisations/${holderId}`,
  type: typeOf(name),
  ...(subject ? { subject } : {}),
  time,
  datacontenttype: 'application/json',
  data,
});

/** Why a person is told; nothing where they are no longer to be told so: they watch it no more, or not by their programs, or are suspended. */
const causeOf = async ({ stores }: WebhooksWorld, alert: Alert) => {
  const [watch, person] = await Promise.all([watchOf(stores, alert), stores.persons.byId(alert.personId)]);
  if (!watch?.channels.webhook || person?.status !== 'active') return undefined;
  return 'query' in watch ? { search: { id: watch.id, name: watch.name } } : { follow: watch.target };
};

const ofAlert = async (world: WebhooksWorld, alert: Alert): Promise<Said | undefined> => {
  const cause = await causeOf(world, alert);
  if (!cause) return undefined;
  const what = alert.what ? { what: alert.what } : {};
  const said = { name: `watch.${alert.event}`, id: alert.id, time: alert.at, subject: alert.listingId };
  const listing = await world.stores.listings.byId(alert.listingId);
  const owner = listing && (await world.stores.organisations.byId(listing.ownerId));
  if (!listing || owner?.status !== 'active' || !isTold(alert.event, listing)) return undefined;
  // Who follows an owner is not told that this is one of theirs, once it does not say so.
  if (isAnonymous(listing) && cause.follow?.kind === 'owner') return undefined;
  const record = recordOf(listing, owner);
  // Of a listing that is not to be seen only its id is said.
  if (!record) return { ...said, data: { ...cause, ...what, listing: { id: alert.listingId } } };
  const { id, kind, title, summary, place } = record;
  const shown = {
    id,
    kind,
    title,
    summary,
    place,
    owner: { ...(record.owner.id === id ? {} : { id: record.owner.id }), name: record.owner.name },
  };
  const urls = { ko: `${world.siteUrl}/ko/listings/${id}`, en: `${world.siteUrl}/en/listings/${id}` };
  const publishedAt = new Date(record.publishedAt).toISOString();
  return { ...said, data: { ...cause, ...what, listing: { ...shown, publishedAt, urls } } };
};

/**
 * What a delivery says: an event as it was when it happened; what watches tell as things stand now, with public fields alone.
 * Nothing if it has been withdrawn since, the watch has ended, or the event is no longer kept.
 */
export const payloadOf = async (world: WebhooksWorld, delivery: Delivery): Promise<CloudEvent | undefined> => {
  const { about, at, holderId, id } = delivery;
  if (about.is === 'event') {
    const event = await world.stores.events.byId(holderId, about.eventId);
    return event && cloudEvent(event, world.siteUrl);
  }
  const said: Said | undefined =
    about.is === 'test'
      ? { name: 'webhook.test', id, time: at, data: {} }
      : about.is === 'challenge'
        ? { name: 'webhook.challenge', id, time: at, data: { challenge: about.word } }
        : await world.stores.alerts.byId(holderId, about.alertId).then((alert) => alert && ofAlert(world, alert));
  return said && envelope(world, said, holderId);
};
