import { exporterBandNames, exporterBands } from '@sandan/market/exporter/band';
import type { RuleResult } from '@sandan/market/exporter/band-rule';
import type { ExporterStanding, ExporterState, ExporterView } from '../api/exporters.ts';
import { day } from '../format/date.ts';
import type { criteriaIn, schemesIn } from '../format/exporter.server.ts';
import { amount, count, decimal, percent } from '../format/number.ts';
import { useExporterWords } from '../words/exporter.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Bar } from './bar.tsx';

type Criteria = ReturnType<typeof criteriaIn>;
type Schemes = ReturnType<typeof schemesIn>;

const tones: Record<ExporterState, Tone> = { preparing: 'calm', exporting: 'good', asked: 'wait', dormant: 'bad' };

export const ExporterStateBadge = ({ state }: { state: ExporterState }) => (
  <Badge tone={tones[state]}>{useExporterWords().states[state]}</Badge>
);

const useDollars = () => {
  const language = useLanguage();
  return (usd: number) => amount({ currency: 'USD', minor: usd * 100 }, language);
};

/** The bands by the official rules, with the exporter's own marked, and each scheme rule by rule. */
export const Bands = ({ standing, schemes }: { standing: ExporterStanding; schemes: Schemes }) => {
  const words = useExporterWords();
  const dollars = useDollars();
  const { band, chosen } = standing;
  const language = useLanguage();
  const range = ({ from, below }: { from: number; below: number }) => {
    if (below <= 1) return words.noExports;
    if (from <= 1) return words.below(dollars(below));
    return Number.isFinite(below) ? words.between(dollars(from), dollars(below)) : words.from(dollars(from));
  };
  return (
    <section className="card p-5 sm:p-6" aria-labelledby="band">
      <h2 id="band" className="text-xl">
        {words.band}: {band ? words.bands[band] : words.bandUnknown}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-soft">{band ? words.bandLead : words.bandUnknownText(String(standing.year))}</p>
      {chosen && <p className="mt-2">{words.chosenNow(words.bands[chosen.band], day(chosen.until, language))}</p>}
      <table className="mt-3 w-full text-left text-[0.9375rem]">
        <thead className="text-soft">
          <tr>
            <th scope="col" className="py-1.5 pr-3 font-normal">
              {words.bandColumns.band}
            </th>
            <th scope="col" className="py-1.5 font-normal">
              {words.bandColumns.range}
            </th>
          </tr>
        </thead>
        <tbody>
          {exporterBandNames.map((name) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" className="py-2 pr-3 font-semibold">
                {words.bands[name]} {name === band && <Badge tone="good">{words.here}</Badge>}
              </th>
              <td className="py-2">{range(exporterBands[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="mt-5 font-semibold">{words.schemes}</h3>
      <p className="text-[0.9375rem] text-soft">{words.schemesLead}</p>
      <Schemes standing={standing} schemes={schemes.filter(({ current }) => current)} />
      <details className="mt-3">
        <summary className="min-h-6 cursor-pointer font-semibold">{words.earlier}</summary>
        <Schemes standing={standing} schemes={schemes.filter(({ current }) => !current)} />
      </details>
      {standing.rate && (
        <p className="mt-3 text-sm text-soft">
          {words.rate(standing.rate.won, day(standing.rate.on, language), standing.rate.source)}
        </p>
      )}
    </section>
  );
};

const resultTones: Record<RuleResult, Tone> = { met: 'good', unmet: 'bad', unknown: 'wait' };

const Schemes = ({ standing, schemes }: { standing: ExporterStanding; schemes: Schemes }) => {
  const words = useExporterWords();
  return (
    <ul className="mt-2 divide-y divide-line text-[0.9375rem]">
      {schemes.map(({ scheme, name, source, url, rules }) => {
        const found = standing.schemes.find((one) => one.scheme === scheme);
        if (!found) return null;
        return (
          <li key={scheme} className="py-3">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{name}</span>
              <Badge tone={resultTones[found.result]}>{words.results[found.result]}</Badge>
            </p>
            <ul className="mt-1.5 grid gap-1">
              {found.rules.map(({ rule, result }, at) => (
                <li key={rule} className="flex justify-between gap-3">
                  <span className="text-soft">{rules[at]}</span>
                  <span className="whitespace-nowrap">{words.ruleResults[result]}</span>
                </li>
              ))}
            </ul>
            <p className="mt-1.5 text-sm text-soft">
              {words.source}:{' '}
              {url ? (
                <a href={url} rel="noreferrer" className="link">
                  {source}
                </a>
              ) : (
                source
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
};

/** The score with its formula, part by part. */
export const Score = ({ readiness, criteria }: { readiness: ExporterView['readiness']; criteria: Criteria }) => {
  const words = useExporterWords();
  const language = useLanguage();
  const right = 'py-2 pl-3 text-right tabular-nums';
  return (
    <section className="card p-5 sm:p-6" aria-labelledby="readiness">
      <h2 id="readiness" className="text-xl">
        {words.readiness}: {words.outOf(decimal(readiness.score, language))}
      </h2>
      <Bar part={readiness.score / 100} />
      <p className="mt-2 text-[0.9375rem] text-soft">{words.formula}</p>
      <table className="mt-3 w-full text-left text-[0.9375rem]">
        <thead className="text-soft">
          <tr>
            <th scope="col" className="py-1.5 pr-3 font-normal">
              {words.columns.criterion}
            </th>
            {[words.columns.share, words.columns.weight, words.columns.points].map((name) => (
              <th key={name} scope="col" className="py-1.5 pl-3 text-right font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readiness.parts.map(({ criterion, share, points, of }) => {
            const found = criteria.find((c) => c.name === criterion);
            return (
              <tr key={criterion} className="border-t border-line align-top">
                <th scope="row" className="py-2 pr-3 font-semibold">
                  {found?.label}
                  <span className="block text-sm font-normal text-soft">{found?.says}</span>
                </th>
                <td className={right}>{percent(share, language)}</td>
                <td className={right}>{of}</td>
                <td className={`${right} font-semibold`}>{decimal(points, language)}</td>
              </tr>
            );
          })}
          <tr className="border-t border-edge font-bold">
            <th scope="row" colSpan={2} className="py-2 pr-3">
              {words.total}
            </th>
            <td className={right}>100</td>
            <td className={right}>{decimal(readiness.score, language)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
};

/** Every input of the score. */
export const Inputs = ({ inputs, year }: { inputs: ExporterView['inputs']; year: number }) => {
  const words = useExporterWords();
  const language = useLanguage();
  const dollars = useDollars();
  const things = (n: number) => words.things(count(n, language));
  const { input } = words;
  const facts: readonly (readonly [string, string])[] = [
    [input.last(String(year)), inputs.exports[0] === null ? words.untold : dollars(inputs.exports[0])],
    [input.last(String(year - 1)), inputs.exports[1] === null ? words.untold : dollars(inputs.exports[1])],
    [input.countries, things(inputs.countries)],
    [input.certificates, things(inputs.certificates)],
    [input.products, things(inputs.products)],
    [input.capacity, inputs.capacity ? words.told : words.untold],
    [input.languages, things(inputs.languages)],
    [input.answering, inputs.answering === undefined ? words.unknown : percent(inputs.answering, language)],
  ];
  return (
    <section className="card p-5 sm:p-6" aria-labelledby="inputs">
      <h2 id="inputs" className="text-xl">
        {words.inputs}
      </h2>
      <dl className="mt-2 divide-y divide-line text-[0.9375rem]">
        {facts.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-4 py-2">
            <dt className="text-soft">{label}</dt>
            <dd className="font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** What raises the score next. */
export const Ahead = ({ readiness, criteria }: { readiness: ExporterView['readiness']; criteria: Criteria }) => {
  const words = useExporterWords();
  const language = useLanguage();
  return (
    <section className="card p-5 sm:p-6" aria-labelledby="next">
      <h2 id="next" className="text-xl">
        {words.next}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-soft">{readiness.next.length > 0 ? words.nextLead : words.nextNone}</p>
      <ol className="mt-2 divide-y divide-line text-[0.9375rem]">
        {readiness.next.map(({ criterion, points }) => (
          <li key={criterion} className="flex justify-between gap-4 py-2">
            <span>{criteria.find((c) => c.name === criterion)?.advice}</span>
            <span className="font-semibold whitespace-nowrap tabular-nums">{words.plus(decimal(points, language))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
