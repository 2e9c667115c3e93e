import { faultGist } from '@sandan/market/fault-detail';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { operating } from '../api/gate.server.ts';
import type { InquiryLine } from '../api/inquiries.ts';
import { kindsOf } from '../api/kinds.server.ts';
import type { ListingLine, OrganisationView } from '../api/views.ts';
import { moment } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { Badge, Demo } from '../parts/badge.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { languageOf, useLanguage, useWords } from '../words/words.ts';
import { InquiryRow } from './inquiries.tsx';

interface Queue {
  readonly listings: readonly ListingLine[];
  readonly revisions: readonly ListingLine[];
  readonly inquiries: readonly InquiryLine[];
  readonly sources: readonly {
    readonly id: string;
    readonly source: string;
    readonly ownerId?: string;
    readonly staleSince?: string;
    readonly fault?: { readonly code: string; readonly detail: string };
  }[];
  readonly next?: string;
}

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const [queue, kinds] = await Promise.all([api.read<Queue>('/queue', { cursor, limit: 50 }), kindsOf(api)]);
  const language = languageOf(params.lang);
  const sources = await Promise.all(
    queue.sources.map(async ({ id, source, ownerId, staleSince, fault }) => ({
      id,
      source: source.toUpperCase(),
      ownerId,
      owner: ownerId ? textIn((await api.find<OrganisationView>(`/organisations/${ownerId}`))?.name, language) : '',
      since: staleSince,
      why: fault && (faultGist(fault.code, language) ?? fault.detail),
    })),
  );
  return { ...queue, sources, kinds: kinds.map(({ name, label }) => ({ name, label })) };
};

const Lines = ({
  title,
  items,
  kinds,
}: {
  title: string;
  items: readonly ListingLine[];
  kinds: readonly { name: string; label: { ko: string; en: string } }[];
}) => {
  const words = useWords();
  const language = useLanguage();
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">
        {title} <span className="font-normal text-soft tabular-nums">{items.length}</span>
      </h2>
      <ul className="card divide-y divide-line overflow-hidden">
        {items.map((listing) => (
          <li
            key={listing.id}
            className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-4 hover:bg-paper focus-within:bg-paper"
          >
            <Badge>{kinds.find((k) => k.name === listing.kind)?.label[language] ?? listing.kind}</Badge>
            <Link to={`/${language}/queue/${listing.id}`} className="min-w-0 flex-1 font-semibold after:absolute after:inset-0">
              {textIn(listing.title, language)}
            </Link>
            <Demo shown={listing.demo} />
            <span className="text-[0.9375rem] text-soft">{words.queue.waiting(moment(listing.changedAt, language))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export default function QueuePage() {
  const queue = useLoaderData<typeof loader>();
  const words = useWords();
  const language = useLanguage();
  const nothing = queue.listings.length + queue.revisions.length + queue.inquiries.length + queue.sources.length === 0;
  return (
    <>
      <Head title={words.queue.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.queue.title} lead={words.queue.lead} />
        <div className="grid gap-9">
          {nothing && <Empty icon="check" title={words.queue.empty} text={words.queue.emptyText} />}
          {queue.inquiries.length > 0 && (
            <section>
              <h2 className="mb-3 text-xl">
                {words.queue.inquiries} <span className="font-normal text-soft tabular-nums">{queue.inquiries.length}</span>
              </h2>
              <ul className="card divide-y divide-line overflow-hidden">
                {queue.inquiries.map((inquiry) => (
                  <InquiryRow key={inquiry.id} inquiry={inquiry} box="both" />
                ))}
              </ul>
            </section>
          )}
          <Lines title={words.queue.listings} items={queue.listings} kinds={queue.kinds} />
          <Lines title={words.queue.revisions} items={queue.revisions} kinds={queue.kinds} />
          {queue.sources.length > 0 && (
            <section>
              <h2 className="mb-3 text-xl">
                <Link to={`/${language}/sources`} className="link">
                  {words.queue.sources}
                </Link>
              </h2>
              <ul className="card divide-y divide-line overflow-hidden">
                {queue.sources.map((source) => (
                  <li key={source.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-4">
                    <Badge tone="bad">{words.queue.stale}</Badge>
                    <Link to={`/${language}/sources/${source.id}`} className="link font-semibold">
                      {source.source}
                    </Link>
                    {source.ownerId && (
                      <Link to={`/${language}/organisations/${source.ownerId}`} className="link">
                        {source.owner}
                      </Link>
                    )}
                    <span className="min-w-0 flex-1 text-soft">{source.why}</span>
                    {source.since && <span className="text-[0.9375rem] text-soft">{moment(source.since, language)}</span>}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        {queue.next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`?cursor=${encodeURIComponent(queue.next)}`}>
              {words.search.next}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
