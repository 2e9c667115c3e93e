import { Form, Link } from 'react-router';
import type { AnewPart, BookingView } from '../api/booking.ts';
import { type Candidate, type ShownStop, stepGaps, stepLengths } from '../api/journey.ts';
import { momentIn } from '../format/date.ts';
import type { Step } from '../format/journey-form.server.ts';
import { period } from '../format/period.ts';
import { shownSpan } from '../format/shown-wall.ts';
import { textIn } from '../format/text.ts';
import { spanIn, useJourneyWords } from '../words/journey.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, SelectField, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** How long after the step before it one begins. */
export const Since = ({ minutes }: { minutes: number }) => {
  const words = useJourneyWords();
  return <p className="text-[0.9375rem] text-soft">{minutes <= 0 ? words.atOnce : words.after(spanIn(words, minutes))}</p>;
};

/** The stops of a plan in their order, with the time between them and what each costs. */
export const Chain = ({ stops }: { stops: readonly ShownStop[] }) => {
  const words = useJourneyWords();
  const language = useLanguage();
  return (
    <ol className="grid">
      {stops.map((stop, i) => (
        <li
          key={`${stop.resourceId}-${stop.wall[0]}`}
          className="relative grid gap-0.5 border-l-2 border-pine-700 pb-5 pl-5 last:pb-0"
        >
          <span
            aria-hidden="true"
            className="absolute top-0 -left-3.5 grid size-6.5 place-items-center rounded-full bg-pine-700 text-sm font-bold text-white"
          >
            {i + 1}
          </span>
          {stop.since !== undefined && <Since minutes={stop.since} />}
          <Link to={`/${language}/resources/${stop.resourceId}`} className="link justify-self-start font-semibold wrap-anywhere">
            {stop.name}
          </Link>
          <p className="font-medium tabular-nums">{period(...stop.wall, language)}</p>
          <p className="flex flex-wrap justify-between gap-x-3 text-[0.9375rem] text-soft">
            <span>{stop.owner}</span>
            <span className="tabular-nums">{stop.price ?? words.noPrice}</span>
          </p>
        </li>
      ))}
    </ol>
  );
};

/** One step of the form: what it is for, how long, and, once equipment was found, between which the plan chooses. */
export const StepFields = ({
  step,
  fitting,
  chosen,
}: {
  step: Step;
  fitting: readonly Candidate[] | undefined;
  chosen: readonly string[];
}) => {
  const words = useJourneyWords();
  const span = (minutes: number) => ({ value: String(minutes), label: minutes === 0 ? words.noGap : spanIn(words, minutes) });
  const open = fitting?.filter((c) => c.reason === undefined) ?? [];
  const shut = fitting?.filter((c) => c.reason !== undefined) ?? [];
  return (
    <fieldset className="card grid gap-4 p-5">
      <legend className="float-left text-lg font-bold">{words.step(step.place)}</legend>
      <TextField
        name={`purpose${step.place}`}
        label={words.purpose}
        hint={step.place === 1 ? words.purposeHint : undefined}
        stored={step.purpose}
        maxLength={200}
        type="search"
        className="clear-both"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name={`minutes${step.place}`}
          label={words.length}
          stored={String(step.minutes)}
          options={stepLengths.map(span)}
        />
        {step.place > 1 && (
          <SelectField name={`gap${step.place}`} label={words.gap} stored={String(step.gap)} options={stepGaps.map(span)} />
        )}
      </div>
      {open.length > 0 && (
        <CheckboxGroup
          name={`use${step.place}`}
          label={words.fits}
          stored={chosen}
          options={open.map((c) => ({ value: c.resourceId, label: `${c.name} · ${c.owner}` }))}
        />
      )}
      {fitting && open.length === 0 && <p className="text-clay-700">{words.nothing}</p>}
      {shut.length > 0 && (
        <ul className="grid gap-1 text-[0.9375rem] text-soft">
          {shut.map((c) => (
            <li key={c.resourceId}>
              {c.name} · {c.owner}: {c.reason}
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
};

/** The steps as they would be, each with whether it stays where it is. */
const Anew = ({ parts }: { parts: readonly AnewPart[] }) => {
  const words = useJourneyWords();
  const language = useLanguage();
  return (
    <>
      <p>{words.anew}</p>
      <ol className="grid gap-3">
        {parts.map((part, i) => (
          <li key={part.resourceId + part.start} className="wrap-anywhere">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-semibold">
                {i + 1}. {textIn(part.name, language)}
              </span>
              <Badge tone={part.stays ? 'calm' : 'info'}>{part.stays ? words.stays : words.moves}</Badge>
            </p>
            <p className="tabular-nums">{period(...shownSpan(part), language)}</p>
            <p className="text-[0.9375rem] text-soft">{textIn(part.owner.name, language)}</p>
          </li>
        ))}
      </ol>
    </>
  );
};

/** What whoever booked a journey, or serves a step of it, can do when a step has become impossible. */
export const Replan = ({ booking, refused }: { booking: BookingView; refused: Refused | undefined }) => {
  const words = useJourneyWords();
  const language = useLanguage();
  if (!booking.journey || !booking.actions.includes('replan')) return null;
  const { anew } = booking;
  const struck = booking.state === 'interrupted';
  const lost = anew?.struck.map((place) => words.step(place + 1)).join(', ') ?? '';
  const mine = refused?.form === 'replan' ? refused : undefined;
  const form = (
    <Form method="post" className="grid gap-3">
      <FormErrors refused={mine} scope="replan-">
        <FormKey of={`replan-${booking.id}-${booking.version}`} version={booking.version} />
        <input type="hidden" name="do" value="replan" />
        {anew?.parts ? <Anew parts={anew.parts} /> : <p className="text-[0.9375rem]">{anew ? words.noWay : words.replanText}</p>}
        <p className="text-[0.9375rem] text-soft">
          {words.mustEnd(momentIn(booking.journey.until, language, booking.parts[0]?.zone))}
        </p>
        <p>
          <Button kind={struck ? 'main' : 'plain'}>{words.replan}</Button>
        </p>
      </FormErrors>
    </Form>
  );
  if (!struck)
    return (
      <details className="card p-5" open={mine !== undefined}>
        <summary className="min-h-8 font-semibold">{words.replanTitle}</summary>
        <div className="mt-3">{form}</div>
      </details>
    );
  return (
    <section aria-labelledby="replan" className="card grid gap-3 p-5 shadow-card">
      <h2 id="replan" className="text-lg">
        {words.replanTitle}
      </h2>
      {lost && <p className="font-semibold">{words.replanStruck(lost)}</p>}
      {form}
    </section>
  );
};
