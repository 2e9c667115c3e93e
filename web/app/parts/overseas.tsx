import type { ReactNode } from 'react';
import type { Exporter, OverseasView, RatesView, SourceTold } from '../api/overseas.ts';
import type { Language } from '../api/views.ts';
import { day } from '../format/date.ts';
import { count, countryName, localeOf } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { overseasWords } from '../words/overseas.ts';
import { useLanguage } from '../words/words.ts';

const Tag = ({ tone, children }: { tone: 'clay' | 'sand' | 'honey'; children: ReactNode }) => (
  <span
    className={`inline-block rounded-md px-1.5 py-0.5 text-[0.8125rem] font-semibold whitespace-nowrap ${
      { clay: 'bg-clay-50 text-clay-700', sand: 'bg-sand text-soft', honey: 'bg-honey-50 text-honey-900' }[tone]
    }`}
  >
    {children}
  </span>
);

/** A part of the page with its heading and where its figures are from. */
const Part = ({
  id,
  title,
  lead,
  from = [],
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  from?: readonly SourceTold[];
  children: ReactNode;
}) => (
  <section aria-labelledby={id} className="mt-10">
    <h2 id={id} className="text-xl">
      {title}
    </h2>
    {lead && <p className="mt-1 text-[0.9375rem] text-soft">{lead}</p>}
    <div className="mt-4">{children}</div>
    {from.length > 0 && <From sources={from} />}
  </section>
);

/** Where figures are from, when that was read, and whether it is too old. */
const From = ({ sources }: { sources: readonly SourceTold[] }) => {
  const language = useLanguage();
  const words = overseasWords(language);
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-[0.875rem] text-soft">
      <span>{words.sources}:</span>
      {sources.map((source) => (
        <span key={source.source} className="inline-flex flex-wrap items-center gap-x-1.5">
          {source.home ? (
            <a href={source.home} className="link" rel="noreferrer">
              {textIn(source.title, language)}
            </a>
          ) : (
            textIn(source.title, language)
          )}
          <span>{source.checkedAt ? words.read(day(source.checkedAt, language)) : words.unread}</span>
          {source.stale && <Tag tone="clay">{words.stale}</Tag>}
          {source.demo && <Tag tone="honey">{words.demo}</Tag>}
        </span>
      ))}
    </p>
  );
};

/** The sources among all that these items are of. */
const fromOf = (items: readonly { source: string }[], all: readonly SourceTold[]): SourceTold[] => {
  const used = new Set(items.map(({ source }) => source));
  return all.filter(({ source }) => used.has(source));
};

const head = 'px-3 py-2.5 text-left text-[0.875rem] font-semibold text-soft first:pl-5 last:pr-5';
const cell = 'block py-0.5 lg:table-cell lg:px-3 lg:py-3 lg:align-top lg:first:pl-5 lg:last:pr-5';

export const Regulations = ({ view }: { view: OverseasView }) => {
  const language = useLanguage();
  const words = overseasWords(language);
  const korea = view.regulations.filter((r) => r.korea).length;
  const shown = view.regulations.slice(0, 30);
  const lead =
    view.regulations.length === 0
      ? undefined
      : [
          words.regulationsCount(count(view.regulations.length, language), count(korea, language)),
          shown.length < view.regulations.length ? words.regulationsMore(count(shown.length, language)) : '',
        ].join('. ');
  return (
    <Part id="regulations" title={words.regulations} lead={lead} from={fromOf(view.regulations, view.sources)}>
      {shown.length === 0 ? (
        <p className="rounded-card bg-sand p-5">{words.regulationsNone}</p>
      ) : (
        <table className="card block w-full lg:table">
          <thead className="hidden border-b border-line lg:table-header-group">
            <tr>
              {Object.entries(words.columns).map(([key, name]) => (
                <th key={key} scope="col" className={head}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="block divide-y divide-line lg:table-row-group">
            {shown.map((r) => (
              <tr key={r.id} className="block px-4 py-3.5 lg:table-row lg:p-0">
                <th scope="row" className={`${cell} text-left font-semibold whitespace-nowrap`}>
                  {countryName(r.by, language)}
                </th>
                <td className={`${cell} wrap-anywhere`}>
                  <span lang={r.title?.[language] ? language : r.title?.ko ? 'ko' : 'en'}>{textIn(r.title, language)}</span>
                  <span className="block text-[0.875rem] text-soft tabular-nums">
                    HS {r.tariff.slice(0, 4).join(', ')}
                    {r.tariff.length > 4 ? ' …' : ''}
                  </span>
                </td>
                <td className={cell}>
                  {words.measure[r.measure]}
                  <span className="mt-1 flex flex-wrap gap-1">
                    <Tag tone={r.stage === 'in_force' ? 'clay' : 'honey'}>{words.stage[r.stage]}</Tag>
                    {r.demo && <Tag tone="honey">{words.demo}</Tag>}
                  </span>
                </td>
                <td className={`${cell} text-[0.9375rem] tabular-nums`}>
                  {r.from && words.until(day(r.from, language), r.until ? day(r.until, language) : '')}
                </td>
                <td className={`${cell} text-[0.9375rem]`}>
                  <span lang="ko">{r.targets.slice(0, 6).join(', ')}</span>
                  {r.korea && (
                    <span className="mt-1 block">
                      <Tag tone="clay">{words.korea}</Tag>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
};

const classes: readonly Exporter[] = ['domestic', 'beginner', 'promising', 'growing'];

/** A bar as an image is drawn, since styles of single elements are not allowed. */
const Bar = ({ share }: { share: number }) => (
  <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="mt-1 h-1.5 w-full" aria-hidden="true">
    <rect width="100" height="6" rx="1" className="fill-sand" />
    <rect width={Math.max(1, Math.round(share * 100))} height="6" rx="1" className="fill-pine-700" />
  </svg>
);

const nameOf = (item: { country?: string; countryName: string }, language: Language): string =>
  item.country ? countryName(item.country, language) : item.countryName;

export const Recommended = ({ view }: { view: OverseasView }) => {
  const language = useLanguage();
  const words = overseasWords(language);
  const groups = classes
    .map((exporter) => ({ exporter, rows: view.recommended.filter((r) => r.exporter === exporter).slice(0, 8) }))
    .filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return null;
  const most = Math.max(...view.recommended.map(({ score }) => score), 1);
  return (
    <Part id="recommended" title={words.recommended} lead={words.recommendedLead} from={fromOf(view.recommended, view.sources)}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {groups.map(({ exporter, rows }) => (
          <div key={exporter} className="card p-4">
            <h3 className="text-base">{words.exporter[exporter]}</h3>
            <ol className="mt-2 grid gap-2">
              {rows.map((r) => (
                <li key={r.id}>
                  <span className="flex justify-between gap-3">
                    <span className="min-w-0 truncate">{nameOf(r, language)}</span>
                    <span className="tabular-nums">{r.score.toFixed(1)}</span>
                  </span>
                  <Bar share={r.score / most} />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </Part>
  );
};

const dollars = (n: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency: 'USD',
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(n);

export const Trade = ({ view }: { view: OverseasView }) => {
  const language = useLanguage();
  const words = overseasWords(language);
  const rows = view.trade.slice(0, 12);
  const [first] = rows;
  if (!first) return null;
  const most = Math.max(...rows.map(({ exportUsd }) => exportUsd), 1);
  return (
    <Part id="trade" title={words.trade} lead={words.tradeOf(first.from, first.to)} from={fromOf(rows, view.sources)}>
      <table className="card w-full">
        <thead className="border-b border-line">
          <tr>
            <th scope="col" className={head}>
              {words.tradeColumns.country}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {words.tradeColumns.exports}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {words.tradeColumns.imports}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((r) => (
            <tr key={r.id}>
              <th scope="row" className="w-2/5 px-3 py-2.5 text-left font-normal first:pl-5">
                {nameOf(r, language)}
                <Bar share={r.exportUsd / most} />
              </th>
              <td className="px-3 py-2.5 text-right tabular-nums">{dollars(r.exportUsd, language)}</td>
              <td className="px-3 py-2.5 pr-5 text-right tabular-nums">{dollars(r.importUsd, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
};

export const News = ({ view }: { view: OverseasView }) => {
  const language = useLanguage();
  const words = overseasWords(language);
  if (view.news.length === 0) return null;
  return (
    <Part id="news" title={view.hs || view.country ? words.news : words.newest} from={fromOf(view.news, view.sources)}>
      <ul className="grid gap-4 lg:grid-cols-2">
        {view.news.slice(0, 10).map((n) => (
          <li key={n.id} className="card p-4 wrap-anywhere">
            <h3 className="text-base" lang={n.title[language] ? language : 'ko'}>
              {n.url ? (
                <a href={n.url} className="link" rel="noreferrer">
                  {textIn(n.title, language)}
                </a>
              ) : (
                textIn(n.title, language)
              )}
            </h3>
            <p className="mt-1 flex flex-wrap gap-x-2 text-[0.875rem] text-soft">
              {n.on && <span>{day(n.on, language)}</span>}
              <span>{n.countries.map((c) => countryName(c, language)).join(', ')}</span>
              {n.office && <span lang="ko">{n.office}</span>}
              {n.demo && <Tag tone="honey">{words.demo}</Tag>}
            </p>
            {n.summary && (
              <p className="mt-1.5 text-[0.9375rem]" lang="ko">
                {n.summary}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
};

export const Exhibitions = ({ view }: { view: OverseasView }) => {
  const language = useLanguage();
  const words = overseasWords(language);
  if (view.exhibitions.length === 0) return null;
  return (
    <Part id="exhibitions" title={words.exhibitions} from={fromOf(view.exhibitions, view.sources)}>
      <ul className="card divide-y divide-line">
        {view.exhibitions.map((e) => (
          <li key={e.id} className="px-5 py-3">
            <span className="font-semibold">{textIn(e.title, language)}</span>
            <span className="block text-[0.875rem] text-soft">
              {[e.on?.slice(0, 4), e.days, e.city].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
};

export const RatesTable = ({ rates }: { rates: RatesView }) => {
  const language = useLanguage();
  const words = overseasWords(language);
  const [first] = rates.rates;
  return (
    <Part id="rates" title={words.rates} lead={first && words.ratesLead(day(first.on, language))} from={rates.sources}>
      {first ? (
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
          {rates.rates.map((r) => (
            <div key={r.currency} className="card px-4 py-3">
              <dt className="text-[0.875rem] text-soft">
                {r.currency}
                {r.units > 1 ? ` ${r.units}` : ''}
              </dt>
              <dd className="text-lg font-semibold tabular-nums">
                {new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 2 }).format(Number(r.won))}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="text-soft">{words.ratesNone}</p>
      )}
    </Part>
  );
};
