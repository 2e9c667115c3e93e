import { Link } from 'react-router';
import type { EvaluationLine, EvaluationProtocol, EvaluationReport, ShownEvaluation } from '../api/evaluation.ts';
import { day, moment } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { useEvaluationWords } from '../words/evaluation.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';
import { Rows } from './licence.tsx';

const tones: Readonly<Record<string, Tone>> = {
  requested: 'wait',
  agreed: 'wait',
  shipped: 'info',
  running: 'info',
  reported: 'wait',
  contested: 'bad',
  accepted: 'good',
};
const verdictTones: Readonly<Record<string, Tone>> = { pass: 'good', fail: 'bad', undecided: 'wait' };

export const EvaluationState = ({ state }: { state: string }) => (
  <Badge tone={tones[state] ?? 'calm'}>{useEvaluationWords().states[state] ?? state}</Badge>
);

export const Verdict = ({ verdict }: { verdict: string | undefined }) => {
  const { verdicts } = useEvaluationWords();
  return verdict ? <Badge tone={verdictTones[verdict] ?? 'calm'}>{verdicts[verdict] ?? verdict}</Badge> : null;
};

/** Evaluations of a box, one a line. */
export const EvaluationLines = ({ items }: { items: readonly EvaluationLine[] }) => {
  const words = useEvaluationWords();
  const language = useLanguage();
  return (
    <ul className="card divide-y divide-line overflow-hidden">
      {items.map((e) => (
        <li key={e.id} className="p-4 sm:p-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <Link to={`/${language}/evaluations/${e.id}`} className="link font-semibold wrap-anywhere">
              {e.title}
            </Link>
            <EvaluationState state={e.state} />
            <Verdict verdict={e.verdict} />
            <Demo shown={e.demo} />
          </p>
          <p className="mt-1 text-[0.9375rem] text-soft wrap-anywhere">
            {[
              e.number,
              textIn(e.listing, language),
              textIn((e.side === 'supplier' ? e.host : e.supplier).name, language),
              ...(e.shown ? [words.shown] : []),
              ...(e.dueAt ? [words.due(moment(e.dueAt, language))] : []),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
};

/** The items of a protocol, with what was measured of each once there is a report. */
export const EvaluationItems = ({
  protocol,
  report,
}: {
  protocol: EvaluationProtocol;
  report?: EvaluationReport | undefined;
}) => {
  const words = useEvaluationWords();
  return (
    <Rows
      label={words.items}
      columns={report ? [words.item, words.limits, words.measured, words.verdict] : [words.item, words.limits, words.samples]}
      rows={protocol.items.map((item, at) => {
        const result = report?.results[at];
        const said = result
          ? [result.readings.map((r) => r.written).join(', '), <Verdict key="verdict" verdict={result.verdict} />]
          : [String(item.samples)];
        return { key: item.name, cells: [item.name, item.limits, ...said] };
      })}
    />
  );
};

/** The seal of a report, and whether it still holds. */
export const Seal = ({ report: { seal, intact } }: { report: EvaluationReport }) => {
  const words = useEvaluationWords();
  return (
    <p className="mt-3 text-sm text-soft wrap-anywhere">
      {words.seal} {seal} <Badge tone={intact ? 'good' : 'bad'}>{intact ? words.intact : words.broken}</Badge>
    </p>
  );
};

/** What demand companies measured of a listing, as far as both sides show it. */
export const ShownEvaluations = ({ items }: { items: readonly ShownEvaluation[] }) => {
  const words = useEvaluationWords();
  const language = useLanguage();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="evaluations" className="mt-9">
      <h2 id="evaluations" className="text-xl">
        {words.onLines}
      </h2>
      {items.map((e) => (
        <div key={e.id} className="card mt-4 p-5">
          <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-lg">
            {e.title} <Verdict verdict={e.report.verdict} /> <Demo shown={e.demo} />
          </h3>
          <p className="mb-3 text-soft">
            {words.testedBy(textIn(e.host.name, language), day(e.report.measuredOn, language))} · {e.number}
          </p>
          <EvaluationItems protocol={e.protocol} report={e.report} />
          <Seal report={e.report} />
        </div>
      ))}
    </section>
  );
};
