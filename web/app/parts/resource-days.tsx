import { Form } from 'react-router';
import type { ResourceView } from '../api/booking.ts';
import { day } from '../format/date.ts';
import { useDaysWords } from '../words/resource-days.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** Days on which a resource is open at other hours than each week, or closed: those from today on, and one to add. */
export const ResourceDays = ({
  resource,
  today,
  refused,
}: {
  resource: ResourceView;
  /** By the clocks of the resource. */
  today: string;
  refused: Refused | undefined;
}) => {
  const words = useDaysWords();
  const language = useLanguage();
  const coming = resource.opening.exceptions.filter((e) => e.date >= today);
  return (
    <section aria-labelledby="days" className="card grid gap-4 p-5 sm:p-7">
      <h2 id="days" className="text-xl">
        {words.title}
      </h2>
      <p className="text-soft">{words.lead}</p>
      {coming.length === 0 ? (
        <p className="text-soft">{words.none}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {coming.map(({ date, hours, note }) => {
            const said = day(date, language);
            return (
              <li key={date} className="flex flex-wrap items-center justify-between gap-2 py-2.5">
                <span className="wrap-anywhere">
                  <span className="font-semibold tabular-nums">{said}</span>{' '}
                  <span className="tabular-nums">
                    {hours.length === 0 ? words.closed : hours.map((h) => `${h.from}–${h.to}`).join(', ')}
                  </span>
                  {note && <span className="text-soft"> · {note}</span>}
                </span>
                <Form method="post">
                  <FormKey of={`day-remove-${date}-${resource.version}`} version={resource.version} />
                  <input type="hidden" name="date" value={date} />
                  <Button kind="plain" size="small" name="do" value="day-remove" aria-label={`${words.remove}: ${said}`}>
                    {words.remove}
                  </Button>
                </Form>
              </li>
            );
          })}
        </ul>
      )}
      <Form method="post" className="grid gap-4" key={`day-${resource.version}`}>
        <FormErrors refused={refused} scope="day-">
          <FormKey of={`day-${resource.id}-${resource.version}`} version={resource.version} />
          <div className="grid gap-4 sm:grid-cols-3">
            <TextField name="date" label={words.date} type="date" required />
            <TextField name="from" label={words.from} pattern="\d\d:\d\d" />
            <TextField name="to" label={words.to} pattern="\d\d:\d\d" />
          </div>
          <p className="text-[0.9375rem] text-soft">{words.hint}</p>
          <TextField name="note" label={words.note} maxLength={200} />
          <p>
            <Button kind="plain" name="do" value="day">
              {words.add}
            </Button>
          </p>
        </FormErrors>
      </Form>
    </section>
  );
};
