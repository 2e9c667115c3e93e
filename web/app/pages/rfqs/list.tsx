import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { QuoteRow, RfqRow } from '../../api/rfqs.ts';
import type { Items } from '../../api/views.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { QuoteLineRow, RfqLineRow } from '../../parts/rfq.tsx';
import { useRfqWords } from '../../words/rfq.ts';
import { useLanguage } from '../../words/words.ts';

const boxes = ['asked', 'reached', 'open', 'quotes'] as const;
type Box = (typeof boxes)[number];

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const { searchParams } = new URL(request.url);
  const box: Box = boxes.find((b) => b === searchParams.get('box')) ?? 'asked';
  const cursor = searchParams.get('cursor') ?? undefined;
  if (box === 'quotes') {
    const { items, next } = await api.read<Items<QuoteRow>>('/quotes', { cursor });
    return { box, rfqs: [], quotes: items, next };
  }
  const { items, next } = await api.read<Items<RfqRow>>('/rfqs', { box, cursor });
  return { box, rfqs: items, quotes: [], next };
};

export default function Rfqs() {
  const { box, rfqs, quotes, next } = useLoaderData<typeof loader>();
  const words = useRfqWords();
  const language = useLanguage();
  const at = `/${language}/rfqs`;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.title}>
          <LinkButton kind="plain" to={`/${language}/my/boms`}>
            {words.bills}
          </LinkButton>
          <LinkButton to={`${at}/new`}>{words.new}</LinkButton>
        </PageTitle>
        <Tabs
          label={words.title}
          tabs={boxes.map((b) => ({ to: b === 'asked' ? at : `${at}?box=${b}`, label: words.boxes[b], here: b === box }))}
        />
        {rfqs.length + quotes.length === 0 ? (
          <Empty icon="inbox" title={words.none} text={words.empty[box]}>
            {box === 'asked' && <LinkButton to={`${at}/new`}>{words.new}</LinkButton>}
          </Empty>
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {rfqs.map((rfq) => (
              <RfqLineRow key={rfq.id} rfq={rfq} />
            ))}
            {quotes.map((quote) => (
              <QuoteLineRow key={quote.id} quote={quote} titled />
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
