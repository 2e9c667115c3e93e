import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { PurchaseStatement } from '../../api/purchases.ts';
import { day } from '../../format/date.ts';
import { licenceNames } from '../../format/licence.server.ts';
import { amount } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { Part, Rows } from '../../parts/licence.tsx';
import { OrderState } from '../../parts/order.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { usePurchaseWords } from '../../words/purchase.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const names: Readonly<Record<string, string>> = licenceNames(languageOf(params.lang)).entries;
  return { statement: await api.read<PurchaseStatement>('/purchases', { limit: 50, cursor }), names };
};

type Order = PurchaseStatement['items'][number];

const Entries = ({ order }: { order: Order }) => {
  const { names } = useLoaderData<typeof loader>();
  const words = usePurchaseWords();
  const language = useLanguage();
  const { currency } = order.total;
  const money = (minor: number) => (minor === 0 ? '–' : amount({ currency, minor }, language));
  return (
    <section aria-labelledby={order.id} className="grid gap-3 border-t border-line pt-4 first:border-0 first:pt-0">
      <div>
        <h3 id={order.id} className="text-lg">
          <Link to={`/${language}/orders/${order.id}`} className="link tabular-nums">
            {order.number}
          </Link>
        </h3>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <OrderState state={order.state} />
          <span>{textIn(order.seller.name, language)}</span>
          <span className="tabular-nums">{amount(order.total, language)}</span>
          {order.open > 0 && (
            <span className="tabular-nums">
              {words.open} {money(order.open)}
            </span>
          )}
          {order.overdue > 0 && (
            <Badge tone="bad">
              {words.overdue} {money(order.overdue)}
            </Badge>
          )}
        </p>
      </div>
      {order.lines.length === 0 ? (
        <p className="text-soft">{words.nothing}</p>
      ) : (
        <Rows
          label={`${words.byOrder} ${order.number}`}
          columns={[words.day, words.entry, words.owed, words.creditChange]}
          rows={order.lines.map((line) => ({
            key: line.key,
            cells: [day(line.on, language), names[line.kind] ?? line.kind, money(line.owed), money(line.credit)],
          }))}
        />
      )}
    </section>
  );
};

/** What the organisation bought and owes: open balances by seller, and under them every bill, payment and credit by order. */
export default function Purchases() {
  const { statement } = useLoaderData<typeof loader>();
  const words = usePurchaseWords();
  const language = useLanguage();
  const { balances, items, next } = statement;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          {items.length > 0 && (
            <a href={`/${language}/purchases/file`} className="link">
              {words.file}
            </a>
          )}
        </PageTitle>
        {items.length === 0 ? (
          <Empty icon="file" title={words.none} text={words.noneText} />
        ) : (
          <div className="grid gap-6">
            <Part id="balances" title={words.bySeller} {...(next ? { lead: words.ofPage } : {})}>
              <Rows
                label={words.bySeller}
                columns={[words.seller, words.orders, words.ordered, words.open, words.overdue, words.credit]}
                rows={balances.map(({ seller, currency, orders, ...b }) => ({
                  key: `${seller.organisationId}${currency}`,
                  cells: [
                    <Link key="seller" to={`/${language}/organisations/${seller.organisationId}`} className="link wrap-anywhere">
                      {textIn(seller.name, language)}
                    </Link>,
                    String(orders),
                    ...[b.ordered, b.open, b.overdue, b.credit].map((minor) => amount({ currency, minor }, language)),
                  ],
                }))}
              />
            </Part>
            <Part id="entries" title={words.byOrder}>
              <div className="grid gap-6">
                {items.map((order) => (
                  <Entries key={order.id} order={order} />
                ))}
              </div>
            </Part>
          </div>
        )}
        {next && (
          <p className="mt-6">
            <LinkButton kind="plain" to={`/${language}/purchases?${new URLSearchParams({ cursor: next })}`}>
              {words.older}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
