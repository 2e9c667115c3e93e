import { koreanDay } from '@sandan/market/calendar/date';
import { currencies, shown as decimalOf, numberIn, written } from '@sandan/market/company/amount';
import { type PaymentPreset, paymentPresets } from '@sandan/market/payment/method';
import type { QuoteTerms } from '@sandan/market/quote/terms';
import type { RfqContent } from '@sandan/market/rfq/content';
import type { Sheet } from '../api/form.server.ts';
import type { ListingView } from '../api/views.ts';
import { countryIn } from './country.server.ts';
import { linesIn } from './rfq-names.ts';

export type Currency = (typeof currencies)[number];
export const currencyOptions = currencies.map((value) => ({ value, label: value }));

const currencyOf = (text: string): Currency => currencies.find((c) => c === text) ?? 'USD';

/** An amount as it was typed, in minor units; what is none is not a number, which the API takes for missing. */
export const minorOf = (text: string, currency: Currency): number | undefined => written(text, currency)?.minor;
const listOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((t) => t.trim())
    .filter(Boolean);

/** Only what is there; the API takes no undefined and no empty text. */
export const told = <T extends Record<string, unknown>>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v !== '')) as Partial<T>;

const placeOf = (sheet: Sheet) =>
  told({
    kind: sheet.text('placeKind') || 'destination_terminal',
    name: sheet.text('place'),
    country: countryIn(sheet.text('country')),
    locode: sheet.text('locode').toUpperCase().replaceAll(' ', ''),
  });

/** The end of a day in Korea. */
const endOf = (date: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T14:59:59.000Z` : undefined);
const dayOf = (instant: string | undefined): string | undefined => instant && koreanDay(new Date(instant));

/** A request as its form says it; `invited` are the ids that were found behind the pasted addresses. */
export const rfqOf = (sheet: Sheet, language: 'ko' | 'en', invited: readonly string[]): unknown => {
  const currency = currencyOf(sheet.text('currency'));
  const lines = linesIn(sheet.values, 'line').flatMap((n) => {
    const at = (name: string) => sheet.text(`line-${n}-${name}`);
    if (!at('name') && !at('quantity')) return [];
    return [
      told({
        number: n,
        name: at('name'),
        spec: at('spec'),
        hs: at('hs').replace(/\D/g, ''),
        listingId: at('listing'),
        quantity: { value: numberIn(at('quantity')) ?? 0, unit: at('unit') },
        tolerancePercent: numberIn(at('tolerance')),
        targetPrice: minorOf(at('target'), currency),
        certificates: listOf(at('certificates')),
        samples: numberIn(at('samples')),
      }),
    ];
  });
  return told({
    title: sheet.text('subject'),
    about: sheet.text('about'),
    language,
    currency,
    lines,
    ...(sheet.text('place') ? { delivery: { rules: sheet.texts('rules'), place: placeOf(sheet) } } : {}),
    neededBy: sheet.text('neededBy'),
    payment: sheet.texts('payment'),
    visibility: sheet.text('visibility') || 'public',
    sealed: sheet.has('sealed'),
    invited,
    quotesMost: numberIn(sheet.text('most')) ?? 10,
    deadline: endOf(sheet.text('deadline')),
  });
};

/** What the fields of the request's form show of it. */
export const rfqValues = (content: RfqContent): Record<string, string> => ({
  subject: content.title,
  about: content.about ?? '',
  currency: content.currency,
  placeKind: content.delivery?.place.kind ?? '',
  place: content.delivery?.place.name ?? '',
  country: content.delivery?.place.country ?? '',
  locode: content.delivery?.place.locode ?? '',
  neededBy: content.neededBy ?? '',
  visibility: content.visibility,
  invited: content.invited.join('\n'),
  most: String(content.quotesMost),
  deadline: dayOf(content.deadline) ?? '',
  ...Object.fromEntries(
    content.lines.flatMap((l) => [
      [`line-${l.number}-name`, l.name],
      [`line-${l.number}-spec`, l.spec ?? ''],
      [`line-${l.number}-hs`, l.hs ?? ''],
      [`line-${l.number}-listing`, l.listingId ?? ''],
      [`line-${l.number}-quantity`, String(l.quantity.value)],
      [`line-${l.number}-unit`, l.quantity.unit],
      [`line-${l.number}-tolerance`, l.tolerancePercent === undefined ? '' : String(l.tolerancePercent)],
      [
        `line-${l.number}-target`,
        l.targetPrice === undefined ? '' : decimalOf({ currency: content.currency, minor: l.targetPrice }),
      ],
      [`line-${l.number}-certificates`, l.certificates.join(', ')],
      [`line-${l.number}-samples`, l.samples === undefined ? '' : String(l.samples)],
    ]),
  ),
});

const presetNames = Object.keys(paymentPresets) as PaymentPreset[];

/** The steps of a line as one text, and back; what no field shows is kept from before. */
const ladderText = (steps: QuoteTerms['lines'][number]['ladder'], currency: Currency): string =>
  steps.map((s) => `${s.from}: ${decimalOf({ currency, minor: s.unitPrice })}`).join('\n');

/** The terms of a quotation as their form says them; what no field shows stays as it was in `before`. */
export const quoteOf = (sheet: Sheet, before?: QuoteTerms): unknown => {
  const currency = currencyOf(sheet.text('currency'));
  const lines = linesIn(sheet.values, 'q').flatMap((n) => {
    const at = (name: string) => sheet.text(`q-${n}-${name}`);
    const unitPrice = minorOf(at('price'), currency);
    if (unitPrice === undefined) return [];
    const was = before?.lines.find((l) => l.line === n);
    const ladder = at('ladder')
      .split('\n')
      .filter((row) => row.includes(':'))
      .map((row) => {
        const [from = '', price = ''] = row.split(':').map((t) => t.trim());
        const leadDays = was?.ladder.find((step) => step.from === numberIn(from))?.leadDays;
        return told({ from: numberIn(from) ?? 0, unitPrice: minorOf(price, currency) ?? 0, leadDays });
      });
    const pack = numberIn(at('packValue'));
    const same = was && before?.currency === currency && ladderText(was.ladder, currency) === at('ladder').trim();
    return [
      told({
        line: n,
        name: at('name'),
        spec: at('spec'),
        hs: at('hs').replace(/\D/g, ''),
        origin: countryIn(at('origin')),
        quantity: { value: numberIn(at('quantity')) ?? 0, unit: at('unit') },
        minimum: numberIn(at('minimum')),
        multiple: numberIn(at('multiple')),
        pack: pack === undefined ? undefined : { value: pack, unit: at('packUnit') },
        unitPrice,
        per: was?.per,
        listingId: was?.listingId,
        leadDays: numberIn(at('lead')),
        ladder: same ? was.ladder : ladder,
        grossKg: numberIn(at('gross')),
        volumeM3: numberIn(at('volume')),
        certificates: listOf(at('certificates')),
      }),
    ];
  });
  const preset = presetNames.find((p) => p === sheet.text('payment'));
  const until = sheet.text('validUntil');
  const { kind, instalments } =
    before && presetOf(before.payment) === preset ? before.payment : paymentPresets[preset ?? 'tt_30_70'];
  return told({
    currency,
    lines,
    delivery: told({ rule: sheet.text('rule'), place: placeOf(sheet), transport: sheet.text('transport') }),
    payment: { kind, instalments },
    leadDays: numberIn(sheet.text('leadDays')),
    validUntil: dayOf(before?.validUntil) === until ? before?.validUntil : endOf(until),
    orderMinimum: minorOf(sheet.text('orderMinimum'), currency),
    note: before?.note,
  });
};

const presetOf = (payment: QuoteTerms['payment']): string =>
  presetNames.find((name) => {
    const { kind, instalments } = paymentPresets[name];
    return (
      kind === payment.kind &&
      instalments.length === payment.instalments.length &&
      instalments.every((part, i) => {
        const other = payment.instalments[i];
        return part.share === other?.share && part.due === other.due && part.days === other.days;
      })
    );
  }) ?? 'tt_30_70';

/** A listing as far as it says in which quantities it is ordered. */
export type OrderedBy = Pick<ListingView, 'id'> & { readonly content: Pick<ListingView['content'], 'attributes'> };

/** What the listing that a line names says of its quantities, where both count in the same unit. */
const orderRuleOf = ({ listingId, quantity }: RfqContent['lines'][number], listings: readonly OrderedBy[]) => {
  const attributes = listings.find((l) => l.id === listingId)?.content.attributes;
  if (!attributes || (attributes.unitOfOrder ?? 'H87') !== quantity.unit) return undefined;
  const whole = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return { minimum: whole(attributes.minimumOrder), multiple: whole(attributes.orderMultiple) };
};

/** What the fields of a quotation's form show: the terms that lie there, else what the request asks for. */
export const quoteValues = (
  terms: QuoteTerms | undefined,
  asked: RfqContent,
  listings: readonly OrderedBy[] = [],
): Record<string, string> => {
  const currency = terms?.currency ?? asked.currency;
  const decimal = (minor: number) => decimalOf({ currency, minor });
  const lines = asked.lines.flatMap((l) => {
    const line = terms?.lines.find((t) => t.line === l.number);
    const rule = terms ? line : orderRuleOf(l, listings);
    const at = (name: string, value: string | number | undefined): [string, string] => [
      `q-${l.number}-${name}`,
      String(value ?? ''),
    ];
    return [
      at('name', line?.name ?? l.name),
      // What is asked for is what is offered, unless the seller says otherwise: a line without it can not be held against it.
      at('spec', terms ? line?.spec : l.spec),
      at('hs', line?.hs ?? l.hs),
      at('origin', line?.origin ?? (terms ? undefined : 'KR')),
      at('quantity', line?.quantity.value ?? l.quantity.value),
      at('unit', line?.quantity.unit ?? l.quantity.unit),
      at('minimum', rule?.minimum),
      at('multiple', rule?.multiple),
      at('packValue', line?.pack?.value),
      at('packUnit', line?.pack?.unit),
      at('lead', line?.leadDays),
      at('price', line && decimal(line.unitPrice)),
      at('ladder', line && ladderText(line.ladder, currency)),
      at('gross', line?.grossKg),
      at('volume', line?.volumeM3),
      at('certificates', line?.certificates.join(', ')),
    ];
  });
  return {
    currency,
    rule: terms?.delivery.rule ?? asked.delivery?.rules[0] ?? 'FOB',
    transport: terms?.delivery.transport ?? '',
    placeKind: terms?.delivery.place.kind ?? 'origin_terminal',
    place: terms?.delivery.place.name ?? '',
    country: terms?.delivery.place.country ?? '',
    locode: terms?.delivery.place.locode ?? '',
    payment: terms ? presetOf(terms.payment) : (asked.payment[0] ?? 'tt_30_70'),
    leadDays: terms ? String(terms.leadDays) : '',
    orderMinimum: terms?.orderMinimum === undefined ? '' : decimal(terms.orderMinimum),
    validUntil: dayOf(terms?.validUntil) ?? '',
    ...Object.fromEntries(lines),
  };
};

export const paymentOptions = (language: 'ko' | 'en') =>
  presetNames.map((value) => ({ value, label: paymentPresets[value].label[language] }));
