import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import type { Items, ListingLine } from '../../api/views.ts';
import { day } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ListingState } from '../../parts/state.tsx';
import { useTechnologyWords } from '../../words/technology.ts';
import { useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const [{ items, next }, kinds] = await Promise.all([
    api.read<Items<ListingLine>>(`/organisations/${organisation}/listings`, { cursor, limit: 50 }),
    kindsOf(api),
  ]);
  const type = person.organisations.find((o) => o.id === organisation)?.type ?? '';
  return {
    items,
    next,
    kinds: kinds.map(({ name, label }) => ({ name, label })),
    patents: kinds.some((k) => k.name === 'technology' && (!k.offeredBy || k.offeredBy.includes(type))),
    offered: kinds.filter((k) => !k.offeredBy || k.offeredBy.includes(type)).map(({ name, label }) => ({ name, label })),
  };
};

export default function MyListings() {
  const { items, next, kinds, offered, patents } = useLoaderData<typeof loader>();
  const words = useWords();
  const language = useLanguage();
  const technology = useTechnologyWords();
  const { columns } = words.listings;
  const starts = (
    <>
      {patents && (
        <LinkButton kind="plain" icon="search" to={`/${language}/my/patents`}>
          {technology.lookup.title}
        </LinkButton>
      )}
      {offered.map((kind, at) => (
        <LinkButton
          key={kind.name}
          kind={at === 0 ? 'main' : 'plain'}
          icon="plus"
          to={`/${language}/my/listings/new?kind=${kind.name}`}
        >
          {words.listings.begin(kind.label[language])}
        </LinkButton>
      ))}
    </>
  );
  return (
    <>
      <Head title={words.listings.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.listings.title} lead={words.listings.lead}>
          {items.length > 0 && (
            <>
              {starts}
              <LinkButton kind="quiet" icon="up" to={`/${language}/imports`}>
                {words.listings.import}
              </LinkButton>
            </>
          )}
        </PageTitle>
        {items.length === 0 ? (
          <Empty icon="file" title={words.listings.empty} text={words.listings.emptyText}>
            {starts}
            <LinkButton kind="plain" to={`/${language}/imports`}>
              {words.listings.import}
            </LinkButton>
          </Empty>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached by keyboard
          <section aria-label={words.listings.title} tabIndex={0} className="card overflow-x-auto">
            <table className="w-full min-w-160 text-left">
              <thead className="border-b border-line text-[0.9375rem] text-soft">
                <tr>
                  <th className="px-5 py-3 font-medium">{columns.title}</th>
                  <th className="px-3 py-3 font-medium">{columns.kind}</th>
                  <th className="px-3 py-3 font-medium">{columns.state}</th>
                  <th className="px-3 py-3 font-medium">{columns.confirmed}</th>
                  <th className="px-5 py-3 font-medium">{columns.changed}</th>
                </tr>
              </thead>
              <tbody className="divide-y divide-line">
                {items.map((listing) => (
                  <tr key={listing.id} className="relative hover:bg-paper focus-within:bg-paper">
                    <th scope="row" className="px-5 py-3.5 font-semibold">
                      <Link
                        to={`/${language}/my/listings/${listing.id}`}
                        className="hover:text-pine-700 hover:underline underline-offset-4"
                      >
                        {textIn(listing.title, language)}
                      </Link>
                    </th>
                    <td className="px-3 whitespace-nowrap">
                      {kinds.find((k) => k.name === listing.kind)?.label[language] ?? listing.kind}
                    </td>
                    <td className="px-3 py-2">
                      <span className="flex flex-wrap gap-1">
                        <ListingState state={listing.state} />
                        {listing.pendingRevision && <Badge tone="info">{words.listings.revision}</Badge>}
                        {listing.imported && <Badge>{words.listings.imported}</Badge>}
                      </span>
                    </td>
                    <td className="px-3 whitespace-nowrap text-soft tabular-nums">{day(listing.confirmedAt, language)}</td>
                    <td className="px-5 whitespace-nowrap text-soft tabular-nums">{day(listing.changedAt, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`?cursor=${encodeURIComponent(next)}`}>
              {words.search.next}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
