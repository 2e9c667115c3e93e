import { Form, Link, useActionData } from 'react-router';
import { period } from '../format/period.ts';
import type { ResourcePlan } from '../format/resource-plan.server.ts';
import { useBesideWords } from '../words/beside.ts';
import { lengthIn, useBookingWords } from '../words/booking.ts';
import { useSeriesWords } from '../words/series.ts';
import { useLanguage } from '../words/words.ts';
import { BesideFields } from './beside.tsx';
import { BookOver } from './booking-over.tsx';
import { Button, LinkButton } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FoldField } from './fold-field.tsx';
import { FormKey } from './form-key.tsx';
import { Icon } from './icon.tsx';
import { RepeatChosen, RepeatFields, RepeatPreview } from './repeat.tsx';

/** Forms of the page that book nothing. */
const apart = ['override', 'ask'];

/** Whether all of it can be had. */
const isGood = ({ check, others }: Pick<ResourcePlan, 'check' | 'others'>): boolean =>
  check !== undefined && [check, ...others].every((one) => one.obstacles.length === 0 && !one.taken);

/** What stands in the way of the time that was chosen, rule by rule. */
const Verdict = ({ data }: { data: ResourcePlan }) => {
  const words = useBookingWords();
  const language = useLanguage();
  const { check } = data;
  if (!check) return null;
  const good = isGood(data);
  return (
    <div role="status" className={`rounded-lg px-4 py-3 ${good ? 'bg-pine-50 text-pine-900' : 'bg-clay-50 text-clay-900'}`}>
      <p className="flex items-center gap-2 font-semibold">
        <Icon name={good ? 'check' : 'alert'} />
        {good ? words.good : words.bad}
      </p>
      {!good && (
        <ul className="mt-1 list-disc pl-7">
          {check.taken && <li>{words.taken}</li>}
          {check.obstacles.map((obstacle) => (
            <li key={obstacle.code}>
              {obstacle.text}
              {obstacle.way?.startsWith('res_') && (
                <>
                  {' '}
                  <Link to={`/${language}/resources/${obstacle.way}`} className="link font-semibold">
                    {words.toResource}
                  </Link>
                </>
              )}
            </li>
          ))}
          {data.others.flatMap((other) => [
            ...(other.taken ? [<li key={other.resourceId}>{`${other.name}: ${words.taken}`}</li>] : []),
            ...other.obstacles.map((o) => <li key={`${other.resourceId}-${o.code}`}>{`${other.name}: ${o.text}`}</li>),
          ])}
        </ul>
      )}
    </div>
  );
};

/** All times of a series: each is shown first, then all that can be had are booked in one step. */
const Series = ({ data }: { data: ResourcePlan }) => {
  const answered = useActionData<{ readonly refused: Refused }>()?.refused;
  const refused = apart.includes(answered?.form ?? '') ? undefined : answered;
  const words = useBookingWords();
  const series = useSeriesWords();
  const { chosen, repeating, times, unread } = data;
  if (!repeating) return null;
  const free = (times ?? []).filter((t) => !t.code).length;
  const blocked = repeating.mode === 'fail' && free < (times ?? []).length;
  return (
    <>
      {unread && (
        <FormErrors refused={unread} names={{ '/rule': 'count', '/start': 'date' }}>
          {null}
        </FormErrors>
      )}
      {times && <RepeatPreview times={times} scope="hold-" />}
      {free > 0 && blocked && <p className="text-[0.9375rem] text-soft">{series.wouldFail}</p>}
      {((free > 0 && !blocked) || refused) && (
        <Form method="post" className="grid gap-4 border-t border-line pt-4">
          <FormErrors refused={refused} scope="hold-">
            <FormKey
              of={`series-${chosen.date}${chosen.time}${chosen.fold}-${chosen.minutes}-${repeating.rule}-${repeating.mode}`}
            />
            <input type="hidden" name="do" value="series" />
            <Chosen data={data} />
            <RepeatChosen chosen={repeating} />
            <TextArea name="purpose" label={words.purpose} hint={words.purposeHint} lines={3} max={1000} />
            <p className="text-[0.9375rem] text-soft">{series.bookText}</p>
            <Button>{series.book(free)}</Button>
          </FormErrors>
        </Form>
      )}
    </>
  );
};

/** The time that was chosen, for a form that acts on it. */
const Chosen = ({ data: { chosen } }: { data: ResourcePlan }) =>
  (['date', 'time', 'fold', 'minutes', 'quantity'] as const).map((name) => (
    <input key={name} type="hidden" name={name} value={chosen[name]} />
  ));

/** The wizard: a time is chosen and checked against every rule, then held. */
export const Wizard = ({ data }: { data: ResourcePlan }) => {
  const answered = useActionData<{ readonly refused: Refused }>()?.refused;
  const refused = apart.includes(answered?.form ?? '') ? undefined : answered;
  const words = useBookingWords();
  const language = useLanguage();
  const series = useSeriesWords();
  const beside = useBesideWords();
  const { resource, chosen, lengths } = data;
  const good = isGood(data);
  const waits = data.check?.taken === true && data.check.obstacles.length === 0 && data.beside.length === 0;
  const { rules } = resource;
  return (
    <section aria-labelledby="choose" className="card grid gap-4 p-5">
      <h2 id="choose" className="scroll-mt-24 text-lg">
        {words.choose}
      </h2>
      <Form method="get" preventScrollReset className="grid gap-4">
        <FormErrors refused={chosen.wrong}>
          <div className="grid grid-cols-2 gap-3">
            <TextField name="date" label={words.date} type="date" required stored={chosen.date || data.today} min={data.today} />
            <TextField
              name="time"
              label={words.start}
              type="time"
              required
              stored={chosen.time || '09:00'}
              step={rules.grid < 1440 ? rules.grid * 60 : undefined}
            />
            <FoldField stored={chosen.fold} />
            <SelectField
              name="minutes"
              label={words.length}
              stored={String(chosen.minutes)}
              options={lengths.map((n) => ({ value: String(n), label: lengthIn(words, n) }))}
            />
            {resource.capacity > 1 && (
              <TextField
                name="quantity"
                label={words.quantity}
                type="number"
                min={1}
                max={resource.capacity}
                stored={String(chosen.quantity)}
              />
            )}
          </div>
        </FormErrors>
        <BesideFields kinds={data.kinds} chosen={data.beside} name={data.besideName} />
        {data.books && <RepeatFields chosen={data.repeating} first={data.today} />}
        <Button kind="plain">{words.check}</Button>
      </Form>
      {chosen.wall && data.end && <p className="font-semibold tabular-nums">{period(chosen.wall, data.end, language)}</p>}
      {data.price && data.price.lines.length > 1 && (
        <dl className="grid gap-1">
          <dt className="text-soft">{beside.each}</dt>
          {data.price.lines.map((line) => (
            <dd key={line.name} className="flex flex-wrap justify-between gap-x-3 tabular-nums">
              <span className="wrap-anywhere">{line.name}</span>
              <span>{line.price ?? beside.unpriced}</span>
            </dd>
          ))}
        </dl>
      )}
      {data.price && (
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="text-soft">
            {data.repeating ? series.each : data.price.lines.length > 1 ? beside.sum : words.price}
          </span>
          {data.price.sum ? (
            <span className="text-lg font-bold tabular-nums">
              {data.price.sum} <span className="text-sm font-normal text-soft">{words.vat}</span>
            </span>
          ) : (
            <span className="text-soft">{beside.apart}</span>
          )}
        </p>
      )}
      {data.repeating ? <Series data={data} /> : <Verdict data={data} />}
      {data.books ? (
        !data.repeating &&
        (good || waits || refused) && (
          <Form method="post" className="grid gap-4 border-t border-line pt-4">
            <FormErrors refused={refused} names={{ '/parts/0': 'purpose' }} scope="hold-">
              <FormKey of={`hold-${chosen.date}${chosen.time}${chosen.fold}-${chosen.minutes}`} />
              <Chosen data={data} />
              {data.beside.map((id) => (
                <input key={id} type="hidden" name="with" value={id} />
              ))}
              <TextArea name="purpose" label={words.purpose} hint={words.purposeHint} lines={3} max={1000} />
              {waits && <input type="hidden" name="do" value="wait" />}
              <p className="text-[0.9375rem] text-soft">{waits ? words.waitText : words.holdText(rules.hold)}</p>
              <Button>{waits ? words.wait : words.hold}</Button>
            </FormErrors>
          </Form>
        )
      ) : data.signedIn ? (
        <p className="text-soft">{words.notBookable}</p>
      ) : (
        <LinkButton to={`/${language}/sign-in?back=${encodeURIComponent(data.back)}`}>{words.signIn}</LinkButton>
      )}
      {data.check && !good && resource.actions.includes('change') && (
        <BookOver
          name={`${chosen.date}${chosen.time}${chosen.fold}-${chosen.minutes}`}
          time={{ date: chosen.date, time: chosen.time, fold: chosen.fold, minutes: chosen.minutes, quantity: chosen.quantity }}
          inTheWay={data.inTheWay}
          refused={answered}
        />
      )}
    </section>
  );
};
