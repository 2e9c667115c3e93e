import { offsetAt } from '@sandan/market/calendar/wall';
import type { Order } from '@sandan/market/order/order';
import { type TrackingEvent, trackingKinds } from '@sandan/market/order/tracking';
import { unitCode } from './ubl.ts';

const two = (n: number): string => String(n).padStart(2, '0');
/** An offset from UTC in minutes as EPCIS writes it. */
const written = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;

/** What of the lines an event is about: what came with a delivery, else all that was ordered. Units without a code of Rec 20 say no quantity. */
const quantities = (order: Order, event: TrackingEvent, site: string) =>
  order.terms.lines.flatMap(({ listingId, quantity }, line) => {
    const epcClass = listingId ? `${site}/listings/${listingId}` : `${site}/orders/${order.id}#line-${line + 1}`;
    const some = event.quantities?.filter((q) => q.line === line);
    if (some && some.length === 0) return [];
    const value = some ? some.reduce((sum, q) => sum + q.value, 0) : quantity.value;
    const uom = unitCode(quantity.unit);
    return [uom ? { epcClass, quantity: value, ...(uom === 'C62' ? {} : { uom }) } : { epcClass }];
  });

const dispositionOf = (event: TrackingEvent): string =>
  event.kind === 'delivered'
    ? event.whole
      ? 'completeness_verified'
      : 'mismatch_quantity'
    : trackingKinds[event.kind].disposition;

const objectEvent = (order: Order, event: TrackingEvent, site: string) => {
  const { id, at, zone, place, reference, note, receivedBy, by } = event;
  const where = place.locode
    ? `urn:un:unece:locode:${place.locode}`
    : `${site}/places/${place.country}/${encodeURIComponent(place.name)}`;
  return {
    type: 'ObjectEvent',
    eventID: `${site}/orders/${order.id}/tracking#${id}`,
    eventTime: at,
    recordTime: by.at,
    eventTimeZoneOffset: written(offsetAt(Date.parse(at), zone)),
    action: 'OBSERVE',
    quantityList: quantities(order, event, site),
    bizStep: trackingKinds[event.kind].bizStep,
    disposition: dispositionOf(event),
    readPoint: { id: where },
    ...(event.kind === 'delivered' ? { bizLocation: { id: `${site}/organisations/${order.buyer.organisationId}` } } : {}),
    bizTransactionList: [
      { type: 'po', bizTransaction: `${site}/orders/${order.id}` },
      ...(order.dispatch ? [{ type: 'desadv', bizTransaction: `${site}/orders/${order.id}#dispatch` }] : []),
    ],
    sourceList: [{ type: 'owning_party', source: `${site}/organisations/${order.seller.organisationId}` }],
    destinationList: [{ type: 'owning_party', destination: `${site}/organisations/${order.buyer.organisationId}` }],
    'sandan:place': place.name,
    'sandan:country': place.country,
    ...(reference ? { 'sandan:carrierReference': reference } : {}),
    ...(note ? { 'sandan:note': note } : {}),
    ...(receivedBy ? { 'sandan:receivedBy': receivedBy } : {}),
  };
};

/** The way of an order's goods as a document of EPCIS 2.0 (JSON-LD), with the words of CBV 2.0. `site`: address of the market. */
export const epcisOf = (order: Order, site: string, now: Date) => ({
  '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld', { sandan: `${site}/vocabulary#` }],
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: now.toISOString(),
  epcisBody: { eventList: (order.tracking ?? []).map((event) => objectEvent(order, event, site)) },
});
