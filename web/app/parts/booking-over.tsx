import { Form } from 'react-router';
import type { BookingView } from '../api/booking.ts';
import { period } from '../format/period.ts';
import { shownSpan } from '../format/shown-wall.ts';
import { textIn } from '../format/text.ts';
import { useBookingDeskWords } from '../words/booking-desk.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, TextArea } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** For whom manages a resource: to book the chosen time over its rules, and to take it from bookings that have it. */
export const BookOver = ({
  name,
  time,
  inTheWay,
  refused,
}: {
  name: string;
  /** Hidden fields that say the chosen time. */
  time: Readonly<Record<string, string | number>>;
  inTheWay: readonly BookingView[];
  refused: Refused | undefined;
}) => {
  const words = useBookingDeskWords();
  const language = useLanguage();
  const mine = refused?.form === 'override' ? refused : undefined;
  const options = inTheWay.map((b) => ({
    value: `${b.id} ${b.version}`,
    label: [b.number, b.parts[0] ? period(...shownSpan(b.parts[0]), language) : '', textIn(b.booker.name, language)].join(' · '),
  }));
  return (
    <details open={mine !== undefined} className="border-t border-line pt-4">
      <summary className="min-h-8 font-semibold">{words.over}</summary>
      <Form method="post" className="mt-3 grid gap-4">
        <FormErrors refused={mine} names={{ '/parts/0': 'why', '/displaces': 'displace' }} scope="override-">
          <FormKey of={`override-${name}`} />
          <input type="hidden" name="do" value="override" />
          {Object.entries(time).map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
          <p className="text-[0.9375rem] text-soft">{words.overText}</p>
          {options.length > 0 && (
            <CheckboxGroup name="displace" label={words.displace} hint={words.displaceHint} options={options} />
          )}
          <TextArea name="why" label={words.why} hint={words.whyHint} lines={2} max={500} marker="*" />
          <p>
            <Button kind="danger">{words.overDo}</Button>
          </p>
        </FormErrors>
      </Form>
    </details>
  );
};
