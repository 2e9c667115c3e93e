import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { Currency } from '@sandan/kernel/money';
import * as z from 'zod';

/**
 * Accounts of a book. `receivable`: what the licensee owes; `income`: what the licensor has earned; `bank`, `card`: where money came in;
 * `credit`: what the licensee has paid beyond its invoices; `shared`: what of the income goes to beneficiaries; `beneficiary:…`: what one
 * of them is owed. A debit is positive.
 *
 * Of an order besides: `stripe`: the market's balance at the card provider; `provider`: what the provider takes for itself; `held`: what
 * the market holds for the two; `seller`: what of it is released to the seller; `fee`: the market's own part; `transit`: what the provider
 * was told to send and has not confirmed; `disputed`: what a bank took back while it looks into it.
 *
 * Of a support budget: `fund`: the agency's money; `available`, `reserved`, `committed`, `settled`: what of a grant is in which step;
 * `claim`: what is claimed back. Of the use of equipment: `vat`: value added tax; `programme`: what programmes bear; `writeOff`: what is
 * given up. Of mandates: `commission`: what of the income goes to brokers.
 */
export const Account = z
  .string()
  .regex(
    /^(?:receivable|income|bank|card|credit|shared|stripe|provider|held|seller|fee|transit|disputed|fund|available|reserved|committed|settled|claim|vat|programme|writeOff|commission|beneficiary:[a-z0-9][a-z0-9-]{0,39})$/,
  );
export type Account = z.infer<typeof Account>;

export const entryKinds = {
  invoice: { ko: '청구', en: 'Invoice' },
  payment: { ko: '입금', en: 'Payment' },
  offset: { ko: '선수금 상계', en: 'Credit applied' },
  refund: { ko: '환급', en: 'Refund' },
  distribution: { ko: '배분', en: 'Distribution' },
  commission: { ko: '중개 수수료', en: 'Commission' },
  release: { ko: '판매자 몫 확정', en: 'Release' },
  transfer: { ko: '판매자 송금', en: 'Transfer' },
  reduction: { ko: '대금 감액', en: 'Reduction of the price' },
  chargeback: { ko: '차지백', en: 'Chargeback' },
  reversal: { ko: '취소 분개', en: 'Reversal' },
  grant: { ko: '지원금 배정', en: 'Grant' },
  reserve: { ko: '예약', en: 'Reservation' },
  commit: { ko: '확정', en: 'Commitment' },
  settle: { ko: '정산', en: 'Settlement' },
  freed: { ko: '예산 해제', en: 'Budget freed' },
  clawBack: { ko: '환수', en: 'Claw-back' },
  credit: { ko: '대변표', en: 'Credit note' },
  writeOff: { ko: '대손 처리', en: 'Write-off' },
} as const;
export type EntryKind = keyof typeof entryKinds;

export const Posting = z.object({
  account: Account,
  currency: Currency,
  /** Whole minor units; a debit is positive, a credit negative. */
  minor: z
    .int()
    .min(-Number.MAX_SAFE_INTEGER)
    .max(Number.MAX_SAFE_INTEGER)
    .refine((n) => n !== 0, { message: 'ledger.nothing' }),
});
export type Posting = z.infer<typeof Posting>;

/** The sums of postings by currency; every one is zero where they balance. */
export const sums = (postings: readonly Posting[]): ReadonlyMap<string, bigint> => {
  const found = new Map<string, bigint>();
  for (const { currency, minor } of postings) found.set(currency, (found.get(currency) ?? 0n) + BigInt(minor));
  return found;
};

const balanced = (postings: readonly Posting[]): boolean => [...sums(postings).values()].every((sum) => sum === 0n);

/** One entry of a book, written once and never changed: its postings come to zero in each currency. What was wrong is reversed. */
export const LedgerEntry = z
  .object({
    /** Names what happened (`invoice#ivc_…`), so that it is entered once. */
    key: z.string().max(200),
    version: z.literal(1),
    bookId: z.string(),
    kind: z.enum(Object.keys(entryKinds) as [EntryKind, ...EntryKind[]]),
    on: z.iso.date(),
    postings: z.array(Posting).min(2).max(60),
    reverses: z.string().optional(),
    by: Stamp,
  })
  .refine((e) => balanced(e.postings), { message: 'ledger.unbalanced' })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** Enters what happened; postings of nothing are left out. @throws Fault conflict `ledger.unbalanced` */
export const enter = (
  { key, bookId, kind, on, postings, reverses }: Omit<LedgerEntry, 'version' | 'by'>,
  actor: Actor,
  now: Date,
): LedgerEntry => {
  const real = postings.filter((p) => p.minor !== 0);
  if (real.length < 2 || !balanced(real)) throw new Fault('conflict', 'ledger.unbalanced', key);
  return { key, version: 1, bookId, kind, on, postings: real, ...(reverses ? { reverses } : {}), by: stamp(actor, now) };
};

/** The entry that undoes another; its key follows from the other's, so that nothing is reversed twice. */
export const reverse = (entry: LedgerEntry, on: string, actor: Actor, now: Date): LedgerEntry => {
  if (entry.reverses) throw new Fault('conflict', 'ledger.reversal', entry.key);
  return enter(
    {
      key: `reversal#${entry.key}`,
      bookId: entry.bookId,
      kind: 'reversal',
      on,
      postings: entry.postings.map((p) => ({ ...p, minor: -p.minor })),
      reverses: entry.key,
    },
    actor,
    now,
  );
};

/** Balances of a book by account and currency, those of nothing left out. */
export const balances = (entries: readonly LedgerEntry[]): readonly Posting[] => {
  const found = new Map<string, Posting>();
  for (const { account, currency, minor } of entries.flatMap((e) => e.postings)) {
    const key = `${account} ${currency}`;
    found.set(key, { account, currency, minor: (found.get(key)?.minor ?? 0) + minor });
  }
  return [...found.values()].filter((p) => p.minor !== 0);
};

export const balanceOf = (entries: readonly LedgerEntry[], account: Account, currency: string): number =>
  balances(entries).find((p) => p.account === account && p.currency === currency)?.minor ?? 0;
