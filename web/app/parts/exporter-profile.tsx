import { Link } from 'react-router';
import type { ExporterProfile } from '../api/exporters.ts';
import { day } from '../format/date.ts';
import { count, countryName, localeOf } from '../format/number.ts';
import { regionName } from '../format/region.ts';
import { textIn } from '../format/text.ts';
import { useExporterProfileWords } from '../words/exporter-profile.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Badge } from './badge.tsx';

/** Goods of one code name so many of their listings. */
const mostNamed = 3;

/** Goods by their HS, with the listings that offer them. */
export const ExporterGoods = ({ goods }: Pick<ExporterProfile, 'goods'>) => {
  const words = useExporterProfileWords();
  const language = useLanguage();
  return (
    <section className="card p-5 sm:p-6" aria-labelledby="goods">
      <h2 id="goods" className="text-xl">
        {words.goods}
      </h2>
      {goods.length === 0 && <p className="mt-1 text-soft">{words.goodsNone}</p>}
      <ul className="mt-2 divide-y divide-line text-[0.9375rem]">
        {goods.map(({ hs, listings }) => (
          <li key={hs} className="py-2">
            <span className="font-semibold tabular-nums">HS {hs}</span>
            {listings.length === 0 && <span className="text-soft"> · {words.said}</span>}
            {listings.length > 0 && (
              <ul className="mt-0.5">
                {listings.slice(0, mostNamed).map(({ id, title }) => (
                  <li key={id}>
                    <Link to={`/${language}/listings/${id}`} className="link wrap-anywhere">
                      {textIn(title, language)}
                    </Link>
                  </li>
                ))}
                {listings.length > mostNamed && (
                  <li className="text-soft">{words.more(count(listings.length - mostNamed, language))}</li>
                )}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Certificates with their last day, and the listing that shows each. */
export const ExporterCertificates = ({ proofs, today }: Pick<ExporterProfile, 'proofs'> & { today: string }) => {
  const words = useExporterProfileWords();
  const language = useLanguage();
  return (
    <section className="card p-5 sm:p-6" aria-labelledby="certificates">
      <h2 id="certificates" className="text-xl">
        {words.certificates}
      </h2>
      {proofs.length === 0 && <p className="mt-1 text-soft">{words.certificatesNone}</p>}
      <ul className="mt-2 divide-y divide-line text-[0.9375rem]">
        {proofs.map(({ name, number, until, listing }) => (
          <li key={`${name} ${number}`} className="py-2 wrap-anywhere">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-semibold">{name}</span>
              {number && <span className="text-soft">{number}</span>}
              {until && until < today && <Badge tone="bad">{words.ended}</Badge>}
            </p>
            <p className="text-soft">
              {until ? words.until(day(until, language)) : words.untilUnknown} ·{' '}
              {listing ? (
                <Link to={`/${language}/listings/${listing.id}`} className="link">
                  {textIn(listing.title, language)}
                </Link>
              ) : (
                words.said
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where it is, where it exports to, and what it can. */
export const ExporterFacts = ({ profile }: { profile: ExporterProfile }) => {
  const words = useExporterProfileWords();
  const all = useWords();
  const language = useLanguage();
  const spoken = new Intl.DisplayNames(localeOf(language), { type: 'language' });
  const { country, region, markets, capacity, languages } = profile;
  const facts: readonly (readonly [string, string])[] = [
    [all.organisation.country, [countryName(country, language), regionName(region ?? '', language)].filter(Boolean).join(' · ')],
    [words.markets, markets.map((code) => countryName(code, language)).join(', ') || words.marketsNone],
    [words.capacity, capacity ?? words.untold],
    [
      words.languages,
      languages
        .filter((code) => code !== 'ko')
        .map((code) => spoken.of(code) ?? code)
        .join(', ') || words.untold,
    ],
  ];
  return (
    <section className="card p-5 sm:p-6">
      <dl className="divide-y divide-line text-[0.9375rem]">
        {facts.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-4 py-2">
            <dt className="text-soft">{label}</dt>
            <dd className="text-right font-semibold wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
