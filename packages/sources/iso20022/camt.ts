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

interface Open {
  amount: string;
  currency: string;
  side: string;
  status: string;
  reversal: string;
  on: string;
  bankRef: string;
  endToEnd: string;
  written: string[];
}

const fresh = (): Open => ({
  amount: '',
  currency: '',
  side: '',
  status: '',
  reversal: '',
  on: '',
  bankRef: '',
  endToEnd: '',
  written: [],
});

const creditOf = (entry: Open, place: number): BankCredit | undefined => {
  if (entry.side !== 'CRDT' || entry.reversal === 'true' || (entry.status !== '' && entry.status !== 'BOOK')) return undefined;
  const currency = Currency.safeParse(entry.currency);
  if (!currency.success) return undefined;
  const { minor } = money(entry.amount, currency.data);
  const reference = [entry.endToEnd === 'NOTPROVIDED' ? '' : entry.endToEnd, ...entry.written].join(' ').trim().slice(0, 140);
  return {
    key: `${entry.bankRef || `${entry.on}#${entry.amount}#${reference}#${place}`}`.slice(0, 120),
    currency: currency.data,
    minor,
    on: entry.on,
    reference: reference || entry.bankRef || '-',
  };
};

/**
 * Reads the credits of a file of ISO 20022, whatever the version of camt.053 or camt.054.
 * @throws Fault invalid `statement.kind`, `statement.tooLong`, `money.invalid`, or as the reader of XML does
 */
export const bankCredits = (xml: string): BankCredit[] => {
  const found: BankCredit[] = [];
  let entry: Open | undefined;
  let known = false;
  let count = 0;
  const reader = xmlReader(
    {
      open(path, attributes) {
        const name = path.at(-1) ?? '';
        if (name === 'BkToCstmrStmt' || name === 'BkToCstmrDbtCdtNtfctn') known = true;
        if (name === 'Ntry') {
          entry = fresh();
          if (++count > mostEntries) throw new Fault('invalid', 'statement.tooLong');
        }
        if (entry && name === 'Amt' && path.at(-2) === 'Ntry') entry.currency = attributes.Ccy ?? '';
      },
      text(path, text) {
        if (!entry) return;
        const [parent = '', name = ''] = path.slice(-2);
        const value = text.trim();
        if (parent === 'Ntry' && name === 'Amt') entry.amount += value;
        else if (parent === 'Ntry' && name === 'CdtDbtInd') entry.side += value;
        else if (parent === 'Ntry' && name === 'RvslInd') entry.reversal += value;
        else if (parent === 'Ntry' && name === 'AcctSvcrRef') entry.bankRef += value;
        else if (name === 'EndToEndId') entry.endToEnd += value;
        else if (name === 'Ustrd' || (parent === 'CdtrRefInf' && name === 'Ref')) entry.written.push(value);
        else if ((name === 'Dt' || name === 'DtTm') && parent === 'BookgDt') entry.on += value.slice(0, 10);
        else if (path.at(-3) === 'Ntry' && parent === 'Sts' && name === 'Cd') entry.status += value;
        else if (parent === 'Ntry' && name === 'Sts') entry.status += value;
      },
      close(path) {
        if (path.at(-1) !== 'Ntry' || !entry) return;
        const credit = creditOf(entry, count);
        if (credit) found.push(credit);
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
