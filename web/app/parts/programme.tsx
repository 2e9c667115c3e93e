import { type ExporterBand, exporterBands } from '@sandan/market/exporter/band';
import type { FindingView, ProgrammeLine, RuleView } from '../api/programmes.ts';
import { amount, count, countryName } from '../format/number.ts';
import { type ProgrammeWords, useProgrammeWords } from '../words/programme.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Icon } from './icon.tsx';

const tones: Readonly<Record<string, Tone>> = {
  published: 'good',
  reviewing: 'info',
  running: 'good',
  draft: 'calm',
  submitted: 'wait',
  eligible: 'info',
  scored: 'info',
  selected: 'good',
  reserve: 'wait',
  agreed: 'info',
  active: 'good',
  settlement_review: 'wait',
  clawed_back: 'bad',
  ineligible: 'bad',
  reserved: 'wait',
  committed: 'info',
  settled: 'good',
};

export const ProgrammeState = ({ programme }: { programme: Pick<ProgrammeLine, 'state' | 'open'> }) => {
  const words = useProgrammeWords();
  if (programme.open) return <Badge tone="good">{words.openNow}</Badge>;
  return <Badge tone={tones[programme.state] ?? 'calm'}>{words.states[programme.state] ?? programme.state}</Badge>;
};

export const ApplicationState = ({ state }: { state: string }) => (
  <Badge tone={tones[state] ?? 'calm'}>{useProgrammeWords().applicationStates[state] ?? state}</Badge>
);

export const UseState = ({ state }: { state: string }) => (
  <Badge tone={tones[state] ?? 'calm'}>{useProgrammeWords().useStates[state] ?? state}</Badge>
);

const boundOf = (rule: RuleView, words: ProgrammeWords, show: (n: number) => string): string =>
  words.bound(
    rule.atLeast === undefined ? undefined : show(rule.atLeast),
    rule.atMost === undefined ? undefined : show(rule.atMost),
  );

/** A rule in words. */
const RuleText = ({ rule }: { rule: RuleView }) => {
  const words = useProgrammeWords();
  const language = useLanguage();
  const number = (n: number) => count(n, language);
  const list = (rule.oneOf ?? []).join(', ');
  const said: Readonly<Record<string, () => string>> = {
    country: () => words.fact.country((rule.oneOf ?? []).map((c) => countryName(c, language)).join(', ')),
    type: () => words.fact.type(list),
    region: () => words.fact.region(list),
    complex: () => words.fact.complex(list),
    verified: () => words.fact.verified(rule.atLeast ?? 1),
    employees: () => words.fact.employees(boundOf(rule, words, (n) => words.people(number(n)))),
    revenue: () => words.fact.revenue(boundOf(rule, words, (n) => amount({ currency: 'KRW', minor: n }, language))),
    age: () => words.fact.age(boundOf(rule, words, (n) => words.years(number(n)))),
    running: () => words.fact.running(rule.atMost ?? 0),
    noArrears: () => words.fact.noArrears(),
    band: () => words.fact.band((rule.oneOf ?? []).map((b) => exporterBands[b as ExporterBand]?.name[language] ?? b).join(', ')),
  };
  return said[rule.fact]?.() ?? rule.fact;
};

const marks = { met: 'check', failed: 'close', unknown: 'info' } as const;
const colours = { met: 'text-pine-700', failed: 'text-clay-700', unknown: 'text-soft' } as const;

/** Rules, each with what was found of it where that is known. */
export const Rules = ({ rules, findings }: { rules: readonly RuleView[]; findings?: readonly FindingView[] | undefined }) => {
  const words = useProgrammeWords();
  const shown: readonly (RuleView & { result?: FindingView['result'] })[] =
    findings?.map((f) => ({ ...f.rule, result: f.result })) ?? rules;
  if (shown.length === 0) return <p className="text-soft">{words.noRules}</p>;
  return (
    <ul className="grid gap-2">
      {shown.map((rule) => (
        <li key={rule.fact} className="flex items-start gap-2">
          {rule.result && (
            <span className={colours[rule.result]}>
              <Icon name={marks[rule.result]} className="mt-0.5 size-5" />
            </span>
          )}
          <span>
            <RuleText rule={rule} />
            {rule.result && <span className="ml-2 text-[0.9375rem] text-soft">{words.results[rule.result]}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
};
