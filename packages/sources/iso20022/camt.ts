import { Fault } from '@sandan/kernel/fault';
import { xmlReader } from '../xml.ts';
import { type BankCredit, creditsOf, type Entry, freshEntry, type Said, type Statement, said } from './camt-entry.ts';

const mostEntries = 500;
/** Of the payments that banks book as one entry together. */
const mostCredits = 1_000;

/** Whether an amount is that of one payment: its own, or where it has none that of the transaction; not what was instructed, nor charges. */
const isAmountOf = ({ own }: Said, path: readonly string[]): boolean =>
  path.at(-2) === 'TxDtls' || (!own && path.at(-2) === 'TxAmt');

const isStatement = (name: string | undefined): boolean => name === 'Stmt' || name === 'Ntfctn';

/**
 * Reads the credits of a file of ISO 20022, whatever the version of camt.053 or camt.054: of an entry that holds several payments with their
 * amounts each for itself. Those whom nothing but their content names are told apart by how many of the same came before, so that another
 * file of the same day names them so too.
 * @throws Fault invalid `statement.kind`, `statement.tooLong`, `money.invalid`, or as the reader of XML does
 */
export const bankCredits = (xml: string): BankCredit[] => {
  const found: BankCredit[] = [];
  const times = new Map<string, number>();
  let entry: Entry | undefined;
  let statement: Statement = { account: '', created: '' };
  let created = '';
  let part: Said | undefined;
  let known = false;
  let count = 0;
  const nth = (key: string): number => {
    times.set(key, (times.get(key) ?? 0) + 1);
    return times.get(key) ?? 1;
  };
  const counted = (credit: BankCredit): BankCredit => {
    const { key, before } = credit;
    return { ...credit, key: `${key}#${nth(key)}`, ...(before ? { before: `${before}#${nth(before)}` } : {}) };
  };
  const reader = xmlReader(
    {
      open(path, attributes) {
        const name = path.at(-1) ?? '';
        if (name === 'BkToCstmrStmt' || name === 'BkToCstmrDbtCdtNtfctn') known = true;
        if (isStatement(name)) statement = { account: '', created };
        if (name === 'Ntry') {
          entry = freshEntry();
          if (++count > mostEntries) throw new Fault('invalid', 'statement.tooLong');
        }
        if (!entry) return;
        if (name === 'TxDtls') {
          part = said();
          entry.parts.push(part);
          if (found.length + entry.parts.length > mostCredits) throw new Fault('invalid', 'statement.tooLong');
        }
        if (name === 'Amt' && path.at(-2) === 'Ntry') entry.currency = attributes.Ccy ?? '';
        if (name !== 'Amt' || !part || !isAmountOf(part, path)) return;
        part.own ||= path.at(-2) === 'TxDtls';
        part.amount = '';
        part.currency = attributes.Ccy ?? '';
      },
      text(path, text) {
        const [parent = '', name = ''] = path.slice(-2);
        const value = text.trim();
        if (!entry) {
          if (parent === 'GrpHdr' && name === 'CreDtTm') created += value;
          else if (isStatement(parent) && name === 'CreDtTm') statement.created = value;
          else if (isStatement(path.at(-4)) && path.at(-3) === 'Acct' && parent === 'Id' && name === 'IBAN')
            statement.account += value;
          else if (isStatement(path.at(-5)) && path.at(-4) === 'Acct' && parent === 'Othr' && name === 'Id')
            statement.account += value;
          return;
        }
        const at = part ?? entry;
        if (parent === 'Ntry' && name === 'Amt') entry.amount += value;
        else if (part && name === 'Amt' && isAmountOf(part, path)) part.amount += value;
        else if ((parent === 'Ntry' || parent === 'TxDtls') && name === 'CdtDbtInd') at.side += value;
        else if (parent === 'Ntry' && name === 'RvslInd') entry.reversal += value;
        else if (parent === 'Ntry' && name === 'NtryRef') entry.entryRef += value;
        else if ((parent === 'Ntry' || (part && parent === 'Refs')) && name === 'AcctSvcrRef') at.bankRef += value;
        else if (name === 'EndToEndId') at.endToEnd += value;
        else if (name === 'Ustrd' || (parent === 'CdtrRefInf' && name === 'Ref')) at.written.push(value);
        else if ((name === 'Dt' || name === 'DtTm') && parent === 'BookgDt') entry.booked += value;
        else if ((name === 'Dt' || name === 'DtTm') && parent === 'ValDt' && path.at(-3) === 'Ntry') entry.valued += value;
        else if (path.at(-3) === 'Ntry' && parent === 'Sts' && name === 'Cd') entry.status += value;
        else if (parent === 'Ntry' && name === 'Sts') entry.status += value;
      },
      close(path) {
        if (path.at(-1) === 'TxDtls') part = undefined;
        if (path.at(-1) !== 'Ntry' || !entry) return;
        for (const { named, ...credit } of creditsOf(entry, statement)) found.push(named ? credit : counted(credit));
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
