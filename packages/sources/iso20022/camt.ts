import { Fault } from '@sandan/kernel/fault';
import { Currency, money } from '@sandan/kernel/money';
import { xmlReader } from '../xml.ts';

/** Money that came in, as a bank's statement (camt.053) or notification (camt.054) says; reversals and what went out are left out. */
export interface BankCredit {
  /** Names it at the bank, so that it is entered once. */
  readonly key: string;
  readonly currency: Currency;
  readonly minor: number;
  readonly on: string;
  /** What the payer wrote. */
  readonly reference: string;
}

const mostEntries = 500;
/** Of the payments that banks book as one entry together. */
const mostCredits = 1_000;

/** What is said of an entry, or of one payment of those that it holds. */
interface Said {
  amount: string;
  currency: string;
  side: string;
  bankRef: string;
  endToEnd: string;
  written: string[];
}
interface Open extends Said {
  status: string;
  reversal: string;
  on: string;
  entryRef: string;
  parts: Said[];
}

const said = (): Said => ({ amount: '', currency: '', side: '', bankRef: '', endToEnd: '', written: [] });
const fresh = (): Open => ({ ...said(), status: '', reversal: '', on: '', entryRef: '', parts: [] });

const referenceOf = (all: readonly Said[]): string =>
  [...new Set(all.flatMap(({ endToEnd, written }) => [endToEnd === 'NOTPROVIDED' ? '' : endToEnd, ...written]))]
    .join(' ')
    .trim()
    .slice(0, 140);

/** The payments of an entry apart, where each says its amount and together they are the entry; else none. */
const apart = (entry: Open, currency: Currency, minor: number): readonly (Said & { readonly minor: number })[] => {
  if (entry.parts.length < 2 || entry.parts.some((p) => p.amount === '' || p.side === 'DBIT')) return [];
  const parts = entry.parts.map((p) => ({ ...p, minor: money(p.amount, currency).minor }));
  const whole = parts.every((p) => p.currency === '' || p.currency === currency) && parts.reduce((sum, p) => sum + p.minor, 0);
  return whole === minor ? parts : [];
};

/** The amount of one payment: its own, or that of the transaction; not what was instructed, nor charges. */
const isAmountOfPart = (path: readonly string[]): boolean => path.at(-2) === 'TxDtls' || path.at(-2) === 'TxAmt';

/** `named`: by a reference that the bank gave, and not by its content alone. */
const creditsOf = (entry: Open): (BankCredit & { readonly named: boolean })[] => {
  if (entry.side !== 'CRDT' || entry.reversal === 'true' || (entry.status !== '' && entry.status !== 'BOOK')) return [];
  const parsed = Currency.safeParse(entry.currency);
  if (!parsed.success) return [];
  const currency = parsed.data;
  const { minor } = money(entry.amount, currency);
  const { on } = entry;
  const bankRef = entry.bankRef || (entry.entryRef && `${entry.entryRef}#${on}#${entry.amount}`);
  const parts = apart(entry, currency, minor);
  if (parts.length === 0) {
    const reference = referenceOf([entry, ...entry.parts]);
    const key = bankRef || `${on}#${entry.amount}#${reference}`;
    const named = bankRef !== '';
    return [{ key: key.slice(0, 105), currency, minor, on, reference: reference || entry.bankRef || '-', named }];
  }
  return parts.map((part, i) => {
    const reference = referenceOf([part]);
    const own = part.bankRef === entry.bankRef ? '' : part.bankRef;
    const key = own || (bankRef ? `${bankRef}#${i + 1}` : `${on}#${part.amount}#${reference}`);
    const named = own !== '' || bankRef !== '';
    return {
      key: key.slice(0, 105),
      currency,
      minor: part.minor,
      on,
      reference: reference || own || entry.bankRef || '-',
      named,
    };
  });
};

/**
 * Reads the credits of a file of ISO 20022, whatever the version of camt.053 or camt.054: of an entry that holds several payments with their
 * amounts each for itself. Those whom nothing but their content names are told apart by how many of the same came before, so that another
 * file of the same day names them so too.
 * @throws Fault invalid `statement.kind`, `statement.tooLong`, `money.invalid`, or as the reader of XML does
 */
export const bankCredits = (xml: string): BankCredit[] => {
  const found: BankCredit[] = [];
  const before = new Map<string, number>();
  let entry: Open | undefined;
  let part: Said | undefined;
  let known = false;
  let count = 0;
  const nth = (key: string): number => {
    before.set(key, (before.get(key) ?? 0) + 1);
    return before.get(key) ?? 1;
  };
  const reader = xmlReader(
    {
      open(path, attributes) {
        const name = path.at(-1) ?? '';
        if (name === 'BkToCstmrStmt' || name === 'BkToCstmrDbtCdtNtfctn') known = true;
        if (name === 'Ntry') {
          entry = fresh();
          if (++count > mostEntries) throw new Fault('invalid', 'statement.tooLong');
        }
        if (!entry) return;
        if (name === 'TxDtls') {
          part = said();
          entry.parts.push(part);
          if (found.length + entry.parts.length > mostCredits) throw new Fault('invalid', 'statement.tooLong');
        }
        if (name === 'Amt' && path.at(-2) === 'Ntry') entry.currency = attributes.Ccy ?? '';
        if (name === 'Amt' && part && isAmountOfPart(path)) part.currency = attributes.Ccy ?? '';
      },
      text(path, text) {
        if (!entry) return;
        const [parent = '', name = ''] = path.slice(-2);
        const value = text.trim();
        const at = part ?? entry;
        if (parent === 'Ntry' && name === 'Amt') entry.amount += value;
        else if (part && name === 'Amt' && isAmountOfPart(path)) part.amount += value;
        else if ((parent === 'Ntry' || parent === 'TxDtls') && name === 'CdtDbtInd') at.side += value;
        else if (parent === 'Ntry' && name === 'RvslInd') entry.reversal += value;
        else if (parent === 'Ntry' && name === 'NtryRef') entry.entryRef += value;
        else if ((parent === 'Ntry' || (part && parent === 'Refs')) && name === 'AcctSvcrRef') at.bankRef += value;
        else if (name === 'EndToEndId') at.endToEnd += value;
        else if (name === 'Ustrd' || (parent === 'CdtrRefInf' && name === 'Ref')) at.written.push(value);
        else if ((name === 'Dt' || name === 'DtTm') && parent === 'BookgDt') entry.on += value.slice(0, 10);
        else if (path.at(-3) === 'Ntry' && parent === 'Sts' && name === 'Cd') entry.status += value;
        else if (parent === 'Ntry' && name === 'Sts') entry.status += value;
      },
      close(path) {
        if (path.at(-1) === 'TxDtls') part = undefined;
        if (path.at(-1) !== 'Ntry' || !entry) return;
        for (const { named, ...credit } of creditsOf(entry))
          found.push(named ? credit : { ...credit, key: `${credit.key}#${nth(credit.key)}` });
        entry = undefined;
      },
    },
    { bytes: 2_000_000 },
  );
  reader.write(new TextEncoder().encode(xml));
  reader.end();
  if (!known) throw new Fault('invalid', 'statement.kind');
  return found;
};
