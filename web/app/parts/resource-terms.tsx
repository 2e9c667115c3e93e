import { bookingReasons } from '@sandan/market/booking/booking-state';
import { usualLadder } from '@sandan/market/booking/usual-ladder';
import { Form } from 'react-router';
import type { ResourceView } from '../api/booking.ts';
import { useTermsWords } from '../words/resource-terms.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

const waivers = ['medical', 'facility'] as const;

/** Steps that the form offers: those there are and one more, three at least and six at most. */
const offered = (steps: number): number[] => [...Array(Math.min(6, Math.max(3, steps + 1))).keys()];

/** What cancelling costs whoever books it, and what its owner gives for a time that it takes away. */
export const ResourceTerms = ({ resource, refused }: { resource: ResourceView; refused: Refused | undefined }) => {
  const words = useTermsWords();
  const language = useLanguage();
  const terms = resource.cancellation ?? usualLadder;
  const given = resource.cancellation?.compensation;
  const number = (name: string, label: string, stored: number | undefined, hint?: string) => (
    <TextField name={name} label={label} stored={stored?.toString()} hint={hint} inputMode="numeric" maxLength={4} />
  );
  return (
    <section aria-labelledby="terms" className="card grid gap-4 p-5 sm:p-7">
      <h2 id="terms" className="text-xl">
        {words.title}
      </h2>
      <p className="text-soft">{words.lead}</p>
      <Form method="post" className="grid gap-5">
        <FormErrors refused={refused?.form === 'terms' ? refused : undefined} scope="terms-">
          <FormKey of={`terms-${resource.id}-${resource.version}`} version={resource.version} />
          <p>{words.steps}</p>
          {offered(terms.steps.length).map((i) => (
            <div key={i} className="grid grid-cols-2 items-end gap-4">
              {number(`step.${i}.hours`, words.hours(i + 1), terms.steps[i]?.hoursBefore)}
              {number(`step.${i}.percent`, words.percent(i + 1), terms.steps[i]?.percent)}
            </div>
          ))}
          {number('noShow', words.noShow, terms.noShowPercent)}
          <CheckboxGroup
            name="waivers"
            label={words.waivers}
            stored={terms.waivers}
            options={waivers.map((value) => ({ value, label: bookingReasons[value][language] }))}
          />
          <h3 className="text-lg">{words.compensation}</h3>
          <p className="text-soft">{words.compensationLead}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            {number('given', words.given, given?.percent, words.givenHint)}
            {number('within', words.within, given?.hoursBefore, words.withinHint)}
          </div>
          <p>
            <Button name="do" value="terms">
              {words.save}
            </Button>
          </p>
        </FormErrors>
      </Form>
    </section>
  );
};
