import { Link } from 'react-router';
import type { DealView } from '../api/deals.ts';
import { moment } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { useDealWords } from '../words/deal.ts';
import { useLanguage } from '../words/words.ts';
import { Said } from './said.tsx';

/** What was done in a deal, the newest last. */
export const DealHistory = ({
  lines,
  bilingual,
}: {
  bilingual: boolean;
  lines: readonly (DealView['history'][number] & { readonly what: string; readonly why?: string | undefined })[];
}) => {
  const words = useDealWords();
  const language = useLanguage();
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-4 text-xl">
        {words.history}
      </h2>
      <ol className="grid gap-5 border-l-2 border-line pl-5 wrap-anywhere">
        {lines.map((line) => (
          <li key={line.id} className="relative">
            <span
              aria-hidden="true"
              className="absolute top-2 -left-[1.6875rem] size-3 rounded-full border-2 border-pine-600 bg-white"
            />
            <p className="font-semibold">
              {line.what}
              {line.why && <span className="font-normal"> · {line.why}</span>}
            </p>
            <p className="text-[0.9375rem] text-soft">
              {[line.organisation && textIn(line.organisation.name, language), line.by?.name ?? words.byClock]
                .filter(Boolean)
                .join(' · ')}{' '}
              · <time dateTime={line.at}>{moment(line.at, language)}</time>
            </p>
            {line.text && (
              <div className="mt-1.5 rounded-lg bg-sand px-4 py-3">
                <Said said={line} bilingual={bilingual} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** What the deal is about, and between whom. */
export const DealFacts = ({ deal, cooperation }: { deal: DealView; cooperation: readonly string[] }) => {
  const words = useDealWords();
  const language = useLanguage();
  const house = ({ organisationId, name }: DealView['seller'], person?: string) => (
    <>
      <Link to={`/${language}/organisations/${organisationId}`} className="link">
        {textIn(name, language)}
      </Link>
      {person && ` · ${person}`}
    </>
  );
  const rows = [
    [
      words.about,
      <Link key="listing" to={`/${language}/listings/${deal.listing.id}`} className="link">
        {textIn(deal.listing.title, language)}
      </Link>,
    ],
    [words.seller, house(deal.seller, deal.seller.person?.name)],
    [words.buyer, house(deal.buyer, deal.buyer.person.name)],
    ...(cooperation.length > 0 ? [[words.cooperation, cooperation.join(', ')]] : []),
    [words.stage, words.stages[deal.stage]],
  ] as [string, React.ReactNode][];
  return (
    <section aria-label={words.about} className="card self-start p-5">
      <dl className="grid gap-3 wrap-anywhere">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
