import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { OrderLine } from '../../api/orders.ts';
import type { Items } from '../../api/views.ts';
import { day } from '../../format/date.ts';
import { amount } from '../../format/number.ts';
import { orderNames } from '../../format/order.server.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { MoneyState, OrderState } from '../../parts/order.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { useOfftakeWords } from '../../words/offtake.ts';
import { useOrderWords } from '../../words/order.ts';
import { useResaleWords } from '../../words/resale.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const { searchParams } = new URL(request.url);
  const cursor = searchParams.get('cursor') ?? undefined;
  const ordersIn = async (box: 'selling' | 'buying') => ({
    box,
    ...(await api.read<Items<OrderLine>>('/orders', { box, cursor })),
  });
  const asked = searchParams.get('box');
  const sold = asked === 'buying' ? undefined : await ordersIn('selling');
  // Who only buys is not shown an empty list of what they sell.
  const { box, items, next } = sold && (asked || sold.items.length > 0) ? sold : await ordersIn('buying');
  return { box, items, next, facets: orderNames(languageOf(params.lang)).facets };
};

export default function Orders() {
  const { box, items, next, facets } = useLoaderData<typeof loader>();
  const words = useOrderWords();
  const offtakes = useOfftakeWords();
  const resales = useResaleWords();
  const language = useLanguage();
  const tabs = (['selling', 'buying'] as const).map((one) => ({
    to: `/${language}/orders?box=${one}`,
    label: words.boxes[one],
    here: one === box,
  }));
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          <LinkButton kind="plain" to={`/${language}/offtakes`}>
            {offtakes.title}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/resales`}>
            {resales.title}
          </LinkButton>
        </PageTitle>
        <Tabs label={words.box} tabs={tabs} />
        {items.length === 0 ? (
          <Empty icon="file" title={words.none} text={words.noneText} />
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((order) => (
              <li
                key={order.id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-4 hover:bg-paper focus-within:bg-paper"
              >
                <OrderState state={order.state} />
                <div className="min-w-0 flex-1 basis-60">
                  <Link
                    to={`/${language}/orders/${order.id}`}
                    className="font-semibold wrap-anywhere after:absolute after:inset-0"
                  >
                    {order.title} {order.more > 0 && words.more(order.more)}
                  </Link>
                  <p className="text-[0.9375rem] text-soft wrap-anywhere">
                    {order.number} · {textIn((box === 'selling' ? order.buyer : order.seller).name, language)} ·{' '}
                    {amount(order.total, language)}
                  </p>
                  {order.next?.dueOn && (
                    <p className="text-[0.9375rem] text-soft">
                      {words.dueBy(
                        amount({ currency: order.total.currency, minor: order.next.minor - order.next.paid }, language),
                        day(order.next.dueOn, language),
                      )}
                    </p>
                  )}
                </div>
                <Demo shown={order.demo} />
                {box === 'buying' && order.next && <Badge tone="wait">{words.payNow}</Badge>}
                {order.next?.late && <Badge tone="bad">{words.late}</Badge>}
                <MoneyState facet={order.payment} name={facets[order.payment]} />
              </li>
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6">
            <LinkButton kind="plain" to={`/${language}/orders?${new URLSearchParams({ box, cursor: next })}`}>
              {words.older}
            </LinkButton>
          </p>
        )}
        <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
          <Link to={`/${language}/samples?box=${box === 'buying' ? 'asked' : 'received'}`} className="link">
            {words.toSamples}
          </Link>
          {box === 'buying' && (
            <Link to={`/${language}/purchases`} className="link">
              {words.toPurchases}
            </Link>
          )}
          {box === 'selling' && (
            <Link to={`/${language}/orders/statements`} className="link">
              {words.toStatements}
            </Link>
          )}
          <Link to={`/${language}/payout-account`} className="link">
            {words.toPayout}
          </Link>
        </p>
      </div>
    </>
  );
}
