import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ResaleView } from '../../api/resale.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { amount } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { standTone } from '../../parts/resale.tsx';
import { useResaleWords } from '../../words/resale.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const boxes = ['selling', 'bidding', 'bought'] as const;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const query = new URL(request.url).searchParams;
  const box = boxes.find((b) => b === query.get('box')) ?? 'selling';
  const { items, next } = await api.read<Items<ResaleView>>('/resales', { box, cursor: query.get('cursor') ?? undefined });
  return { box, items, next };
};

/** Begins the sale of a listing; its page sends here. */
export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const language = languageOf(params.lang);
  const listingId = sheet.text('listing');
  const sent = await api.send<ResaleView>('POST', '/resales', sheet.sending({ listingId }));
  return redirect(sent.ok ? `/${language}/resales/${sent.value.id}` : `/${language}/listings/${listingId}`);
};

export default function Resales() {
  const { box, items, next } = useLoaderData<typeof loader>();
  const words = useResaleWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        <Tabs
          label={words.title}
          tabs={boxes.map((one) => ({
            to: `/${language}/resales?box=${one}`,
            label: words.boxes[one] ?? one,
            here: one === box,
          }))}
        />
        {items.length === 0 ? (
          <Empty icon="file" title={words.none} text={words.noneText} />
        ) : (
          <ul className="grid gap-4">
            {items.map(({ id, title, state, number, auction, price, mine, demo }) => (
              <li key={`${id} ${mine?.number ?? ''}`} className="card p-5">
                <h2 className="text-lg wrap-anywhere">
                  <Link to={`/${language}/resales/${id}`} className="link">
                    {textIn(title, language)}
                  </Link>
                </h2>
                <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Badge tone="info">{words.states[state] ?? state}</Badge>
                  {mine && <Badge tone={standTone(mine.state)}>{words.stands[mine.state] ?? mine.state}</Badge>}
                  <span className="tabular-nums">{number}</span>
                  <Demo shown={demo} />
                </p>
                <p className="mt-2">
                  {auction
                    ? `${words.now} ${amount({ currency: 'KRW', minor: auction.price || auction.opening }, language)} · ${words.closes} ${moment(auction.closesAt, language)}`
                    : price && amount(price, language)}
                  {mine?.maximum && ` · ${words.myMaximum} ${amount({ currency: 'KRW', minor: mine.maximum }, language)}`}
                </p>
              </li>
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6">
            <LinkButton kind="plain" to={`/${language}/resales?${new URLSearchParams({ box, cursor: next })}`}>
              {words.older}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
