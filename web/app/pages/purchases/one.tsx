import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { PurchaseView } from '../../api/purchases.ts';
import { day } from '../../format/date.ts';
import { amount, count } from '../../format/number.ts';
import { orderNames } from '../../format/order.server.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Head } from '../../parts/head.tsx';
import { Facts, Part } from '../../parts/licence.tsx';
import { MoneyState, OrderState } from '../../parts/order.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useOrderWords } from '../../words/order.ts';
import { usePurchaseWords } from '../../words/purchase.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const purchase = await api.read<PurchaseView>(`/purchases/${params.id}`);
  return { purchase, facets: orderNames(languageOf(params.lang)).facets };
};

type Order = PurchaseView['orders'][number];

const OneOrder = ({ order }: { order: Order }) => {
  const { facets } = useLoaderData<typeof loader>();
  const words = usePurchaseWords();
  const orders = useOrderWords();
  const language = useLanguage();
  const { currency } = order.total;
  const { dispatch, invoice, next } = order;
  return (
    <section aria-labelledby={order.id} className="grid gap-3 border-t border-line pt-4 first:border-0 first:pt-0">
      <div>
        <h3 id={order.id} className="text-lg wrap-anywhere">
          <Link to={`/${language}/orders/${order.id}`} className="link">
            {order.title} {order.more > 0 && orders.more(order.more)}
          </Link>
        </h3>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <OrderState state={order.state} />
          <MoneyState facet={order.payment} name={facets[order.payment]} />
          <span className="tabular-nums">{order.number}</span>
          {next?.late && <Badge tone="bad">{orders.late}</Badge>}
          <Demo shown={order.demo} />
        </p>
      </div>
      <Facts
        rows={[
          [words.seller, textIn(order.seller.name, language)],
          [words.ordered, amount(order.total, language)],
          [words.left, amount({ currency, minor: order.unpaid }, language)],
          [
            words.payment,
            next?.dueOn && orders.dueBy(amount({ currency, minor: next.minor - next.paid }, language), day(next.dueOn, language)),
          ],
          [
            words.shipment,
            dispatch
              ? [
                  day(dispatch.on, language),
                  dispatch.carrier,
                  dispatch.arrivesOn && words.arrives(day(dispatch.arrivesOn, language)),
                ]
                  .filter(Boolean)
                  .join(' · ')
              : words.notSent,
          ],
          [words.invoice, invoice ? `${invoice.number} · ${day(invoice.issuedOn, language)}` : words.noInvoice],
        ]}
      />
    </section>
  );
};

/** What one buyer bought of several suppliers at once: the sum by currency, and each order with its shipment and invoice. */
export default function Purchase() {
  const { purchase } = useLoaderData<typeof loader>();
  const words = usePurchaseWords();
  const language = useLanguage();
  const { rfq, orders, totals } = purchase;
  const unmade = orders.some((o) => o.state === 'rejected' || o.state === 'cancelled');
  return (
    <>
      <Head title={rfq ? `${words.one} ${rfq.number}` : words.one} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={rfq?.title ?? words.one}
          lead={words.oneLead}
          back={{ to: `/${language}/orders?box=buying`, label: words.back }}
        >
          {rfq && (
            <Link to={`/${language}/rfqs/${rfq.id}`} className="link tabular-nums">
              {rfq.number}
            </Link>
          )}
        </PageTitle>
        <div className="grid gap-6">
          <Part id="together" title={words.together} lead={words.orderCount(count(orders.length, language))}>
            <ul className="grid gap-1">
              {totals.map(({ currency, minor, paid }) => (
                <li key={currency} className="text-lg font-semibold tabular-nums">
                  {words.paidOf(amount({ currency, minor: paid }, language), amount({ currency, minor }, language))}
                </li>
              ))}
            </ul>
            {unmade && <p className="mt-2 text-soft">{words.cancelledApart}</p>}
          </Part>
          <Part id="orders" title={words.orders}>
            <div className="grid gap-6">
              {orders.map((order) => (
                <OneOrder key={order.id} order={order} />
              ))}
            </div>
          </Part>
        </div>
      </div>
    </>
  );
}
