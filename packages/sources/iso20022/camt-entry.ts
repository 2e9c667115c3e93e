import { createHash } from 'node:crypto';
import { Currency, exponents, money } from '@sandan/kernel/money';

/** Money that came in, as a bank's statement (camt.053) or notification (camt.054) says; reversals and what went out are left out. */
export interface BankCredit {
  /** Names it at the bank, so that it is entered once. */
  readonly key: string;
  /** Of one payment of those that the bank booked together: the key under which another file may tell of all of them as one. */
  readonly entry?: string;
  /** The key that files were read by before the account was part of it. */
  readonly before?: string;
  readonly currency: Currency;
  readonly minor: number;
  /** ISO day; empty where it has a `fault`. */
  readonly on: string;
  /** What the payer wrote, as much of it as is kept. */
  readonly reference: string;
  /** All that the payer wrote. */
  readonly text: string;
  /** Why it cannot be entered: `statement.day`, or `statement.sum` where its payments do not come to the entry. */
  readonly fault?: string;
}

/** What is said of an entry, or of one payment of those that it holds. */
export interface Said {
  amount: string;
  currency: string;
  /** Whether the amount is its own, and not one of those in its details. */
  own: boolean;
  side: string;
  bankRef: string;
  endToEnd: string;
  written: string[];
}
export interface Entry extends Said {
  status: string;
  reversal: string;
  booked: string;
  valued: string;
  entryRef: string;
  parts: Said[];
}

/** Of which account a statement tells, and when it was written. */
export interface Statement {
  account: string;
  created: string;
}

export const said = (): Said => ({ amount: '', currency: '', own: false, side: '', bankRef: '', endToEnd: '', written: [] });
export const freshEntry = (): Entry => ({
  ...said(),
  status: '',
  reversal: '',
  booked: '',
  valued: '',
  entryRef: '',
  parts: [],
});

const textOf = (all: readonly Said[]): string =>
  [...new Set(all.flatMap(({ endToEnd, written }) => [endToEnd === 'NOTPROVIDED' ? '' : endToEnd, ...written]))].join(' ').trim();
/** As much of a text as is kept. */
const referenceOf = (text: string): string => text.slice(0, 140).trim();

/** An amount in minor units; noughts beyond them change nothing ("15000.00" KRW), and more is not of that currency. */
const minorOf = (amount: string, currency: Currency): number => {
  const [whole = '', fraction = ''] = amount.split('.');
  const exponent = exponents[currency];
  const finer = fraction.slice(exponent);
  const plain = /^0+$/.test(finer) ? `${whole}${exponent > 0 ? `.${fraction.slice(0, exponent)}` : ''}` : amount;
  return money(plain, currency).minor;
};

/** The day of a date or an instant, as the bank writes it; undefined if it is none. */
const dayOf = (written: string): string | undefined => {
  const day = written.slice(0, 10);
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
};

interface Apart {
  readonly parts: readonly (Said & { readonly minor: number })[];
  readonly fault?: 'statement.sum';
}

/**
 * The payments of an entry apart, where each says its amount in the entry's currency and none goes out; else none. Where they say their
 * amounts and do not come to the entry, what the entry is made of is not known.
 */
const apartOf = (entry: Entry, currency: Currency, minor: number): Apart => {
  const same = entry.parts.filter((p) => p.amount !== '' && (p.currency === '' || p.currency === currency));
  if (entry.parts.length < 2 || same.length === 0) return { parts: [] };
  const parts = same.map((p) => ({ ...p, minor: minorOf(p.amount, currency) }));
  const sum = parts.reduce((all, p) => all + (p.side === 'DBIT' ? -p.minor : p.minor), 0);
  if (same.length < entry.parts.length) return sum > minor ? { parts: [], fault: 'statement.sum' } : { parts: [] };
  if (sum !== minor) return { parts: [], fault: 'statement.sum' };
  return { parts: parts.some((p) => p.side === 'DBIT') ? [] : parts };
};

const mostKey = 105;
/** A key of references that fits its place, and that no other one becomes by being cut. */
const keyOf = (...parts: readonly string[]): string => {
  const key = parts.join('#');
  return key.length <= mostKey ? key : `${key.slice(0, 40)}#${createHash('sha256').update(key).digest('hex')}`;
};
/** A key of nothing but what stands there. */
const contentKey = (...parts: readonly string[]): string => parts.join('#').slice(0, mostKey);

const booked: ReadonlySet<string> = new Set(['', 'BOOK']);
const reversed: ReadonlySet<string> = new Set(['true', '1']);

/** How a credit is known: by `key`, by `before` in files that were read earlier, and whether a reference that the bank gave is in it. */
interface Name {
  readonly key: string;
  readonly before?: string;
  readonly named: boolean;
}
export type Told = BankCredit & Pick<Name, 'named'>;

/** The name of an entry: by the bank's reference, else by its number in the statement of its account, else by what it says. */
const nameOf = (entry: Entry, account: string, on: string, text: string): Name => {
  if (entry.bankRef) return { key: keyOf(entry.bankRef), named: true };
  const alone = (key: (...parts: string[]) => string, ...parts: string[]) =>
    account ? { key: key(account, ...parts), before: key(...parts) } : { key: key(...parts) };
  return entry.entryRef
    ? { ...alone(keyOf, entry.entryRef, on, entry.amount), named: true }
    : { ...alone(contentKey, on, entry.amount, text), named: false };
};

/** The names of the payments of an entry: each by its own reference, else by its place in the entry, else by what it says. */
const namesOf = (entry: Entry, of: Name, account: string, on: string): Name[] => {
  const seen = new Map<string, number>();
  return entry.parts.map((part, i) => {
    const own = part.bankRef === entry.bankRef ? '' : part.bankRef;
    if (own) {
      const nth = (seen.get(own) ?? 0) + 1;
      seen.set(own, nth);
      return { key: nth === 1 ? keyOf(own) : keyOf(own, `${nth}`), named: true };
    }
    if (!of.named) return nameOf({ ...entry, ...part }, account, on, referenceOf(textOf([part])));
    return { key: keyOf(of.key, `${i + 1}`), ...(of.before ? { before: keyOf(of.before, `${i + 1}`) } : {}), named: true };
  });
};

/**
 * The credits of an entry. Its day is that on which it was booked, or counts from, or that of the statement where a reference of the bank
 * names it whatever the day.
 * @throws Fault invalid `money.invalid`
 */
export const creditsOf = (entry: Entry, { account, created }: Statement): Told[] => {
  if (entry.side !== 'CRDT' || reversed.has(entry.reversal) || !booked.has(entry.status)) return [];
  const parsed = Currency.safeParse(entry.currency);
  if (!parsed.success) return [];
  const currency = parsed.data;
  const minor = minorOf(entry.amount, currency);
  if (minor === 0) return [];
  const on = dayOf(entry.booked) ?? dayOf(entry.valued) ?? (entry.bankRef ? dayOf(created) : undefined) ?? '';
  const { parts, fault: wrong } = apartOf(entry, currency, minor);
  const fault = wrong ?? (on === '' ? 'statement.day' : undefined);
  const shared = { currency, on, ...(fault ? { fault } : {}) };
  const whole = textOf([entry, ...entry.parts]);
  const name = nameOf(entry, account, on, referenceOf(whole));
  if (parts.length === 0)
    return [{ ...shared, ...name, minor, reference: referenceOf(whole) || entry.bankRef || '-', text: whole }];
  const names = namesOf(entry, name, account, on);
  return parts.flatMap((part, i): Told[] => {
    const named = names[i];
    if (!named || part.minor === 0) return [];
    const text = textOf([part]);
    const reference = referenceOf(text) || part.bankRef || entry.bankRef || '-';
    return [{ ...shared, ...named, ...(name.named ? { entry: name.key } : {}), minor: part.minor, reference, text }];
  });
};
