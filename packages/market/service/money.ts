import { newId } from '@sandan/kernel/id';
import type { Hand } from '../programme/hand.ts';
import type { Programme } from '../programme/programme.ts';
import type { Budget } from '../programme/support.ts';
import { commit, reserve } from '../programme/support-verbs.ts';
import type { Charge } from '../usage/charge.ts';
import { chargeProcess } from '../usage/charge.ts';
import { movedCharge } from '../usage/charge-verbs.ts';
import { type SupportStep, subjectOf } from '../usage/follow.ts';
import type { PriceClass } from '../usage/price.ts';
import { vatOf } from '../usage/quote.ts';
import type { ServiceRequest } from './request.ts';

/** A request as far as a charge and a support name it: it is one part. */
export const chargedOf = ({ id }: Pick<ServiceRequest, 'id'>): Pick<Charge, 'bookingId' | 'part'> => ({ bookingId: id, part: 0 });

/** A programme is to bear its share of the quote: set aside and bound, for the order is given with it. @throws as `reserve` says */
export const bindSupport = (programme: Programme, request: ServiceRequest, hand: Hand): readonly SupportStep[] => {
  const { quote, kind, ownerId: performerId, wish } = request;
  if (!quote) return [];
  const subjectId = subjectOf(chargedOf(request));
  const { price, currency, deliverBy: usedOn } = quote;
  const toPay = { subjectId, performerId, kind, what: wish.title, price, currency, usedOn };
  return [(b: Budget) => reserve(programme, b, toPay, hand), (b: Budget) => commit(b, subjectId, hand)];
};

/** What a request costs once its result is accepted: due at once, and billed with its month like any use. */
export const chargeOf = (request: ServiceRequest, priceClass: PriceClass, hand: Hand): Charge => {
  const { quote, ownerId, resourceId, resource, number, applicationId, demo } = request;
  if (!quote) throw new Error(`${request.id} has no quote`);
  const { price: net, vat, currency } = quote;
  const accepted = request.course.find((s) => s.action === 'accept')?.at ?? request.since;
  const planned: Charge = {
    ...chargedOf(request),
    id: newId('charge', hand.now.getTime()),
    version: 0,
    bookingNumber: number,
    resourceId,
    resource,
    ownerId,
    userId: request.user.organisationId,
    state: chargeProcess.initial,
    currency,
    priceVersion: quote.number,
    priceClass,
    lines: [{ kind: 'service', minor: net }],
    net,
    vat: vatOf(net, vat),
    support: 0,
    quoted: net,
    payers: { ...(applicationId ? { applicationId } : {}), projects: [] },
    start: accepted,
    end: hand.now.toISOString(),
    demo,
    changed: request.changed,
  };
  return movedCharge(planned, 'charge', request.course.at(-1)?.side === 'clock' ? 'clock' : 'owner', hand);
};
