import { Form } from 'react-router';
import type { SampleView } from '../api/sample.ts';
import { useSampleWords } from '../words/sample.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** The form of a new request, for a product. */
export const AskSample = ({
  listingId,
  title,
  units,
  refused,
}: {
  listingId: string;
  title: string;
  units: readonly Option[];
  refused: Refused | undefined;
}) => {
  const words = useSampleWords();
  return (
    <section aria-labelledby="ask" className="card mb-8 p-5 sm:p-7">
      <h2 id="ask" className="mb-4 text-xl">
        {words.askOf(title)}
      </h2>
      <Form method="post" className="grid gap-4 sm:grid-cols-2">
        <FormErrors refused={refused?.form === 'ask' ? refused : undefined} scope="ask-">
          <FormKey of={`sample-${listingId}`} />
          <input type="hidden" name="listing" value={listingId} />
          <TextField name="quantity" label={words.quantity} inputMode="decimal" stored="1" maxLength={10} required />
          <SelectField name="unit" label={words.unit} options={units} stored="H87" />
          <TextField name="shipTo" label={words.shipTo} maxLength={400} required className="sm:col-span-2" />
          <TextArea
            name="criteria"
            label={words.criteria}
            hint={words.criteriaHint}
            lines={3}
            max={2100}
            className="sm:col-span-2"
          />
          <TextArea name="purpose" label={words.purpose} lines={2} max={2000} className="sm:col-span-2" />
          <Button name="do" value="ask" className="justify-self-start">
            {words.askIt}
          </Button>
        </FormErrors>
      </Form>
    </section>
  );
};

const names = Object.fromEntries(
  ['offer', 'dispatch', 'verdict'].flatMap((part) =>
    ['minor', 'currency', 'leadDays', 'validUntil', 'text', 'on', 'carrier', 'tracking', 'arrivesOn', 'met'].map((name) => [
      `/${part}/${name}`,
      name === 'met' ? 'met-0' : name,
    ]),
  ),
);

/** One step that can be taken with a sample, with the fields that it asks for. */
export const SampleForm = ({
  sample,
  action,
  reasons,
  currencies,
  refused,
  main,
}: {
  sample: SampleView;
  action: string;
  reasons: readonly Option[];
  currencies: readonly Option[];
  refused: Refused | undefined;
  main: boolean;
}) => {
  const words = useSampleWords();
  const form = `${action} ${sample.id}`;
  return (
    <Form method="post" className="grid gap-3">
      <FormErrors refused={refused?.form === form ? refused : undefined} names={names} scope={`${action}-${sample.id}-`}>
        <FormKey of={`${form}-${sample.version}`} version={sample.version} />
        {reasons.length > 0 && <SelectField name="reason" label={words.reason} options={reasons} required />}
        {action === 'offer' && (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField name="minor" label={words.amount} inputMode="decimal" maxLength={20} required />
            <SelectField name="currency" label={words.currency} stored={sample.offer?.currency ?? 'USD'} options={currencies} />
            <TextField name="leadDays" label={words.leadDays} inputMode="numeric" maxLength={3} required />
            <TextField name="validUntil" label={words.validUntil} type="date" required />
            <CheckboxGroup
              name="credited"
              label={words.price}
              stored={['yes']}
              options={[
                { value: 'yes', label: words.credited },
                { value: 'any', label: words.anyOrder },
              ]}
            />
          </div>
        )}
        {action === 'pay' && (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField name="on" label={words.on} type="date" required />
            <TextField name="reference" label={words.reference} maxLength={120} required />
          </div>
        )}
        {action === 'send' && (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField name="on" label={words.sentOn} type="date" required />
            <TextField name="carrier" label={words.carrier} maxLength={120} required />
            <TextField name="tracking" label={words.tracking} maxLength={120} />
            <TextField name="arrivesOn" label={words.arrivesOn} type="date" />
          </div>
        )}
        {action === 'judge' &&
          sample.wish.criteria.map((label, n) => (
            <CheckboxGroup
              // biome-ignore lint/suspicious/noArrayIndexKey: criteria have no name but their place
              key={n}
              name={`met-${n}`}
              label={label}
              type="radio"
              options={[
                { value: 'yes', label: words.met },
                { value: 'no', label: words.unmet },
              ]}
            />
          ))}
        {['offer', 'judge', 'decline', 'cancel'].includes(action) && (
          <TextArea name="text" label={words.text} lines={2} max={2000} />
        )}
        <Button name="do" value={form} kind={main ? 'main' : 'plain'} className="justify-self-start">
          {words.forms[action] ?? action}
        </Button>
      </FormErrors>
    </Form>
  );
};
