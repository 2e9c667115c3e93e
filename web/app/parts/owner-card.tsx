import { Link } from 'react-router';
import type { OrganisationView } from '../api/views.ts';
import { countryName, decimal, percent } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { useNeedWords } from '../words/need.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Demo } from './badge.tsx';
import { VerifiedLine } from './verification-box.tsx';

/** Who listed something, and how they answer. */
export const OwnerCard = ({
  owner,
}: {
  owner: Pick<OrganisationView, 'id' | 'name' | 'type' | 'country' | 'demo' | 'answers' | 'verification'>;
}) => {
  const words = useWords();
  const language = useLanguage();
  const { rate, medianHours } = owner.answers;
  return (
    <section aria-labelledby="owner" className="card p-5">
      <h2 id="owner" className="text-[0.9375rem] font-semibold text-soft">
        {words.listing.owner}
      </h2>
      <p className="mt-1 text-lg font-bold">
        <Link to={`/${language}/organisations/${owner.id}`} className="hover:text-pine-700 hover:underline underline-offset-4">
          {textIn(owner.name, language)}
        </Link>
      </p>
      <p className="mt-0.5 flex flex-wrap items-center gap-2 text-[0.9375rem] text-soft">
        {(words.organisation.types as Readonly<Record<string, string>>)[owner.type] ?? owner.type} ·{' '}
        {countryName(owner.country, language)}
        <Demo shown={owner.demo} />
      </p>
      <VerifiedLine standing={owner.verification} />
      {rate === undefined ? (
        <p className="mt-3 border-t border-line pt-3 text-[0.9375rem] text-soft">{words.organisation.fewAnswers}</p>
      ) : (
        <dl className="mt-3 grid grid-cols-2 gap-3 border-t border-line pt-3">
          <div className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-soft">{words.organisation.rate}</dt>
            <dd className="text-lg font-bold tabular-nums">{percent(rate, language)}</dd>
          </div>
          {medianHours !== undefined && (
            <div className="flex flex-col-reverse justify-end">
              <dt className="text-sm text-soft">{words.organisation.median}</dt>
              <dd className="text-lg font-bold tabular-nums">
                {words.organisation.medianHours(decimal(Math.round(medianHours * 10) / 10, language))}
              </dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
};

/** In place of an owner who is not to be known. */
export const UnknownOwner = () => {
  const words = useWords();
  const { undisclosed, undisclosedText } = useNeedWords();
  return (
    <section aria-labelledby="owner" className="card p-5">
      <h2 id="owner" className="text-[0.9375rem] font-semibold text-soft">
        {words.listing.owner}
      </h2>
      <p className="mt-1 text-lg font-bold">{undisclosed}</p>
      <p className="mt-1 text-[0.9375rem] text-soft">{undisclosedText}</p>
    </section>
  );
};
