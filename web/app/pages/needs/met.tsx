import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { MatchView } from '../../api/needs.ts';
import type { ListingView } from '../../api/views.ts';
import { textIn } from '../../format/text.ts';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { MatchCard } from '../../parts/match.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useNeedWords } from '../../words/need.ts';
import { useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const [listing, { items }] = await Promise.all([
    api.read<ListingView>(`/listings/${params.id}`),
    api.read<{ items: readonly MatchView[] }>(`/listings/${params.id}/needs`),
  ]);
  return { id: listing.id, title: listing.content.title, items };
};

/** Needs that an offer of one's own meets. */
export default function NeedsMetPage() {
  const { id, title, items } = useLoaderData<typeof loader>();
  const words = useNeedWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.metTitle} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={words.metTitle}
          lead={words.metLead}
          back={{ to: `/${language}/my/listings/${id}`, label: textIn(title, language) }}
        />
        {items.length === 0 ? (
          <Empty icon="search" title={words.noNeeds} />
        ) : (
          <div className="grid gap-4">
            {items.map((match) => (
              <MatchCard key={match.listing.id} match={match} />
            ))}
          </div>
        )}
      </div>
    </>
  );
}
