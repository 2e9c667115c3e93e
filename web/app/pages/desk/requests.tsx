import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { operating } from '../../api/gate.server.ts';
import type { RfqRow } from '../../api/rfqs.ts';
import type { Items } from '../../api/views.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RfqLineRow } from '../../parts/rfq.tsx';
import { useDeskWords } from '../../words/desk.ts';
import { useDeskGateWords } from '../../words/desk-gate.ts';
import { useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  return api.read<Items<RfqRow>>('/held-rfqs', { cursor, limit: 50 });
};

export default function HeldRequests() {
  const { items, next } = useLoaderData<typeof loader>();
  const words = useDeskGateWords();
  const desk = useDeskWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.requests} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.requests} lead={words.requestsLead} back={{ to: `/${language}/desk`, label: desk.title }} />
        <p className="mb-4">
          <Link to={`/${language}/desk/screenings`} className="link inline-flex min-h-6 items-center">
            {words.toScreenings}
          </Link>
        </p>
        {items.length === 0 && <Empty icon="check" title={words.noRequests} text={words.noRequestsText} />}
        {items.length > 0 && (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((rfq) => (
              <RfqLineRow key={rfq.id} rfq={rfq} />
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`?cursor=${encodeURIComponent(next)}`}>
              {words.next}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
