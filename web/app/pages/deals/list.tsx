import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { DealLine } from '../../api/deals.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { LinkButton } from '../../parts/button.tsx';
import { DealRow } from '../../parts/deal.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { useDealWords } from '../../words/deal.ts';
import { useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const { searchParams } = new URL(request.url);
  const box: 'selling' | 'buying' = searchParams.get('box') === 'buying' ? 'buying' : 'selling';
  const cursor = searchParams.get('cursor') ?? undefined;
  const { items, next } = await api.read<Items<DealLine>>('/deals', { box, cursor });
  return { box, items, next };
};

export default function Deals() {
  const { box, items, next } = useLoaderData<typeof loader>();
  const words = useDealWords();
  const general = useWords();
  const language = useLanguage();
  const at = `/${language}/deals`;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.title} />
        <Tabs
          label={words.title}
          tabs={[
            { to: at, label: words.selling, here: box === 'selling' },
            { to: `${at}?box=buying`, label: words.buying, here: box === 'buying' },
          ]}
        />
        {items.length === 0 ? (
          <Empty icon="inbox" title={words.empty} text={box === 'selling' ? words.emptySelling : words.emptyBuying}>
            {box === 'buying' && <LinkButton to={`/${language}/search?kind=technology`}>{general.nav.search}</LinkButton>}
          </Empty>
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((deal) => (
              <DealRow key={deal.id} deal={deal} box={box} />
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`${at}?${new URLSearchParams({ box, cursor: next })}`}>
              {words.more}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
