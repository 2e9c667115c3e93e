import { useDealWords } from '../words/deal.ts';
import { useExpressWords } from '../words/express.ts';
import { useLanguage } from '../words/words.ts';
import { LinkButton } from './button.tsx';

/** The way from a technology to a deal about it, and to the terms at which it can be taken as they are. */
export const DealInvitation = ({ listingId, express }: { listingId: string; express: boolean }) => {
  const words = useDealWords();
  const expressWords = useExpressWords();
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
      {express && (
        <div className="mt-4 border-t border-line pt-4">
          <p className="mb-3 text-[0.9375rem]">{expressWords.box}</p>
          <LinkButton kind="plain" to={`/${language}/listings/${listingId}/express`} className="w-full">
            {expressWords.title}
          </LinkButton>
        </div>
      )}
    </section>
  );
};
