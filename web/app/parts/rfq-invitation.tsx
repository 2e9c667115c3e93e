import { useCatalogueWords } from '../words/catalogue.ts';
import { useLanguage } from '../words/words.ts';
import { LinkButton } from './button.tsx';

/** The way from a product to quotations for it, of its maker and of others. */
export const RfqInvitation = ({ listingId }: { listingId: string }) => {
  const words = useCatalogueWords();
  const language = useLanguage();
  return (
    <section aria-labelledby="quote" className="card p-5">
      <h2 id="quote" className="text-lg">
        {words.quote}
      </h2>
      <p className="mt-1 mb-4 text-[0.9375rem] text-soft">{words.quoteLead}</p>
      <LinkButton kind="plain" to={`/${language}/rfqs/new?listing=${listingId}`} className="w-full">
        {words.toQuote}
      </LinkButton>
      <LinkButton kind="plain" to={`/${language}/samples?listing=${listingId}`} className="mt-3 w-full">
        {words.toSample}
      </LinkButton>
    </section>
  );
};
