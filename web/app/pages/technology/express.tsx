import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ExpressView } from '../../api/contract.ts';
import type { ListingView } from '../../api/views.ts';
import { linesOf } from '../../format/terms-form.server.ts';
import { textIn } from '../../format/text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { TermLines } from '../../parts/term-lines.tsx';
import { visit } from '../../visit.ts';
import { useExpressWords } from '../../words/express.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const { api } = visit(context);
  const language = languageOf(params.lang);
  const [listing, offer] = await Promise.all([
    api.read<ListingView>(`/listings/${params.id}`),
    api.read<ExpressView>(`/listings/${params.id}/express-licence`),
  ]);
  return {
    id: listing.id,
    title: textIn(listing.content.title, language),
    mine: listing.mine,
    version: offer.version,
    groups: linesOf(offer.terms, language),
  };
};

export default function Express() {
  const { id, title, mine, version, groups } = useLoaderData<typeof loader>();
  const words = useExpressWords();
  const language = useLanguage();
  return (
    <>
      <Head title={`${words.title} · ${title}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.publicLead} back={{ to: `/${language}/listings/${id}`, label: title }} />
        <section aria-labelledby="terms" className="card p-5 sm:p-7">
          <h2 id="terms" className="mb-4 text-xl">
            {words.offered(version)}
          </h2>
          <TermLines groups={groups} />
        </section>
        {!mine && (
          <p className="mt-6">
            <LinkButton to={`/${language}/deals/new?listing=${id}`}>{words.begin}</LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
