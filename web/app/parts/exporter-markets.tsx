import type { ExporterView } from '../api/exporters.ts';
import { day } from '../format/date.ts';
import type { marketPartsIn } from '../format/exporter.server.ts';
import { amount, countryName, decimal, percent } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { useExporterMarketWords } from '../words/exporter-market.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo } from './badge.tsx';

type Recommended = ExporterView['recommended'];
type Market = Recommended['items'][number];
type Parts = ReturnType<typeof marketPartsIn>;

const MarketRow = ({ market, parts }: { market: Market; parts: Parts }) => {
  const words = useExporterMarketWords();
  const language = useLanguage();
  const { country, hs, score, trade, kotra } = market;
  const facts = [
    kotra ? words.kotra(decimal(kotra.score, language)) : words.noKotra,
    trade
      ? words.exported(
          amount({ currency: 'USD', minor: trade.usd * 100 }, language),
          trade.from === trade.to ? trade.from : `${trade.from} ~ ${trade.to}`,
        )
      : words.noTrade,
    trade && !trade.full && words.short,
    trade && (trade.growth === undefined ? words.noGrowth : words.growth(percent(trade.growth, language))),
  ];
  return (
    <li className="py-3">
      <p className="flex justify-between gap-4">
        <a href={`/${language}/overseas?goods=${hs}&country=${country}`} className="link font-semibold">
          {countryName(country, language)} <span className="font-normal tabular-nums">(HS {hs})</span>
        </a>
        <span className="font-semibold whitespace-nowrap tabular-nums">{words.points(decimal(score, language))}</span>
      </p>
      <p className="mt-1 text-soft">{facts.filter(Boolean).join(' · ')}</p>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {market.parts.map(({ part, of, points }) => (
          <span key={part} className="whitespace-nowrap tabular-nums">
            {parts.find((p) => p.part === part)?.label}{' '}
            {points === undefined ? words.unknown : words.of(decimal(points, language), String(of))}
          </span>
        ))}
      </p>
    </li>
  );
};

/** Markets for the exporter's goods by KOTRA's data and trade figures: each score with its parts, and the sources with their days. */
export const RecommendedMarkets = ({ recommended, parts }: { recommended: Recommended; parts: Parts }) => {
  const words = useExporterMarketWords();
  const language = useLanguage();
  return (
    <section className="card p-5 sm:p-6" aria-labelledby="recommended">
      <h2 id="recommended" className="text-xl">
        {words.title}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-soft">{recommended.items.length > 0 ? words.lead : words.none}</p>
      <ol className="mt-2 divide-y divide-line text-[0.9375rem]">
        {recommended.items.map((market) => (
          <MarketRow key={market.country} market={market} parts={parts} />
        ))}
      </ol>
      {recommended.items.length > 0 && (
        <details className="mt-3 text-[0.9375rem]">
          <summary className="min-h-6 cursor-pointer font-semibold">{words.how}</summary>
          <ul className="mt-1 grid gap-1 text-soft">
            {parts.map(({ part, label, says }) => (
              <li key={part}>
                {label}: {says}
              </li>
            ))}
          </ul>
        </details>
      )}
      {recommended.sources.map(({ source, title, checkedAt, stale, demo }) => (
        <p key={source} className="mt-2 flex flex-wrap items-center gap-2 text-sm text-soft">
          {textIn(title, language)} · {checkedAt ? words.read(day(checkedAt, language)) : words.unread}
          {stale && <Badge tone="wait">{words.stale}</Badge>}
          <Demo shown={demo} />
        </p>
      ))}
    </section>
  );
};
