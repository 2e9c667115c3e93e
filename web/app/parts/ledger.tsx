import type { LedgerView } from '../api/licences.ts';
import { day } from '../format/date.ts';
import { amount } from '../format/number.ts';
import { useLanguage } from '../words/words.ts';
import { Head } from './head.tsx';
import { Part, Rows } from './licence.tsx';
import { PageTitle } from './page-title.tsx';

type Posting = LedgerView['balances'][number];

interface LedgerWords {
  readonly ledger: string;
  readonly ledgerLead: string;
  readonly balances: string;
  readonly account: string;
  readonly debit: string;
  readonly creditSide: string;
  readonly entry: string;
  readonly on: string;
}

interface LedgerPageProps {
  readonly ledger: LedgerView;
  readonly words: LedgerWords;
  /** Names of the kinds of entry. */
  readonly names: Readonly<Record<LedgerView['entries'][number]['kind'], string>>;
  /** How an account is called. */
  readonly account: (name: string) => string;
  /** The number of what the ledger belongs to, and the way back to it. */
  readonly number: string;
  readonly back: { readonly to: string; readonly label: string };
}

/** The double entries of one licence or order, the newest first, under the balances of its accounts. */
export const LedgerPage = ({ ledger, words, names, account, number, back }: LedgerPageProps) => {
  const language = useLanguage();
  const side = ({ currency, minor }: Posting, debit: boolean) =>
    minor > 0 === debit ? amount({ currency, minor: Math.abs(minor) }, language) : '';
  return (
    <>
      <Head title={`${words.ledger} ${number}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.ledger} lead={words.ledgerLead} back={back} />
        <div className="grid gap-6">
          <Part id="balances" title={words.balances}>
            <Rows
              label={words.balances}
              columns={[words.account, words.debit, words.creditSide]}
              rows={ledger.balances.map((b) => ({
                key: `${b.account}${b.currency}`,
                cells: [account(b.account), side(b, true), side(b, false)],
              }))}
            />
          </Part>
          <Part id="entries" title={words.ledger}>
            <Rows
              label={words.ledger}
              columns={[words.on, words.entry, words.account, words.debit, words.creditSide]}
              rows={ledger.entries.toReversed().flatMap((e) =>
                e.postings.map((p) => ({
                  key: `${e.key}${p.account}`,
                  cells: [day(e.on, language), names[e.kind], account(p.account), side(p, true), side(p, false)],
                })),
              )}
            />
          </Part>
        </div>
      </div>
    </>
  );
};
