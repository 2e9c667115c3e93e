import { Form } from 'react-router';
import type { ResaleView } from '../api/resale.ts';
import { amount } from '../format/number.ts';
import { useResaleWords } from '../words/resale.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { Fold } from './deal.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** The choices that the forms offer, in the language of the page. */
export interface ResaleChoices {
  readonly points: readonly Option[];
  readonly results: readonly Option[];
  readonly kinds: readonly Option[];
  readonly rules: readonly Option[];
  readonly presets: readonly Option[];
}

interface Step {
  readonly resale: ResaleView;
  readonly action: string;
  readonly choices: ResaleChoices;
}

const Inspecting = ({ choices }: Pick<Step, 'choices'>) => {
  const words = useResaleWords();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField name="on" label={words.on} type="date" required />
      <TextField name="by" label={words.by} maxLength={200} required />
      <TextField name="hours" label={words.hours} inputMode="decimal" maxLength={10} className="sm:col-span-2" />
      {choices.points.map(({ value, label }) => (
        <SelectField key={value} name={`point-${value}`} label={label} stored="unchecked" options={choices.results} />
      ))}
      <TextArea name="text" label={words.text} lines={2} max={2000} className="sm:col-span-2" />
    </div>
  );
};

const Telling = ({ choices }: Pick<Step, 'choices'>) => {
  const words = useResaleWords();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField name="on" label={words.on} type="date" required />
      <SelectField name="kind" label={words.kind} options={choices.kinds} required />
      <TextField name="hours" label={words.hours} inputMode="decimal" maxLength={10} />
      <TextField name="proofName" label={words.proof} maxLength={200} />
      <TextField name="sha256" label="SHA-256" hint={words.proofHint} maxLength={64} className="sm:col-span-2" />
      <TextField name="text" label={words.what} maxLength={500} required className="sm:col-span-2" />
    </div>
  );
};

const Offering = ({ choices }: Pick<Step, 'choices'>) => {
  const words = useResaleWords();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        name="sellBy"
        label={words.offerBy}
        options={[
          { value: 'fixed', label: words.offerFixed },
          { value: 'auction', label: words.offerAuction },
        ]}
      />
      <TextField name="price" label={`${words.price} · ${words.opening} (KRW)`} inputMode="numeric" maxLength={20} required />
      <TextField name="reserve" label={words.reserve} inputMode="numeric" maxLength={20} />
      <TextField name="closes" label={words.closesLocal} type="datetime-local" />
      <SelectField name="rule" label={words.delivery} options={choices.rules} stored="FCA" />
      <TextField name="place" label={words.place} maxLength={130} required />
      <SelectField name="payment" label={words.payment} options={choices.presets} stored="tt_100" />
      <TextField name="readyDays" label={words.readyDays} inputMode="numeric" maxLength={3} required />
      <TextField name="warrantyDays" label={words.warrantyDays} inputMode="numeric" maxLength={4} required />
      <SelectField
        name="level"
        label={words.level}
        options={['1', '2', '3'].map((value) => ({ value, label: value }))}
        stored="1"
      />
      <TextArea name="warranty" label={words.covers} lines={2} max={2000} className="sm:col-span-2" />
    </div>
  );
};

const Fields = ({ resale, action, choices }: Step) => {
  const words = useResaleWords();
  const language = useLanguage();
  const listed = (said: Readonly<Record<string, string>>) => Object.entries(said).map(([value, label]) => ({ value, label }));
  switch (action) {
    case 'inspect':
      return <Inspecting choices={choices} />;
    case 'tell_history':
      return <Telling choices={choices} />;
    case 'offer':
      return <Offering choices={choices} />;
    case 'appraise':
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField name="amount" label={words.amount} inputMode="numeric" maxLength={20} required />
          <TextField name="by" label={words.by} maxLength={200} required />
          <TextField name="on" label={words.on} type="date" required />
        </div>
      );
    case 'test':
      return (
        <div className="grid gap-3">
          <TextField name="on" label={words.on} type="date" required />
          <TextField name="method" label={words.method} maxLength={2000} required />
          <TextArea name="items" label={words.items} hint={words.itemsHint} lines={4} max={4000} required />
        </div>
      );
    case 'propose':
      return (
        <>
          {resale.nextPrice && <p>{words.nextPrice(amount({ currency: 'KRW', minor: resale.nextPrice }, language))}</p>}
          <TextField name="minor" label={words.amount} inputMode="numeric" maxLength={20} />
        </>
      );
    case 'install':
      return <TextField name="on" label={words.on} type="date" required />;
    case 'claim':
      return <TextArea name="text" label={words.text} lines={3} max={2000} required />;
    case 'answer_claim':
      return (
        <>
          <SelectField
            name="number"
            label={words.claims}
            options={resale.claims
              .filter((c) => !c.answer)
              .map((c) => ({ value: String(c.number), label: `${c.number}. ${c.text.slice(0, 60)}` }))}
          />
          <SelectField name="as" label={words.answer} options={listed(words.answers)} />
          <TextArea name="text" label={words.text} lines={2} max={2000} required />
        </>
      );
    case 'withdraw':
      return <SelectField name="reason" label={words.reason} options={listed(words.reasons)} />;
    default:
      return null;
  }
};

const parts = [
  'inspection',
  'history',
  'appraisal',
  'test',
  'offer',
  'offer/auction',
  'offer/conditions',
  'offer/conditions/delivery',
];
const fields = [
  'on',
  'by',
  'hours',
  'text',
  'kind',
  'method',
  'items',
  'reserve',
  'closes',
  'readyDays',
  'warrantyDays',
  'level',
  'place',
  'rule',
];

/** Where each thing that was refused stands in the form. */
const names: Readonly<Record<string, string>> = {
  ...Object.fromEntries(parts.flatMap((part) => fields.map((name) => [`/${part}/${name}`, name]))),
  '/test/readings': 'items',
  '/protocol/items': 'items',
  '/readings': 'items',
  '/appraisal/minor': 'amount',
  '/offer/auction/opening': 'price',
  '/offer/price': 'price',
  '/history/proof': 'sha256',
  '/history/proof/name': 'proofName',
};

/** The steps that this side can take, each as a form that works without script. */
export const ResaleSteps = ({ resale, choices, refused }: Omit<Step, 'action'> & { refused: Refused | undefined }) => {
  const words = useResaleWords();
  return (
    <div className="grid gap-3">
      {resale.actions.map((action) => (
        <Fold key={action} title={words.forms[action] ?? action} open={refused?.form === action}>
          <Form method="post" className="grid gap-3">
            <FormErrors refused={refused?.form === action ? refused : undefined} names={names} scope={`${action}-`}>
              <FormKey of={`${action}-${resale.id}-${resale.version}`} version={resale.version} />
              <Fields resale={resale} action={action} choices={choices} />
              <Button name="do" value={action} kind="plain" className="justify-self-start">
                {words.forms[action] ?? action}
              </Button>
            </FormErrors>
          </Form>
        </Fold>
      ))}
    </div>
  );
};
