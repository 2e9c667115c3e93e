import { Form } from 'react-router';
import type { DisputeView, OrderView } from '../api/orders.ts';
import { useOrderWords } from '../words/order.ts';
import { AttachField } from './attachments.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField, useValues } from './field.tsx';
import { FormKey } from './form-key.tsx';

interface Sending {
  readonly order: OrderView;
  readonly refused: Refused | undefined;
}

/** The currency in which an amount of the form is meant. */
const Meant = ({ order }: { order: OrderView }) => <input type="hidden" name="currency" value={order.total.currency} />;

const Check = ({ name, label }: { name: string; label: string }) => {
  const ticked = useValues(name).length > 0;
  return (
    <label className="flex items-start gap-2">
      <input type="checkbox" name={name} value="yes" defaultChecked={ticked} className="mt-1.5" />
      <span>{label}</span>
    </label>
  );
};

/** The fields that a refusal points at, where they lie deeper in what is sent. */
const names = Object.fromEntries([
  ...['on', 'carrier', 'tracking', 'vessel', 'arrivesOn'].map((name) => [`/dispatch/${name}`, name]),
  ...['/attachments', '/type', '/bytes'].map((at) => [at, 'file']),
  ...['kind', 'line'].map((name) => [`/criterion/${name}`, 'criterion']),
]);

const unpaidBefore = (order: OrderView): boolean => order.instalments.some((i) => i.dueOn !== undefined && i.paid < i.minor);

/** The form of one action of the process, with the fields that it asks for. */
export const OrderAction = ({
  order,
  action,
  reasons,
  refused,
  main,
}: Sending & { action: string; reasons: readonly Option[]; main: boolean }) => {
  const words = useOrderWords();
  const risky = ['produce', 'make_ready', 'dispatch'].includes(action) && unpaidBefore(order);
  return (
    <Form method="post" className="grid gap-3">
      <FormErrors refused={refused?.form === `act ${action}` ? refused : undefined} names={names} scope={`${action}-`}>
        <FormKey of={`order-${action}`} version={order.version} />
        {reasons.length > 0 && <SelectField name="reason" label={words.reason} options={reasons} required />}
        {action === 'propose_change' && (
          <TextField name="leadDays" label={words.leadDays} inputMode="numeric" maxLength={4} required />
        )}
        {action === 'dispatch' && (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField name="on" label={words.sentOn} type="date" required />
            <TextField name="carrier" label={words.carrier} maxLength={120} required />
            <TextField name="tracking" label={words.tracking} maxLength={120} />
            <TextField name="vessel" label={words.vessel} maxLength={120} />
            <TextField name="arrivesOn" label={words.arrivesOn} type="date" />
          </div>
        )}
        {(action === 'propose_change' || action === 'ask_cancel' || action === 'reject') && (
          <TextArea name="text" label={words.text} lines={2} max={2000} required={action === 'propose_change'} />
        )}
        {risky && <Check name="atOwnRisk" label={words.atOwnRisk} />}
        <Button name="do" value={`act ${action}`} kind={main ? 'main' : 'plain'} className="justify-self-start">
          {words.actions[action] ?? action}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** What was paid, for whoever looks after the money of the seller. */
export const TransferForm = ({ order, refused, kind }: Sending & { kind: 'receive' | 'giveBack' }) => {
  const words = useOrderWords();
  return (
    <Form method="post" key={`${kind}-${order.version}`} className="grid gap-4">
      <FormErrors refused={refused?.form === kind ? refused : undefined} scope={`${kind}-`}>
        <FormKey of={`${kind}-${order.version}`} version={order.version} />
        <Meant order={order} />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            name="minor"
            label={`${words.amount} (${order.total.currency})`}
            inputMode="decimal"
            maxLength={20}
            required
          />
          <TextField name="on" label={words.on} type="date" required />
          <TextField name="reference" label={words.reference} maxLength={120} required />
        </div>
        <Button name="do" value={kind} kind="plain" className="justify-self-start">
          {kind === 'receive' ? words.recordIt : words.giveBackIt}
        </Button>
      </FormErrors>
    </Form>
  );
};

export const ReleaseForm = ({ order, refused }: Sending) => {
  const words = useOrderWords();
  return (
    <Form method="post" key={`release-${order.version}`} className="grid gap-4">
      <FormErrors refused={refused?.form === 'release' ? refused : undefined} scope="release-">
        <FormKey of={`release-${order.version}`} version={order.version} />
        <Meant order={order} />
        <TextField name="minor" label={`${words.amount} (${order.total.currency})`} inputMode="decimal" maxLength={20} required />
        <Button name="do" value="release" kind="plain" className="justify-self-start">
          {words.releaseIt}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** Opens a dispute: the problem, the term of the contract that was not kept, and how much less. */
export const DisputeForm = ({
  order,
  refused,
  reasons,
  criteria,
}: Sending & { reasons: readonly Option[]; criteria: readonly Option[] }) => {
  const words = useOrderWords();
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-4">
      <FormErrors refused={refused?.form === 'dispute' ? refused : undefined} names={names} scope="dispute-">
        <FormKey of="dispute" version={order.version} />
        <Meant order={order} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField name="reason" label={words.disputeReason} options={reasons} required />
          <SelectField name="criterion" label={words.criterion} options={criteria} required />
          <TextField
            name="minor"
            label={`${words.claim} (${order.total.currency})`}
            inputMode="decimal"
            maxLength={20}
            required
          />
        </div>
        <TextArea name="text" label={words.claimText} lines={3} max={4000} required />
        <AttachField />
        <Button name="do" value="dispute" kind="plain" className="justify-self-start">
          {words.disputeIt}
        </Button>
      </FormErrors>
    </Form>
  );
};

const withAmount = ['propose', 'counter', 'rule'];

/** The steps that can be taken in a dispute now. */
export const DisputeActions = ({ order, refused, dispute }: Sending & { dispute: DisputeView }) => {
  const words = useOrderWords();
  if (dispute.actions.length === 0) return null;
  const amounts = dispute.actions.some((a) => withAmount.includes(a));
  return (
    <Form method="post" encType="multipart/form-data" key={order.version} className="grid gap-4 border-t border-line pt-4">
      <FormErrors refused={refused?.form?.startsWith('claim') ? refused : undefined} names={names} scope="claim-">
        <FormKey of={`claim-${order.version}`} version={order.version} />
        <Meant order={order} />
        {amounts && (
          <TextField name="minor" label={`${words.claim} (${order.total.currency})`} inputMode="decimal" maxLength={20} />
        )}
        <TextArea name="text" label={words.text} lines={2} max={4000} />
        <AttachField />
        <p className="flex flex-wrap gap-2">
          {dispute.actions.map((action) => (
            <Button key={action} name="do" value={`claim ${dispute.id} ${action}`} kind="plain">
              {words.disputeActions[action] ?? action}
            </Button>
          ))}
        </p>
      </FormErrors>
    </Form>
  );
};
