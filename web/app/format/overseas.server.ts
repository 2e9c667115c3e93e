import type { Api } from '../../server/api.ts';
import type { OverseasView, RatesView } from '../api/overseas.ts';
import type { Language, ListingView } from '../api/views.ts';
import { overseasWords } from '../words/overseas.ts';
import { day } from './date.ts';
import { amount, count } from './number.ts';
import { textIn } from './text.ts';

/** What a listing says about markets abroad: a link by its HS code, and its foreign prices in won. */
export interface ListingOverseas {
  readonly link?: { readonly to: string; readonly label: string };
  /** In won, by the day's rate and its source: small, and no offer. */
  readonly prices: readonly string[];
}

interface Priced {
  readonly currency: string;
  readonly minor: number;
}

const isPriced = (value: unknown): value is Priced =>
  typeof value === 'object' && value !== null && 'currency' in value && 'minor' in value && value.currency !== 'KRW';

const exponents: Readonly<Record<string, number>> = { JPY: 0, VND: 0, KWD: 3 };

/** `US$46.00 → about ₩69,000 (source, rate of the day)`. */
const inWon = (price: Priced, { rates, sources }: RatesView, language: Language): string[] => {
  const rate = rates.find(({ currency }) => currency === price.currency);
  if (!rate) return [];
  const won = Math.round(((price.minor / 10 ** (exponents[price.currency] ?? 2)) * Number(rate.won)) / rate.units);
  const source = sources.find((s) => s.source === rate.source);
  const approx = overseasWords(language).approx(
    amount({ currency: 'KRW', minor: won }, language),
    textIn(source?.title, language) || rate.source,
    day(rate.on, language),
  );
  return [`${amount(price, language)} ≈ ${approx}`];
};

export const overseasOf = async (api: Api, { codes, content }: ListingView, language: Language): Promise<ListingOverseas> => {
  const words = overseasWords(language);
  const hs = codes.find(({ scheme }) => scheme === 'hs')?.code;
  const priced = Object.values(content.attributes).filter(isPriced);
  const [about, rates] = await Promise.all([
    hs ? api.find<OverseasView>('/overseas', { hs }) : undefined,
    priced.length > 0 ? api.find<RatesView>('/rates') : undefined,
  ]);
  const regulations = about?.regulations.length ?? 0;
  const label = regulations > 0 ? words.listingLink(count(regulations, language)) : words.listingNone;
  return {
    ...(hs && about ? { link: { to: `/${language}/overseas?goods=${hs}`, label } } : {}),
    prices: rates ? priced.flatMap((price) => inWon(price, rates, language)) : [],
  };
};
