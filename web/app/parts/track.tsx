import type { ReactNode } from 'react';
import type { TrackView } from '../api/views.ts';
import { count, percent } from '../format/number.ts';
import { useTrackWords } from '../words/track.ts';
import { useLanguage } from '../words/words.ts';

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex items-baseline justify-between gap-4 text-right [&>dt]:text-left">
    <dt className="text-soft">{label}</dt>
    <dd className="font-bold tabular-nums">{children}</dd>
  </div>
);

/** What an organisation has brought to an end: orders, disputes by what came of them, and what programmes paid for. */
export const TrackBox = ({ track }: { track: TrackView }) => {
  const words = useTrackWords();
  const language = useLanguage();
  const { orders, disputes, supports } = track;
  const shown = (n: number) => count(n, language);
  const outcomes = (['agreed', 'upheld', 'dismissed', 'withdrawn'] as const).filter((name) => disputes[name] > 0);
  const nothing = orders.closed + orders.unanswered + outcomes.length + supports.ended === 0;
  return (
    <section aria-labelledby="track" className="card p-5">
      <h2 id="track" className="text-[0.9375rem] font-semibold text-soft">
        {words.title}
      </h2>
      {nothing ? (
        <p className="mt-2 text-soft">{words.none}</p>
      ) : (
        <dl className="mt-3 grid gap-3">
          <Line label={words.closed}>{words.count(shown(orders.closed))}</Line>
          {orders.unanswered > 0 && <Line label={words.unanswered}>{words.count(shown(orders.unanswered))}</Line>}
          <Line label={words.disputes}>
            {outcomes.length === 0
              ? words.count(shown(0))
              : outcomes.map((name) => words[name](shown(disputes[name]))).join(' · ')}
          </Line>
          {supports.ended > 0 && (
            <Line label={words.supports}>{words.supportsOf(shown(supports.settled), shown(supports.ended))}</Line>
          )}
          {supports.rate !== undefined && <Line label={words.rate}>{percent(supports.rate, language)}</Line>}
        </dl>
      )}
      <p className="mt-3 border-t border-line pt-3 text-sm text-soft">{words.how}</p>
    </section>
  );
};
