import { Form } from 'react-router';
import type { BookingView } from '../api/booking.ts';
import { useBookingWords } from '../words/booking.ts';
import { useBookingDeputyWords } from '../words/booking-deputy.ts';
import { Button } from './button.tsx';
import { FormErrors, type Option, type Refused, SelectField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** What a deputy decides in the place of those who look after the equipment. */
export const StandingIn = ({
  booking,
  reasons,
  refused,
}: {
  booking: BookingView;
  reasons: readonly Option[];
  refused: Refused | undefined;
}) => {
  const words = useBookingWords();
  const deputy = useBookingDeputyWords();
  if (!booking.standsInFor) return null;
  const names = booking.standsInFor.map((p) => p.name).join(', ');
  return (
    <section aria-labelledby="standing-in" className="card grid gap-4 p-5 shadow-card">
      <h2 id="standing-in" className="text-lg">
        {deputy.title}
      </h2>
      <p>{names ? deputy.text(names) : deputy.textNobody}</p>
      {(['approve', 'decline'] as const).map((name) => (
        <Form key={name} method="post" className="grid gap-3">
          <FormErrors refused={refused?.form === `deputy-${name}` ? refused : undefined} scope={`deputy-${name}-`}>
            <FormKey of={`deputy-${name}-${booking.id}-${booking.version}`} version={booking.version} />
            <input type="hidden" name="do" value={`deputy-${name}`} />
            {name === 'decline' && (
              <SelectField name="reason" label={words.reason} empty={words.chooseReason} required options={reasons} />
            )}
            <p>
              <Button kind={name === 'decline' ? 'danger' : 'main'}>{words.actions[name] ?? name}</Button>
            </p>
          </FormErrors>
        </Form>
      ))}
    </section>
  );
};
