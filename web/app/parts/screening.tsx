import type { ScreeningView } from '../api/trade-gate.ts';
import { countryName, percent } from '../format/number.ts';
import { useDeskGateWords } from '../words/desk-gate.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Bar } from './bar.tsx';

const tones: Readonly<Record<ScreeningView['state'], Tone>> = { clear: 'calm', open: 'wait', cleared: 'good', confirmed: 'bad' };

export const ScreeningState = ({ state }: { state: ScreeningView['state'] }) => (
  <Badge tone={tones[state]}>{useDeskGateWords().states[state]}</Badge>
);

/** A listed party that may be meant, beside the name that was asked for. */
export const HitCard = ({ hit }: { hit: ScreeningView['hits'][number] }) => {
  const words = useDeskGateWords();
  const language = useLanguage();
  const reasons = hit.reasons.map((reason) => words.reasons[reason] ?? reason);
  const rows: readonly (readonly [string, string])[] = [
    [words.asked, hit.asked],
    [words.why, reasons.join(', ')],
    [words.list, [`${hit.list} (${hit.source.toUpperCase()})`, ...hit.programmes].join(' · ')],
    [words.kind, words.types[hit.type] ?? hit.type],
    [words.countries, hit.countries.map((country) => countryName(country, language)).join(', ') || '–'],
  ];
  return (
    <li className="card p-5">
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <h3 className="text-lg wrap-anywhere" lang="und">
          {hit.name}
        </h3>
        <div>
          <p className="flex items-baseline justify-between gap-2">
            <span className="text-sm text-soft">{words.score}</span>
            <span className="font-bold tabular-nums">{percent(hit.score, language)}</span>
          </p>
          <Bar part={hit.score} low />
        </div>
      </div>
      <dl className="mt-3 grid gap-x-6 gap-y-2 text-[0.9375rem] wrap-anywhere sm:grid-cols-2">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt className="text-soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
};
