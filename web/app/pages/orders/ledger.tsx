import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { LedgerView } from '../../api/licences.ts';
import type { OrderView } from '../../api/orders.ts';
import { day } from '../../format/date.ts';
import { licenceNames } from '../../format/licence.server.ts';
import { amount } from '../../format/number.ts';
import { Head } from '../../parts/head.tsx';
import { Part, Rows } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useOrderWords } from '../../words/order.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const [ledger, order] = await Promise.all([
    api.read<LedgerView>(`/orders/${params.id}/ledger`),
    api.read<OrderView>(`/orders/${params.id}`),
  ]);
  return { ledger, number: order.number, id: order.id, names: licenceNames(languageOf(params.lang)).entries };
};

type Posting = LedgerView['balances'][number];

export default function OrderLedger() {
  const { ledger, number, id, names } = useLoaderData<typeof loader>();
  const words = useOrderWords();
  const language = useLanguage();
  const account = (name: string) => words.accounts[name] ?? name;
  const side = ({ currency, minor }: Posting, debit: boolean) =>
    minor > 0 === debit ? amount({ currency, minor: Math.abs(minor) }, language) : '';
  return (
    <>
      <Head title={`${words.ledger} ${number}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={words.ledger}
          lead={words.ledgerLead}
          back={{ to: `/${language}/orders/${id}`, label: words.backTo(number) }}
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
