import { Form } from 'react-router';
import type { EvaluationView } from '../api/evaluation.ts';
import { useEvaluationWords } from '../words/evaluation.ts';
import { Button } from './button.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

interface Given {
  readonly evaluation: EvaluationView;
  readonly refused: Refused | undefined;
}

const of = (refused: Refused | undefined, form: string) => (refused?.form === form ? refused : undefined);

/** The fields of a protocol; `items` stand one a line. */
const ProtocolFields = ({ stored, items }: { stored: EvaluationView['protocol'] | undefined; items: string }) => {
  const words = useEvaluationWords();
  return (
    <>
      <TextField name="title" label={words.protocolTitle} maxLength={200} stored={stored?.title} required />
      <TextArea
        name="method"
        label={words.method}
        hint={words.methodHint}
        lines={3}
        max={4000}
        stored={stored?.method}
        required
      />
      <TextArea name="items" label={words.items} hint={words.itemsHint} lines={4} max={6000} stored={items} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="samples" label={words.samples} inputMode="numeric" stored={stored && String(stored.samples)} required />
        <TextField name="reportBy" label={words.reportBy} type="date" stored={stored?.reportBy} required />
      </div>
    </>
  );
};

/** Asks a demand company: on the page of evaluations, for the listing that is chosen. */
export const AskEvaluation = ({
  hostId,
  listings,
  listing,
  names,
  refused,
}: {
  hostId: string;
  listings: readonly Option[];
  listing: string | undefined;
  names: Readonly<Record<string, string>>;
  refused: Refused | undefined;
}) => {
  const words = useEvaluationWords();
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors refused={refused} names={names}>
        <FormKey of={`evaluate-${hostId}`} />
        <SelectField name="listingId" label={words.listing} options={listings} stored={listing} required />
        <ProtocolFields stored={undefined} items="" />
        <Button name="do" value="ask" className="justify-self-start">
          {words.draft}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** Writes the protocol of a draft anew. */
export const AmendForm = ({
  evaluation,
  items,
  names,
  refused,
}: Given & { items: string; names: Readonly<Record<string, string>> }) => {
  const words = useEvaluationWords();
  return (
    <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-5">
      <FormErrors refused={of(refused, 'amend')} scope="amend-" names={names}>
        <FormKey of="amend" version={evaluation.version} />
        <ProtocolFields stored={evaluation.protocol} items={items} />
        <Button name="do" value="amend" kind="plain" className="justify-self-start">
          {words.amend}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** The samples leave, or have arrived. */
export const SamplesForm = ({ evaluation, action, refused }: Given & { action: 'ship' | 'start' }) => {
  const words = useEvaluationWords();
  const { sent, protocol } = evaluation;
  return (
    <Form method="post" className="grid content-start gap-3">
      <FormErrors refused={of(refused, action)} scope={`${action}-`}>
        <FormKey of={action} version={evaluation.version} />
        <TextField
          name="samples"
          label={action === 'ship' ? words.samples : words.startSamples}
          inputMode="numeric"
          stored={String(action === 'ship' ? protocol.samples : (sent?.samples ?? ''))}
          required
        />
        {action === 'ship' && <TextField name="carrier" label={words.carrier} maxLength={200} />}
        <Button name="do" value={action} className="justify-self-start">
          {words[action]}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** What was measured: one field for each item, a reading for each sample. */
export const ReportForm = ({ evaluation, names, refused }: Given & { names: Readonly<Record<string, string>> }) => {
  const words = useEvaluationWords();
  const { protocol, reports } = evaluation;
  const last = reports.at(-1);
  return (
    <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-5">
      <FormErrors refused={of(refused, 'report')} scope="report-" names={names}>
        <FormKey of="report" version={evaluation.version} />
        <input type="hidden" name="items" value={protocol.items.length} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="measuredOn" label={words.measuredOn} type="date" stored={last?.measuredOn} required />
          <TextField name="line" label={words.line} maxLength={400} stored={last?.line} required />
        </div>
        {protocol.items.map((item, at) => (
          <TextArea
            key={item.name}
            name={`readings${at}`}
            label={words.readings(item.name, item.limits, item.samples)}
            hint={words.readingsHint(item.unit)}
            lines={Math.min(item.samples, 6)}
            max={4000}
            stored={last?.results[at]?.readings.map((r) => r.written).join('\n')}
            required
          />
        ))}
        <TextArea name="text" label={words.say} lines={2} max={2000} />
        <Button name="do" value="report" className="justify-self-start">
          {reports.length > 0 ? words.reportAgain : words.report}
        </Button>
      </FormErrors>
    </Form>
  );
};

const wordless = ['send', 'consent', 'withhold'];
const worded = ['giveBack', 'contest'];
const ends = ['close', 'decline', 'withhold'];

/** A step that needs no more than a word, with a reason where the table asks for one. */
export const EvaluationStepForm = ({
  evaluation,
  action,
  reasons,
  refused,
}: Given & { action: string; reasons: readonly Option[] }) => {
  const words = useEvaluationWords();
  return (
    <Form method="post" className="grid content-start gap-3">
      <FormErrors refused={of(refused, action)} scope={`${action}-`}>
        <FormKey of={action} version={evaluation.version} />
        {reasons.length > 0 && <SelectField name="reason" label={words.reason} empty={words.choose} options={reasons} required />}
        {!wordless.includes(action) && (
          <TextArea name="text" label={words.say} lines={2} max={2000} required={worded.includes(action)} />
        )}
        <Button
          name="do"
          value={action}
          kind={ends.includes(action) ? 'danger' : reasons.length > 0 ? 'plain' : 'main'}
          className="justify-self-start"
        >
          {words.actions[action] ?? action}
        </Button>
      </FormErrors>
    </Form>
  );
};
