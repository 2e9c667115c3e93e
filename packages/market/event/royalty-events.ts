import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import { type Localized, localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { type Licence, LicenceState } from '../licence/licence.ts';
import { type Invoice, invoiceProcess } from '../royalty/invoice.ts';
import { type RoyaltyPeriod, RoyaltyPeriodState } from '../royalty/period.ts';
import type { Happened } from './event.ts';

const Shown = z.object({
  id: idOf('licence'),
  number: z.string(),
  state: LicenceState,
  title: localized(300) as z.ZodType<Localized>,
  dealId: z.string(),
  listingId: idOf('listing'),
  licensor: z.object({ organisationId: idOf('organisation') }),
  licensee: z.object({ organisationId: idOf('organisation') }),
});
const side = z.enum(['licensor', 'licensee']);
const LicenceData = z.object({ licence: Shown, side });
const PeriodData = LicenceData.extend({
  period: z.object({
    id: idOf('royaltyPeriod'),
    from: z.iso.date(),
    to: z.iso.date(),
    state: RoyaltyPeriodState,
    due: Money.optional(),
  }),
});
const InvoiceData = LicenceData.extend({
  invoice: z.object({ id: idOf('invoice'), number: z.string(), state: z.enum(invoiceProcess.states), amount: Money }),
});

const type = (data: z.ZodObject, ko: string, en: string) => ({ group: 'licence' as const, version: 1, text: { ko, en }, data });

/** What programs of the two sides of a licence can be told of. */
export const royaltyEventTypes = {
  'licence.granted': type(LicenceData, '라이선스 발효', 'A licence is in force'),
  'licence.moved': type(LicenceData, '라이선스 상태가 바뀜', 'The state of a licence has changed'),
  'royalty.moved': type(PeriodData, '정산 기간의 상태가 바뀜', 'A royalty period has moved on'),
  'invoice.issued': type(InvoiceData, '청구서 발행', 'An invoice is issued'),
  'invoice.moved': type(InvoiceData, '청구서 상태가 바뀜', 'The state of an invoice has changed'),
};

type Name = keyof typeof royaltyEventTypes;

const happened = (licence: Licence, name: Name, at: string, more: object = {}): readonly Happened[] => {
  const { id, number, state, title, dealId, listingId, licensorId, licenseeId } = licence;
  const parties = { licensor: { organisationId: licensorId }, licensee: { organisationId: licenseeId } };
  const shown = { id, number, state, title, dealId, listingId, ...parties };
  return (['licensor', 'licensee'] as const).map((one) => ({
    name,
    organisationId: parties[one].organisationId,
    subject: id,
    at,
    data: { licence: shown, side: one, ...more },
  }));
};

export const licenceEvents = (before: Licence | undefined, after: Licence): readonly Happened[] => {
  if (!before) return happened(after, 'licence.granted', after.changed.at);
  return before.state === after.state ? [] : happened(after, 'licence.moved', after.changed.at);
};

export const periodEvents = (licence: Licence, before: RoyaltyPeriod | undefined, after: RoyaltyPeriod): readonly Happened[] => {
  if (before?.state === after.state) return [];
  const { id, from, to, state, reckoning, currency } = after;
  const due = reckoning ? { due: { currency, minor: reckoning.due } } : {};
  return happened(licence, 'royalty.moved', after.changed.at, { period: { id, from, to, state, ...due } });
};

export const invoiceEvents = (licence: Licence, before: Invoice | undefined, after: Invoice): readonly Happened[] => {
  if (before?.state === after.state) return [];
  const { id, number, state, amount } = after;
  const name = before ? 'invoice.moved' : 'invoice.issued';
  return happened(licence, name, after.changed.at, { invoice: { id, number, state, amount } });
};
