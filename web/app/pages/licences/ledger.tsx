import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { LedgerView, LicenceView } from '../../api/licences.ts';
import { licenceNames } from '../../format/licence.server.ts';
import { LedgerPage } from '../../parts/ledger.tsx';
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

export default function Ledger() {
  const { ledger, people, number, id, names } = useLoaderData<typeof loader>();
  const words = useLicenceWords();
  const language = useLanguage();
  const account = (name: string) => (people[name] ? words.owed(people[name]) : (words.accounts[name] ?? name));
  return (
    <LedgerPage
      ledger={ledger}
      words={words}
      names={names}
      account={account}
      number={number}
      back={{ to: `/${language}/licences/${id}`, label: words.back(number) }}
    />
  );
}
