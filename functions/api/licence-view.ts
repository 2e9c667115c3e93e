import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { open } from '@sandan/kernel/process';
import { Licence, licenceProcess } from '@sandan/market/licence/licence';
import { allows } from '@sandan/market/policy';
import { type Books, today } from '@sandan/market/royalty/books';
import { isInDoubt } from '@sandan/market/royalty/distribution';
import { Invoice, outstandingOf } from '@sandan/market/royalty/invoice';
import { type PeriodAction, periodActions, RoyaltyPeriod, royaltyPeriodProcess } from '@sandan/market/royalty/period';
import { creditOf } from '@sandan/market/royalty/settle';
import * as z from 'zod';
import { Party, Text } from './answers.ts';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

const Side = z.enum(['licensor', 'licensee', 'operator']);

export const LicenceLine = Licence.pick({
  id: true,
  version: true,
  number: true,
  state: true,
  reason: true,
  title: true,
  agreement: true,
  effectiveOn: true,
  endsOn: true,
  royaltiesUntil: true,
  dealId: true,
  listingId: true,
  demo: true,
})
  .extend({ licensor: Party, licensee: Party, side: Side })
  .meta({ id: 'LicenceLine' });

const PeriodLine = RoyaltyPeriod.pick({ from: true, to: true, state: true, stateBy: true, invoiceId: true }).extend({
  late: z.boolean(),
  netSales: z.int().optional(),
  due: z.int().optional(),
});

export const InvoiceView = Invoice.omit({ changed: true, payments: true })
  .extend({
    payments: z.array(Invoice.shape.payments.element.omit({ stamp: true })),
    outstanding: z.int(),
  })
  .meta({ id: 'InvoiceView' });

export const LicenceView = LicenceLine.extend({
  field: Text.optional(),
  territory: Licence.shape.territory,
  sublicence: z.boolean(),
  rights: Licence.shape.rights,
  terms: Licence.shape.terms,
  milestones: Licence.shape.milestones,
  /** For the licensor alone. */
  shares: Licence.shape.shares,
  currency: Currency,
  periods: z.array(PeriodLine),
  invoices: z.array(InvoiceView),
  /** What the licensee has paid beyond its invoices. */
  credit: z.int(),
  actions: z.array(z.string()),
}).meta({ id: 'LicenceView' });

export const PeriodView = RoyaltyPeriod.omit({ distribution: true, unshared: true, stated: true, dispute: true, changed: true })
  .extend({
    licence: LicenceLine,
    base: Licence.shape.terms.shape.base,
    stacking: z.boolean(),
    stated: z.object({ at: z.string() }).optional(),
    dispute: z.object({ reason: z.string(), said: z.string(), at: z.string() }).optional(),
    /** For the licensor alone. */
    distribution: RoyaltyPeriod.shape.distribution,
    /** For the licensor alone. */
    unshared: RoyaltyPeriod.shape.unshared,
    actions: z.array(z.enum(['state', ...periodActions])),
  })
  .extend({ version: z.int().describe('Version of the licence, for If-Match'), id: idOf('royaltyPeriod') })
  .meta({ id: 'RoyaltyPeriodView' });

/** How the caller stands to a licence: of the licensor, of the licensee, or of neither. */
export const relationToLicence = (licence: Licence | undefined, caller: Caller): 'organisation' | 'counterpart' | 'other' => {
  const id = caller.organisation?.id;
  if (!licence || !id) return 'other';
  if (id === licence.licensorId) return 'organisation';
  return id === licence.licenseeId ? 'counterpart' : 'other';
};

const sideNames = { organisation: 'licensor', counterpart: 'licensee', other: 'operator' } as const;
export const licenceSide = (licence: Licence, caller: Caller) => sideNames[relationToLicence(licence, caller)];

const party = async (world: World, organisationId: string) => ({
  organisationId,
  name: (await faceOf(world, organisationId))?.name ?? {},
});

export const licenceLine = async (world: World, licence: Licence, caller: Caller) => {
  const { id, version, number, state, reason, title, agreement, effectiveOn, endsOn, royaltiesUntil } = licence;
  const [licensor, licensee] = await Promise.all([party(world, licence.licensorId), party(world, licence.licenseeId)]);
  return {
    id,
    version,
    number,
    state,
    ...(reason ? { reason } : {}),
    title,
    agreement,
    effectiveOn,
    ...(endsOn ? { endsOn } : {}),
    ...(royaltiesUntil ? { royaltiesUntil } : {}),
    dealId: licence.dealId,
    listingId: licence.listingId,
    demo: licence.demo,
    licensor,
    licensee,
    side: licenceSide(licence, caller),
  };
};

export const invoiceView = (invoice: Invoice) => {
  const { changed: _, payments, ...rest } = invoice;
  return { ...rest, payments: payments.map(({ stamp: _stamp, ...p }) => p), outstanding: outstandingOf(invoice) };
};

const licenceActions = (licence: Licence, caller: Caller): string[] => {
  const relation = relationToLicence(licence, caller);
  const side = licenceSide(licence, caller);
  if (side === 'operator' || !allows('licences.act', caller.actor, relation)) return [];
  return [...new Set(open(licenceProcess, licence.state, side).map((t) => t.action))];
};

const late = (period: RoyaltyPeriod, now: Date): boolean => period.state === 'statement_due' && period.stateBy < today(now);

/** The licence with its periods and invoices, as one of its sides or the desk sees it. */
export const licenceView = async (world: World, books: Books, caller: Caller, now: Date) => {
  const { licence, periods, invoices } = books;
  const { field, territory, sublicence, rights, terms, milestones, shares } = licence;
  return {
    ...(await licenceLine(world, licence, caller)),
    ...(field ? { field } : {}),
    territory,
    sublicence,
    rights,
    terms,
    milestones,
    ...(shares && licenceSide(licence, caller) === 'licensor' ? { shares } : {}),
    currency: terms.currency,
    periods: periods.map((p) => ({
      from: p.from,
      to: p.to,
      state: p.state,
      stateBy: p.stateBy,
      late: late(p, now),
      ...(p.invoiceId ? { invoiceId: p.invoiceId } : {}),
      ...(p.reckoning ? { netSales: p.reckoning.netSales, due: p.reckoning.due } : {}),
    })),
    invoices: invoices.map(invoiceView),
    credit: creditOf(books),
    actions: licenceActions(licence, caller),
  };
};

const guarded = (action: PeriodAction, period: RoyaltyPeriod, books: Books): boolean => {
  const due = period.reckoning?.due ?? 0;
  if (action === 'invoice') return due > 0;
  if (action === 'close') return due === 0;
  return action !== 'distribute' || (books.licence.shares !== undefined && !isInDoubt(books, period));
};

const periodActionsOf = (books: Books, period: RoyaltyPeriod, caller: Caller): ('state' | PeriodAction)[] => {
  const { licence } = books;
  const side = licenceSide(licence, caller);
  if (side === 'licensee') {
    const can = open(royaltyPeriodProcess, period.state, side).length > 0;
    return can && allows('royalties.state', caller.actor, 'counterpart') ? ['state'] : [];
  }
  if (side === 'operator' || !allows('royalties.act', caller.actor, 'organisation')) return [];
  const names = open(royaltyPeriodProcess, period.state, side).map((t) => t.action);
  return periodActions.filter((a) => names.includes(a) && guarded(a, period, books));
};

/** One period with what was stated and how the royalty came about. */
export const periodView = async (world: World, books: Books, period: RoyaltyPeriod, caller: Caller) => {
  const { licence } = books;
  const { distribution, unshared, stated, dispute, changed: _, ...rest } = period;
  const isLicensor = licenceSide(licence, caller) === 'licensor';
  return {
    ...rest,
    licence: await licenceLine(world, licence, caller),
    base: licence.terms.base,
    stacking: licence.terms.stacking !== undefined,
    ...(stated ? { stated: { at: stated.at } } : {}),
    ...(dispute ? { dispute: { reason: dispute.reason, said: dispute.said, at: dispute.by.at } } : {}),
    ...(distribution && isLicensor ? { distribution } : {}),
    ...(unshared && isLicensor ? { unshared } : {}),
    actions: periodActionsOf(books, period, caller),
    version: licence.version,
  };
};
