import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import type { BookingView } from '../api/booking.ts';
import { type SeriesScope, type ShownTime, seriesScopes } from '../api/series.ts';
import { period } from '../format/period.ts';
import type { seriesBeside } from '../format/series-form.server.ts';
import { useBookingWords } from '../words/booking.ts';
import { useSeriesWords } from '../words/series.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { BookingState } from './booking.tsx';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, SelectField, TextField } from './field.tsx';
import { FoldField } from './fold-field.tsx';
import { FormKey } from './form-key.tsx';

type Beside = ReturnType<typeof seriesBeside>;
interface Given {
  readonly series: Beside;
  readonly booking: BookingView;
  readonly refused: Refused | undefined;
}

/** What every form of a series carries: which it is, and the versions that were seen. */
const Carried = ({ doing, local, series, booking }: Omit<Given, 'refused'> & { doing: string; local: string }) => (
  <>
    <FormKey of={`${doing}-${local}-${series.id}-${series.version}-${booking.version}`} version={series.version} />
    <input type="hidden" name="do" value={doing} />
    <input type="hidden" name="series" value={series.id} />
    <input type="hidden" name="local" value={local} />
    <input type="hidden" name="bookingVersion" value={booking.version} />
  </>
);

const Time = ({ time, series, booking, refused }: Given & { time: ShownTime }) => {
  const words = useSeriesWords();
  const language = useLanguage();
  const here = time.bookingId === booking.id;
  const shown = period(...time.wall, language);
  const doing = 'series-book';
  const mine = refused?.form === doing && refused.values.local?.[0] === time.local ? refused : undefined;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-3 gap-y-2 py-2.5">
      <span className="min-w-0 flex-1 basis-40 tabular-nums wrap-anywhere">
        {time.bookingId && !here ? (
          <Link to={`/${language}/bookings/${time.bookingId}`} className="link">
            {shown}
          </Link>
        ) : (
          shown
        )}
        {here && <span className="block text-[0.9375rem] font-semibold">{words.here}</span>}
        {!time.bookingId && <span className="block text-[0.9375rem] text-soft">{time.text}</span>}
      </span>
      {time.state ? <BookingState state={time.state} /> : <Badge>{words.left}</Badge>}
      {series.acts && !time.bookingId && time.instead && (
        <Form method="post" className="basis-full">
          <FormErrors refused={mine} scope={`book-${time.local}-`}>
            <Carried doing={doing} local={time.local} series={series} booking={booking} />
            <Button kind="plain" size="small">
              {words.bookProposed(period(...time.instead, language))}
            </Button>
          </FormErrors>
        </Form>
      )}
    </li>
  );
};

const Scope = ({ scopes, series }: { scopes: readonly SeriesScope[]; series: Beside }) => {
  const words = useSeriesWords();
  const numbers = { one: 1, following: series.following, all: series.all };
  return (
    <CheckboxGroup
      type="radio"
      name="scope"
      label={words.scope}
      stored={[scopes[0] ?? 'all']}
      options={scopes.map((value) => ({ value, label: words.scopes[value](numbers[value]) }))}
    />
  );
};

/** The forms that move or cancel one time of a series, it and those after it, or all that are to come. */
const Change = ({
  doing,
  scopes,
  reasons = [],
  costs,
  series,
  booking,
  refused,
}: Given & {
  doing: 'move' | 'cancel';
  scopes: readonly SeriesScope[];
  reasons?: readonly { value: string; label: string }[];
  costs?: ReactNode;
}) => {
  const words = useSeriesWords();
  const all = useBookingWords();
  const name = `series-${doing}`;
  const first = booking.parts[0];
  if (scopes.length === 0 || !first) return null;
  const mine = refused?.form === name ? refused : undefined;
  return (
    <details className="card p-5" open={mine !== undefined}>
      <summary className="min-h-8 font-semibold">{words[doing]}</summary>
      <Form method="post" className="mt-3 grid gap-3">
        <FormErrors refused={mine} scope={`${name}-`} names={{ '/start': 'date', '/by': 'date', '/times': 'scope' }}>
          <Carried doing={name} local={booking.series?.local ?? ''} series={series} booking={booking} />
          <Scope scopes={scopes} series={series} />
          {doing === 'move' ? (
            <>
              <fieldset className="grid grid-cols-2 gap-3">
                <legend className="mb-1.5 font-semibold">{all.newStart}</legend>
                <input type="hidden" name="zone" value={first.zone} />
                <input type="hidden" name="was" value={first.wall.start} />
                <TextField name="date" label={all.date} type="date" required stored={first.wall.start.slice(0, 10)} />
                <TextField name="time" label={all.start} type="time" required stored={first.wall.start.slice(11, 16)} />
                <FoldField />
              </fieldset>
              <p className="text-[0.9375rem] text-soft">{words.moveHint}</p>
            </>
          ) : (
            <>
              <SelectField name="reason" label={all.reason} empty={all.chooseReason} required options={reasons} />
              {costs}
              <p className="text-[0.9375rem] text-soft">{words.costHint}</p>
            </>
          )}
          <p>
            <Button kind={doing === 'cancel' ? 'danger' : 'plain'}>{words[doing]}</Button>
          </p>
        </FormErrors>
      </Form>
    </details>
  );
};

/** All times of the series that a booking belongs to. */
export const SeriesTimes = (given: Given) => {
  const words = useSeriesWords();
  const { times } = given.series;
  return (
    <section aria-labelledby="series" className="card p-5">
      <h2 id="series" className="text-lg">
        {words.title} <span className="text-[0.9375rem] font-normal text-soft">{words.times(times.length)}</span>
      </h2>
      <ol className="mt-2 grid max-h-112 divide-y divide-line overflow-y-auto">
        {times.map((time) => (
          <Time key={time.local} time={time} {...given} />
        ))}
      </ol>
    </section>
  );
};

/** The changes to a series that stand beside one of its bookings; each is offered for those times to which it can be made. */
export const SeriesChanges = ({
  reasons,
  costs,
  ...given
}: Given & { reasons: readonly { value: string; label: string }[]; costs: ReactNode }) => {
  const { series, booking } = given;
  const scopesFor = (action: string): SeriesScope[] => {
    const numbers = { one: 0, following: series.acts ? series.following : 0, all: series.acts ? series.all : 0 };
    return seriesScopes.filter((s) => (s === 'one' ? booking.actions.includes(action) : numbers[s] > 0));
  };
  return (
    <>
      <Change doing="move" scopes={scopesFor('reschedule')} {...given} />
      <Change doing="cancel" scopes={scopesFor('cancel')} reasons={reasons} costs={costs} {...given} />
    </>
  );
};
