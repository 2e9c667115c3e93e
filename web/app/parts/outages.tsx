import { Form, Link } from 'react-router';
import type { OutageCheck, RepeatingView, ResourceView } from '../api/booking.ts';
import { repeats } from '../api/series.ts';
import { momentIn } from '../format/date.ts';
import { count } from '../format/number.ts';
import type { Instead } from '../format/outage-form.server.ts';
import { textIn } from '../format/text.ts';
import { useBookingWords } from '../words/booking.ts';
import { ruleText, useClosedWords } from '../words/closed.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextField } from './field.tsx';
import { FoldField } from './fold-field.tsx';
import { FormKey } from './form-key.tsx';

/** An outage that was to be added and meets bookings: it is asked for once more. */
export interface AskedOutage {
  readonly check: OutageCheck;
  readonly confirmed: string;
  readonly values: Refused['values'];
}

const Repeating = ({ one, place, resource, now }: { one: RepeatingView; place: number; resource: ResourceView; now: string }) => {
  const [booking, words, language] = [useBookingWords(), useClosedWords(), useLanguage()];
  const coming = one.times.filter((t) => t > now);
  const reason = booking.outageReasons[one.reason] ?? one.reason;
  return (
    <li>
      <details className="py-2.5">
        <summary className="min-h-8 wrap-anywhere">
          <span className="font-semibold">{reason}</span> {words.line(ruleText(words, one.rule), count(one.minutes, language))} ·{' '}
          {coming.length === 0 ? words.over : words.left(count(coming.length, language))}
          {one.note && <span className="text-soft"> · {one.note}</span>}
        </summary>
        <ul className="mt-2 max-h-96 divide-y divide-line overflow-y-auto">
          {coming.map((time) => {
            const said = momentIn(time, language, resource.zone);
            return (
              <li key={time} className="flex flex-wrap items-center justify-between gap-2 py-2">
                <span className="tabular-nums">{said}</span>
                <Form method="post" className="flex flex-wrap gap-2">
                  <FormKey of={`repeating-${time}-${resource.version}`} version={resource.version} />
                  <input type="hidden" name="time" value={`${place} ${time}`} />
                  <Button kind="plain" size="small" name="do" value="skip" aria-label={`${words.skip}: ${said}`}>
                    {words.skip}
                  </Button>
                  <Button kind="plain" size="small" name="do" value="stop" aria-label={`${words.stop}: ${said}`}>
                    {words.stop}
                  </Button>
                  <Link
                    to={`?instead=${place}%20${time}#outage-form`}
                    className="link self-center text-[0.9375rem]"
                    aria-label={`${words.change}: ${said}`}
                  >
                    {words.change}
                  </Link>
                </Form>
              </li>
            );
          })}
        </ul>
      </details>
    </li>
  );
};

const Met = ({ check, zone }: { check: OutageCheck; zone: string }) => {
  const words = useClosedWords();
  const language = useLanguage();
  const met = check.bookings.filter((b) => b.becomes === 'interrupted');
  return (
    <div role="status" className="grid gap-2 rounded-lg border border-honey-900 bg-honey-50 p-4 text-honey-900">
      <p className="font-semibold">{words.asked(count(check.met, language))}</p>
      <ul className="list-disc pl-5">
        {met.map((b) => (
          <li key={b.id} className="wrap-anywhere tabular-nums">
            {momentIn(b.start, language, zone)} – {momentIn(b.end, language, zone)} · {textIn(b.booker.name, language)} ·{' '}
            {b.number}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** When a resource cannot be had: what is set, once or again and again, and what is to be. */
export const Outages = ({
  resource,
  now,
  instead,
  refused,
  asked,
}: {
  resource: ResourceView;
  now: string;
  instead: Instead | undefined;
  refused: Refused | undefined;
  asked: AskedOutage | undefined;
}) => {
  const [words, outage, language] = [useBookingWords(), useClosedWords(), useLanguage()];
  return (
    <section aria-labelledby="outages" className="card grid gap-4 p-5 sm:p-7">
      <h2 id="outages" className="text-xl">
        {words.outages}
      </h2>
      {resource.outages.length + resource.repeating.length === 0 && <p className="text-soft">{words.outageNone}</p>}
      {resource.outages.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {resource.outages.map((one) => {
            const time = `${momentIn(one.from, language, resource.zone)} – ${momentIn(one.to, language, resource.zone)}`;
            return (
              <li key={`${one.from}/${one.to}`} className="flex flex-wrap items-center justify-between gap-2 py-2.5">
                <span className="wrap-anywhere">
                  <span className="tabular-nums">{time}</span>{' '}
                  <span className="text-soft">
                    {words.outageReasons[one.reason] ?? one.reason}
                    {one.note && ` · ${one.note}`}
                  </span>
                </span>
                <Form method="post">
                  <FormKey of={`remove-${one.from}-${resource.version}`} version={resource.version} />
                  <input type="hidden" name="do" value="remove" />
                  <input type="hidden" name="outage" value={`${one.from}/${one.to}`} />
                  <Button kind="plain" size="small" aria-label={`${words.outageEnd}: ${time}`}>
                    {words.outageEnd}
                  </Button>
                </Form>
              </li>
            );
          })}
        </ul>
      )}
      {resource.repeating.length > 0 && (
        <>
          <h3 className="text-lg">{outage.repeating}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {resource.repeating.map((one, place) => (
              <Repeating key={`${one.rule}${one.times[0]}`} one={one} place={place} resource={resource} now={now} />
            ))}
          </ul>
        </>
      )}
      <h3 id="outage-form" className="text-lg">
        {instead ? outage.instead(momentIn(instead.time, language, resource.zone)) : words.outage}
      </h3>
      {instead && (
        <p>
          {outage.insteadText}{' '}
          <Link to="?" className="link">
            {outage.notInstead}
          </Link>
        </p>
      )}
      <Form method="post" className="grid gap-4" key={`add-${resource.version}-${instead?.instead ?? ''}`}>
        <FormErrors refused={refused} kept={asked?.values} scope="outage-">
          <FormKey of={`outage-${resource.id}-${resource.version}-${asked?.confirmed ?? ''}`} version={resource.version} />
          <input type="hidden" name="do" value="outage" />
          {instead && <input type="hidden" name="instead" value={instead.instead} />}
          <div className="grid gap-4 sm:grid-cols-3">
            <SelectField
              name="reason"
              label={words.outageReason}
              stored={instead?.reason}
              options={Object.entries(words.outageReasons).map(([value, label]) => ({ value, label }))}
            />
            <TextField name="from" label={words.outageFrom} type="datetime-local" stored={instead?.from} required />
            <TextField name="to" label={words.outageTo} type="datetime-local" stored={instead?.to} required />
            <FoldField name="fromFold" stored={instead?.fromFold} />
            <FoldField name="toFold" stored={instead?.toFold} />
            <SelectField
              name="repeat"
              label={outage.repeat}
              empty={outage.once}
              stored={instead?.repeat}
              options={repeats.map((value) => ({ value, label: outage.repeats[value] }))}
            />
            <TextField name="count" label={outage.count} type="number" min={1} max={200} stored={instead?.count} />
            <TextField name="until" label={outage.until} type="date" />
          </div>
          <p className="text-[0.9375rem] text-soft">{outage.hint}</p>
          <TextField name="note" label={words.outageNote} maxLength={500} stored={instead?.note} />
          {asked && (
            <>
              <Met check={asked.check} zone={resource.zone} />
              <input type="hidden" name="confirmed" value={asked.confirmed} />
            </>
          )}
          <p>
            <Button>
              {asked ? outage.confirm(count(asked.check.met, language)) : instead ? outage.changeIt : words.outageAdd}
            </Button>
          </p>
        </FormErrors>
      </Form>
    </section>
  );
};
