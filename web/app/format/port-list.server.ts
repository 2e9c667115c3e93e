import { faultTexts } from '@sandan/market/fault-text';
import { legNames, placeKindNames } from '@sandan/market/landed/incoterm';
import { forSeveral, portLegs } from '@sandan/market/landed/port';
import { kinds } from '@sandan/market/listing/kinds/registry';
import { cookieIn, setCookie } from '../../server/cookies.ts';
import type { PriceAnswerView } from '../api/catalogue.ts';
import type { HitView, Language } from '../api/views.ts';
import type { PortCard, PortField } from '../parts/port-list.tsx';
import type { Visit } from '../visit.ts';
import { portListWords } from '../words/port-list.server.ts';
import { amount, count } from './number.ts';
import { carriageBases, filled, portNames, portOf } from './port.server.ts';
import { quantity as withUnit } from './quantity.ts';

interface LandedPrice {
  readonly listingId: string;
  readonly quantity: number;
  readonly unit?: string;
  readonly price?: { readonly currency: string; readonly minor: number };
  readonly term?: { readonly rule: string; readonly place: string };
  readonly landed: NonNullable<PriceAnswerView['landed']>;
}

const currencies = ['USD', 'EUR', 'KRW', 'JPY', 'CNY', 'GBP', 'SGD', 'VND', 'KWD'] as const;
const keys: readonly string[] = [...portNames, 'toCurrency', 'toQuantity'];
/** What of it is money, in the reader's currency. */
const amounts: readonly string[] = portLegs;
const cookie = 'port';
const remembered = 180 * 86_400;

/** With which an address asks for the form (`open`), or the form for its place to be remembered (`keep`); it is no part of the place. */
const asks = 'port';

export const isPortKey = (key: string): boolean => key === asks || keys.includes(key);

const isPriced = (kind: string): boolean => kinds[kind as keyof typeof kinds]?.priced === true;

const partOf = (query: URLSearchParams): URLSearchParams => new URLSearchParams([...query].filter(([key]) => keys.includes(key)));

/** The reader's place and the way to it, as an address says them. */
const portIn = (query: URLSearchParams) => {
  const currency = currencies.find((c) => c === query.get('toCurrency')) ?? 'USD';
  const quantity = (query.get('toQuantity') ?? '').replaceAll(/[,\s]/g, '');
  const known = /^[1-9]\d{0,8}$/.test(quantity);
  const { asked, unread, values } = portOf(query, currency);
  const shown: Readonly<Record<string, string>> = { ...values, toCurrency: currency, toQuantity: query.get('toQuantity') ?? '' };
  return {
    values: shown,
    unread: [...unread, ...(quantity && !known ? ['toQuantity'] : [])],
    asked: 'to' in asked ? { ...asked, currency, ...(known ? { quantity } : {}) } : undefined,
  };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** The search with the place that the reader named before, where it names none and products may be among its results. */
export const withPortRemembered = (request: Request, query: URLSearchParams): URLSearchParams | undefined => {
  const kind = query.get('kind');
  if ([...query.keys()].some(isPortKey) || (kind && !isPriced(kind))) return undefined;
  const kept = partOf(new URLSearchParams(decoded(cookieIn(request, cookie) ?? '')));
  return portIn(kept).asked ? new URLSearchParams([...query, ...kept]) : undefined;
};

/**
 * What the form sent has the browser keep its place, so that the next search names it too; with the address of the search, in which nothing
 * asks for that: whoever follows it as a link keeps their own place.
 */
export const keptPort = (query: URLSearchParams): { readonly search: URLSearchParams; readonly cookie?: string } | undefined => {
  if (query.get(asks) !== 'keep') return undefined;
  const search = new URLSearchParams([...query].filter(([key]) => key !== asks));
  if (!portIn(query).asked) return { search };
  return { search, cookie: setCookie(cookie, encodeURIComponent(partOf(query).toString()), remembered) };
};

export const forgottenPort = (): string => setCookie(cookie, '', 0);

const legOf = (leg: string, language: Language): string | undefined => legNames[leg as keyof typeof legNames]?.[language];

/** What is wanted before there is a total: the legs that nobody said, or why the price itself cannot be brought there. */
const needsOf = ({ landed }: LandedPrice, language: Language): string =>
  [
    ...new Set(
      landed.needs.flatMap(({ leg, code, params }) => {
        if (leg === 'arrival') return [];
        const name = code === 'landed.needs.cost' || code === 'landed.needs.value' ? legOf(leg, language) : undefined;
        // The sentence that it goes into says that it is needed.
        const text = filled(faultTexts[code]?.[language] ?? code, params)
          .replace(/[.]$/, '')
          .replace(/^Needs /, '');
        return [name ?? text];
      }),
    ),
  ].join(', ');

const cardOf = (found: LandedPrice, query: URLSearchParams, to: string, language: Language): PortCard => {
  const words = portListWords(language);
  const { landed, quantity, unit, price, term } = found;
  const many = unit ? withUnit({ value: quantity, unit }, language) : count(quantity, language);
  const rate = landed.rows.find(({ leg }) => leg === 'price')?.formula?.match(/\((?:[^()]*)\)/)?.[0];
  const same = price?.currency === landed.known.currency;
  // The page of a product reckons in the seller's currency: amounts that were said in another are left out there.
  const said = new URLSearchParams([...partOf(query)].filter(([key]) => same || !amounts.includes(key)));
  // Its page knows of one code only, and would take a duty for it that is said of no code.
  const asked: Readonly<Partial<Record<string, string>>> = portIn(query).asked ?? {};
  if (!forSeveral({ duty: asked.duty, dutyHs: asked.dutyHs }).duty) said.delete('duty');
  said.delete('toQuantity');
  said.delete('toCurrency');
  said.set('quantity', String(quantity));
  if (price) said.set('currency', price.currency);
  return {
    at: words.at(to),
    ...(landed.total ? { total: amount(landed.total, language) } : { needs: words.incomparable(needsOf(found, language)) }),
    notes: [
      words.for(many),
      ...(landed.days === undefined ? [] : [words.within(landed.days)]),
      ...(landed.total || landed.known.minor === 0 ? [] : [words.known(amount(landed.known, language))]),
      ...(price ? [words.seller(amount(price, language), term ? `${term.rule} ${term.place}` : '')] : []),
      ...(rate && !same ? [words.rate(rate.slice(1, -1))] : []),
    ],
    query: `?${said}`,
  };
};

/** The form of the reader's place and of the way to it, as far as it is filled. */
const portForm = ({ values, unread }: ReturnType<typeof portIn>, language: Language) => {
  const words = portListWords(language);
  const field = (name: string, label: string, more: Partial<PortField> = {}): PortField => ({
    name,
    label,
    value: values[name] ?? '',
    ...more,
  });
  const options = (of: readonly string[], label: (value: string) => string) =>
    of.map((value) => ({ value, label: label(value) }));
  const kindOf = (value: string) => placeKindNames[value as keyof typeof placeKindNames][language];
  const place = [
    field('to', words.to, { hint: words.toHint, required: true }),
    field('toCountry', words.country, { hint: words.countryHint, required: true }),
    field('toKind', words.kind, { options: options(['destination_terminal', 'buyer_premises'], kindOf) }),
    field('toCurrency', words.currency, { options: options(currencies, (value) => value) }),
    field('toQuantity', words.quantity, { hint: words.quantityHint }),
  ];
  const costs = [
    ...portLegs.map((leg) => field(leg, legNames[leg][language])),
    field('carriageBy', words.carriageBy, {
      options: options(carriageBases, (value) => words.bases[value as (typeof carriageBases)[number]]),
    }),
    field('insurance', words.insurance),
    field('duty', words.duty),
    field('dutyHs', words.dutyHs, { hint: words.dutyHsHint }),
    field('days', words.days),
  ];
  const labelOf = (name: string) => [...place, ...costs].find((f) => f.name === name)?.label ?? name;
  const { lead, costs: costsTitle, costsHint, ask, forget, order } = words;
  return {
    words: { lead, costs: costsTitle, costsHint, ask, forget, order },
    place,
    costs,
    unread: unread.length > 0 ? words.unread(unread.map(labelOf).join(', ')) : undefined,
  };
};

/** What each result costs at the reader's place, and the form of it where the address asks for it: no other page loads its fields. */
export const portList = async (
  { api }: Pick<Visit, 'api'>,
  hits: readonly HitView[],
  query: URLSearchParams,
  language: Language,
) => {
  const words = portListWords(language);
  const port = portIn(query);
  const { asked, values, unread } = port;
  const opened = query.has(asks) || unread.length > 0;
  const priced = hits.filter(({ kind }) => isPriced(kind));
  if (priced.length === 0) return undefined;
  const { items } = asked
    ? await api.read<{ items: readonly LandedPrice[] }>('/landed-prices', { ...asked, listing: priced.map(({ id }) => id) })
    : { items: [] };
  return {
    title: words.title,
    here: asked ? `${words.at(values.to ?? '')} · ${values.toCurrency}` : undefined,
    form: opened ? portForm(port, language) : undefined,
    open: opened
      ? undefined
      : { label: asked ? words.change : words.name, to: `?${new URLSearchParams([...query, [asks, 'open']])}` },
    cards: Object.fromEntries(items.map((item) => [item.listingId, cardOf(item, query, values.to ?? '', language)])),
  };
};
export type PortList = NonNullable<Awaited<ReturnType<typeof portList>>>;
