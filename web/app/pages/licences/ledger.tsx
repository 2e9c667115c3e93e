import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { LedgerView, LicenceView } from '../../api/licences.ts';
import { day } from '../../format/date.ts';
import { licenceNames } from '../../format/licence.server.ts';
import { amount } from '../../format/number.ts';
import { Head } from '../../parts/head.tsx';
import { Part, Rows } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useLicenceWords } from '../../words/licence.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const [ledger, licence] = await Promise.all([
    api.read<LedgerView>(`/licences/${params.id}/ledger`),
    api.read<LicenceView>(`/licences/${params.id}`),
  ]);
  const people = Object.fromEntries((licence.shares ?? []).map((s) => [`beneficiary:${s.key}`, s.name]));
  return { ledger, people, number: licence.number, id: licence.id, names: licenceNames(languageOf(params.lang)).entries };
};

type Posting = LedgerView['balances'][number];

export default function Ledger() {
  const { ledger, people, number, id, names } = useLoaderData<typeof loader>();
  const words = useLicenceWords();
  const language = useLanguage();
  const account = (name: string) => (people[name] ? words.owed(people[name]) : (words.accounts[name] ?? name));
  const side = ({ currency, minor }: Posting, debit: boolean) =>
    minor > 0 === debit ? amount({ currency, minor: Math.abs(minor) }, language) : '';
  return (
    <>
      <Head title={`${words.ledger} ${number}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={words.ledger}
          lead={words.ledgerLead}
          back={{ to: `/${language}/licences/${id}`, label: words.back(number) }}
        />
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
}
