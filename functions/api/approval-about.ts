import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import type { Localized } from '@sandan/kernel/text';
import type { ApprovalAbout } from '@sandan/market/company/approval';
import { unsealed } from '@sandan/market/quote/quote-verbs';
import type { Resale } from '@sandan/market/resale/resale';
import { isShown } from '@sandan/market/resale/resale';
import type { Gated } from './approving.ts';
import { gatedSeries, gatedWish } from './booking-gated.ts';
import { resourcesOf } from './booking-wish.ts';
import type { Caller } from './caller.ts';
import { gatedInquiry, gatedOfftake, gatedQuote, gatedResale, gatedSample, gatedService } from './gated.ts';
import { relationToInquiry } from './inquiry-view.ts';
import type { World } from './world.ts';

type About<K extends ApprovalAbout['kind']> = Extract<ApprovalAbout, { kind: K }>;
type Found<K extends ApprovalAbout['kind']> = (
  world: World,
  about: About<K>,
  caller: Caller,
  now: Date,
) => Promise<Gated | undefined>;

/** Longest time of one part that a request is priced for. */
const longestDays = 92;

/** The titles of an application's programme, by any of which rules for approval may call it. @throws Fault invalid `support.notActive` where it is another's */
export const programmeOf = async ({ stores }: World, id: string, organisationId: string, pointer: string): Promise<Localized> => {
  const application = await stores.applications.byId(id);
  const programme = application && (await stores.programmes.byId(application.programmeId));
  if (!programme || application.applicantId !== organisationId) throw invalidField(pointer, 'support.notActive');
  return programme.title;
};

/** What a machine costs whoever asks: what was proposed to them, its price, or how far they would bid. */
const priceOf = ({ proposal, price, auction }: Resale, organisationId: string, minor: number | undefined) => {
  if (proposal?.organisationId === organisationId) return { currency: 'KRW' as const, minor: proposal.minor };
  if (price) return price;
  if (auction && minor === undefined) throw invalidField('/about/minor', 'field.required');
  return minor === undefined ? undefined : { currency: 'KRW' as const, minor };
};

/** @throws Fault conflict `approval.notNeeded` where nothing is to be paid */
const needed = (gated: Gated | undefined): Gated => {
  if (!gated) throw new Fault('conflict', 'approval.notNeeded');
  return gated;
};

const found: { readonly [K in ApprovalAbout['kind']]: Found<K> } = {
  inquiry: async ({ stores }, { id }, caller) => {
    const inquiry = await stores.inquiries.byId(id);
    return inquiry && relationToInquiry(inquiry, caller) !== 'other' ? gatedInquiry(inquiry) : undefined;
  },
  terms: async () => {
    throw invalidField('/about', 'approval.about');
  },
  quote: async ({ stores }, { id, number }, caller) => {
    const quote = await stores.quotes.byId(id);
    if (quote?.buyer.organisationId !== caller.organisation?.id || !quote) return undefined;
    const [rfq, last] = await Promise.all([stores.rfqs.byId(quote.rfq.id), stores.quotes.version(quote.id, quote.number)]);
    if (rfq) unsealed(rfq);
    if (!last || last.number !== number) throw new Fault('conflict', 'quote.stale');
    return gatedQuote(quote, last);
  },
  sample: async ({ stores }, { id, number }, caller) => {
    const sample = await stores.samples.byId(id);
    if (!sample || sample.buyer.organisationId !== caller.organisation?.id) return undefined;
    const gated = needed(gatedSample(sample));
    if ((gated.about as About<'sample'>).number !== number) throw new Fault('conflict', 'sample.stale');
    return gated;
  },
  service: async (world, { id, number, applicationId }, caller) => {
    const request = await world.stores.services.byId(id);
    const home = caller.organisation?.id;
    if (!request || !home || request.user.organisationId !== home) return undefined;
    if (request.quote?.number !== number) throw new Fault('conflict', 'service.stale');
    if (!applicationId) return gatedService(request);
    const programme = await programmeOf(world, applicationId, home, '/about/applicationId');
    return gatedService(request, { applicationId, programme });
  },
  offtake: async ({ stores }, { id }, caller) => {
    const offtake = await stores.offtakes.byId(id);
    const home = caller.organisation?.id;
    if (!offtake || !home || ![offtake.supplierId, offtake.takerId].includes(home)) return undefined;
    const gated = gatedOfftake(offtake, {});
    if (gated?.organisationId !== home) throw new Fault('conflict', 'approval.notNeeded');
    return gated;
  },
  resale: async ({ stores }, { id, number, minor }, caller) => {
    const resale = await stores.resales.byId(id);
    const home = caller.organisation?.id;
    if (!resale || !home) return undefined;
    if (!isShown(resale) && resale.proposal?.organisationId !== home) return undefined;
    if (resale.round !== number) throw new Fault('conflict', 'resale.stale');
    const amount = priceOf(resale, home, minor);
    if (!amount) throw new Fault('conflict', 'approval.notNeeded');
    return gatedResale(resale, home, amount);
  },
  booking: async (world, about, caller, now) => {
    const home = caller.organisation?.id;
    const ids = about.parts.map((p) => p.resourceId);
    for (const { start, end } of about.parts) {
      const length = Date.parse(end) - Date.parse(start);
      if (length <= 0 || length > longestDays * 86_400_000)
        throw invalidField('/about/parts', 'resource.window', { days: longestDays });
    }
    const resources = await resourcesOf(world, ids);
    if (!resources || !home) return undefined;
    const { applicationId } = about;
    const paying = applicationId && {
      applicationId,
      programme: await programmeOf(world, applicationId, home, '/about/applicationId'),
    };
    return needed(await gatedWish(world, about, resources, home, now, paying || undefined));
  },
  series: async (world, about, caller, now) => {
    const home = caller.organisation?.id;
    const resource = (await resourcesOf(world, [about.resourceId]))?.get(about.resourceId);
    if (!resource || !home) return undefined;
    return needed(await gatedSeries(world, about, resource, home, now));
  },
};

/**
 * What is asked for where a request is about something of the market: what that is, not what its requester writes, or a small request would
 * clear a large thing. @throws Fault missing where the caller has no part in it; conflict `….stale` of a version that is not the last,
 * `approval.notNeeded` where nothing is to be paid by the caller's organisation
 */
export const gatedBy = async <K extends ApprovalAbout['kind']>(
  world: World,
  about: About<K>,
  caller: Caller,
  now: Date,
): Promise<Gated> => {
  const find: Found<K> = found[about.kind as K];
  const gated = await find(world, about, caller, now);
  if (!gated) throw missing(about.kind);
  return gated;
};
