import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { LedgerView } from '../../api/licences.ts';
import type { OrderView } from '../../api/orders.ts';
import { licenceNames } from '../../format/licence.server.ts';
import { LedgerPage } from '../../parts/ledger.tsx';
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

export default function OrderLedger() {
  const { ledger, number, id, names } = useLoaderData<typeof loader>();
  const words = useOrderWords();
  const language = useLanguage();
  const account = (name: string) => words.accounts[name] ?? name;
  return (
    <LedgerPage
      ledger={ledger}
      words={words}
      names={names}
      account={account}
      number={number}
      back={{ to: `/${language}/orders/${id}`, label: words.backTo(number) }}
    />
  );
}
