import { useDealWords } from '../words/deal.ts';
import { useLanguage } from '../words/words.ts';
import { LinkButton } from './button.tsx';

/** The way from a technology to a deal about it. */
export const DealInvitation = ({ listingId }: { listingId: string }) => {
  const words = useDealWords();
  const language = useLanguage();
  return (
    <section aria-labelledby="deal" className="card p-5">
      <h2 id="deal" className="text-lg">
        {words.begin}
      </h2>
      <p className="mt-1 mb-4 text-[0.9375rem] text-soft">{words.beginLead}</p>
      <LinkButton kind="plain" to={`/${language}/deals/new?listing=${listingId}`} className="w-full">
        {words.begin}
      </LinkButton>
    </section>
  );
};
