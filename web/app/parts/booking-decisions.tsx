import { bookingReasons } from '@sandan/market/booking/booking-state';
import { Form, Link } from 'react-router';
import type { BookingView, DecidedView } from '../api/booking.ts';
import { momentIn } from '../format/date.ts';
import { period } from '../format/period.ts';
import { shownSpan } from '../format/shown-wall.ts';
import { textIn } from '../format/text.ts';
import { useBookingDeskWords } from '../words/booking-desk.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { BookingState, useReasonText } from './booking.tsx';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, SelectField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** What was decided for some requests (`id version`), and what becomes of each. */
export interface Report {
  readonly dryRun: boolean;
  readonly decision: string;
  readonly picks: readonly string[];
  readonly items: readonly DecidedView[];
}

const declining = ['not_qualified', 'unsuitable', 'capacity', 'incomplete', 'owner', 'other'] as const;

/** Requests that are chosen and decided together; what it would do is shown before it is done. */
export const Decide = ({ waiting, refused }: { waiting: readonly BookingView[]; refused: Refused | undefined }) => {
  const words = useBookingDeskWords();
  const language = useLanguage();
  const options = waiting.map((b) => ({
    value: `${b.id} ${b.version}`,
    label: [
      b.parts.map((p) => textIn(p.name, language)).join(' + '),
      b.parts[0] ? period(...shownSpan(b.parts[0]), language) : '',
      textIn(b.booker.name, language),
    ].join(' · '),
  }));
  return (
    <details className="card p-5" open={refused?.form === 'decide'}>
      <summary className="min-h-8 font-semibold">{words.title}</summary>
      <Form method="post" className="mt-3 grid gap-4">
        <FormErrors refused={refused?.form === 'decide' ? refused : undefined} scope="decide-" names={{ '/decisions': 'pick' }}>
          <input type="hidden" name="do" value="rehearse" />
          <p className="text-soft">{words.lead}</p>
          <CheckboxGroup name="pick" label={words.choose} options={options} />
          <SelectField
            name="decision"
            label={words.decision}
            required
            options={[
              { value: 'approve', label: words.approve },
              ...declining.map((r) => ({ value: `decline ${r}`, label: words.decline(bookingReasons[r][language]) })),
            ]}
          />
          <p>
            <Button kind="plain">{words.preview}</Button>
          </p>
        </FormErrors>
      </Form>
    </details>
  );
};

const Line = ({ item }: { item: DecidedView }) => {
  const words = useBookingDeskWords();
  const language = useLanguage();
  const reason = useReasonText();
  return (
    <li className="grid gap-1 px-5 py-4 wrap-anywhere">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {item.number ? (
          <Link to={`/${language}/bookings/${item.id}`} className="link font-semibold tabular-nums">
            {item.number}
          </Link>
        ) : (
          <span className="tabular-nums">{item.id}</span>
        )}
        {item.name && <span>{textIn(item.name, language)}</span>}
        {item.start && <span className="text-soft">{momentIn(item.start, language, item.zone)}</span>}
        {item.outcome !== 'done' && <Badge tone="bad">{words.outcomes[item.outcome] ?? item.outcome}</Badge>}
        {item.state && <BookingState state={item.state} />}
      </p>
      {item.text && <p>{item.text}</p>}
      {item.outcome === 'done' && item.state === 'requested' && <p className="text-soft">{words.half}</p>}
      {item.others.length > 0 && (
        <>
          <p className="text-[0.9375rem] text-soft">{words.others}</p>
          <ul className="grid gap-1">
            {item.others.map((other) => (
              <li key={other.id} className="flex flex-wrap items-center gap-x-3">
                <Link to={`/${language}/bookings/${other.id}`} className="link tabular-nums">
                  {other.number}
                </Link>
                <BookingState state={other.state} />
                {other.reason && <span className="text-soft">{reason(other.reason)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
};

/** What becomes of each request that was chosen: before, with the button that does exactly this, or after. */
export const Decisions = ({ report }: { report: Report }) => {
  const words = useBookingDeskWords();
  const { dryRun, decision, picks, items } = report;
  return (
    <section aria-labelledby="decided" className="card grid gap-1 pt-5 shadow-card" role="status">
      <h2 id="decided" className="px-5 text-xl">
        {dryRun ? words.rehearsed : words.doneTitle}
      </h2>
      <p className="px-5 text-soft">{dryRun ? words.rehearsedText : words.doneText}</p>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </ul>
      {dryRun && items.some((i) => i.outcome === 'done') && (
        <Form method="post" className="px-5 pb-5">
          <FormKey of="decide" />
          <input type="hidden" name="do" value="decide" />
          <input type="hidden" name="decision" value={decision} />
          {picks.map((pick) => (
            <input key={pick} type="hidden" name="pick" value={pick} />
          ))}
          <Button>{words.carryOut}</Button>
        </Form>
      )}
    </section>
  );
};
