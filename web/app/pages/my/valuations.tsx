import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { ValuationLineView } from '../../api/valuations.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { Badge } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useValuationWords } from '../../words/valuation.ts';
import { useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const { items, next } = await api.read<Items<ValuationLineView>>('/valuations', { cursor, limit: 50 });
  return { items, next, mayOffer: person.permissions.includes('offer') };
};

/** The valuation sheets of the organisation. */
export default function Valuations() {
  const { items, next, mayOffer } = useLoaderData<typeof loader>();
  const words = useValuationWords();
  const { search } = useWords();
  const language = useLanguage();
  const here = `/${language}/my/valuations`;
  const begin = mayOffer && (
    <LinkButton icon="plus" to={`${here}/new`}>
      {words.begin}
    </LinkButton>
  );
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          {items.length > 0 && begin}
        </PageTitle>
        {items.length === 0 ? (
          <Empty icon="file" title={words.none} text={words.noneText}>
            {begin}
          </Empty>
        ) : (
          <ul className="card divide-y divide-line">
            {items.map((item) => (
              <li
                key={item.id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-4 hover:bg-paper focus-within:bg-paper"
              >
                <Link
                  to={`${here}/${item.id}`}
                  className="min-w-0 flex-1 font-semibold wrap-anywhere after:absolute after:inset-0"
                >
                  {item.title}
                </Link>
                <span className="flex flex-wrap gap-1">
                  {item.methods.map((method) => (
                    <Badge key={method}>{words.methods[method]}</Badge>
                  ))}
                </span>
                <span className="text-[0.9375rem] text-soft tabular-nums">
                  {words.version(item.version)}, {words.changed(moment(item.changed.at, language))}
                </span>
              </li>
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`?cursor=${encodeURIComponent(next)}`}>
              {search.next}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
