import { conflictModes, repeats, type ShownTime } from '../api/series.ts';
import { period } from '../format/period.ts';
import { useSeriesWords } from '../words/series.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { idOf, SelectField, TextField } from './field.tsx';

/** What a form was sent with. */
interface Chosen {
  readonly repeat: string;
  readonly count: string;
  readonly until: string;
  readonly mode: string;
}

/** Whether and how a booking is repeated; open where that was chosen. */
export const RepeatFields = ({ chosen, first }: { chosen: Chosen | undefined; first: string }) => {
  const words = useSeriesWords();
  return (
    <details open={chosen !== undefined} className="rounded-lg border border-line px-4 py-3">
      <summary className="min-h-8 font-semibold">{words.repeat}</summary>
      <div className="mt-3 grid gap-3">
        <p className="text-[0.9375rem] text-soft">{words.repeatHint}</p>
        <SelectField
          name="repeat"
          label={words.repeat}
          hideLabel
          empty={words.once}
          stored={chosen?.repeat ?? ''}
          options={repeats.map((value) => ({ value, label: words.repeats[value] }))}
        />
        <div className="grid grid-cols-2 items-end gap-3">
          <TextField name="count" label={words.count} type="number" min={1} max={200} stored={chosen?.count ?? '4'} />
          <TextField name="until" label={words.until} type="date" min={first} stored={chosen?.until ?? ''} />
        </div>
        <p className="text-[0.9375rem] text-soft">{words.untilHint}</p>
        <SelectField
          name="mode"
          label={words.mode}
          stored={chosen?.mode ?? 'fail'}
          options={conflictModes.map((value) => ({ value, label: words.modes[value] }))}
        />
      </div>
    </details>
  );
};

/** What was chosen, for the form that books it. */
export const RepeatChosen = ({ chosen }: { chosen: Chosen }) =>
  (['repeat', 'count', 'until', 'mode'] as const).map((name) => (
    <input key={name} type="hidden" name={name} value={chosen[name]} />
  ));

const WhyNot = ({ time }: { time: ShownTime }) => {
  const words = useSeriesWords();
  const language = useLanguage();
  return (
    <span className="block text-[0.9375rem] text-soft">
      {time.text}
      {time.instead && <span className="block">{words.instead(period(...time.instead, language))}</span>}
    </span>
  );
};

/** Each time of a series before it is booked: free, or what stands in its way and what could be had instead. */
export const RepeatPreview = ({ times, scope = '' }: { times: readonly ShownTime[]; scope?: string }) => {
  const words = useSeriesWords();
  const language = useLanguage();
  const free = times.filter((t) => !t.code).length;
  return (
    <section aria-labelledby="preview" role="status" className="grid gap-2">
      <h3 id="preview" className="font-semibold">
        {words.preview}
      </h3>
      <p>{free === 0 ? words.noneFree : words.sum(free, times.length)}</p>
      <ol
        id={idOf('times', scope)}
        tabIndex={-1}
        className="grid max-h-96 divide-y divide-line overflow-y-auto border-y border-line tabular-nums"
      >
        {times.map((time) => (
          <li key={time.local} className="flex items-start justify-between gap-3 py-2">
            <span className="min-w-0 wrap-anywhere">
              {period(...time.wall, language)}
              {time.code && <WhyNot time={time} />}
            </span>
            <Badge tone={time.code ? 'bad' : 'good'}>{time.code ? words.left : words.free}</Badge>
          </li>
        ))}
      </ol>
    </section>
  );
};
