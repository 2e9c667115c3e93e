import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { PlanForm } from '../format/channel.server.ts';
import { useChannelWords } from '../words/channel.ts';
import { Button } from './button.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

type Names = Readonly<Record<string, string>>;

interface Given {
  /** `do`, and with it a number where there are several such forms on the page. */
  readonly action: string;
  readonly of?: number | undefined;
  readonly version: number | undefined;
  readonly names: Names;
  readonly refused: Refused | undefined;
}

/** A form of the board: what was refused is shown in the one that was sent. */
export const StepForm = ({
  action,
  of,
  version,
  names,
  refused,
  label,
  kind = 'plain',
  children,
}: Given & { label: string; kind?: 'main' | 'plain' | 'danger' | 'quiet'; children?: ReactNode }) => {
  const form = of === undefined ? action : `${action}${of}`;
  return (
    <Form method="post" key={version} className="grid content-start gap-3">
      <FormErrors refused={refused?.form === form ? refused : undefined} scope={`${form}-`} names={names}>
        <FormKey of={form} version={version} />
        <input type="hidden" name="form" value={form} />
        {children}
        <Button name="do" value={action} kind={kind} className="justify-self-start">
          {label}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** A form that is opened when it is wanted, and stands open where it was refused. */
export const Opened = ({ title, open, children }: { title: string; open: boolean; children: ReactNode }) => (
  <details open={open} className="mt-4 border-t border-line pt-3">
    <summary className="link inline-flex min-h-9 cursor-pointer items-center font-semibold">{title}</summary>
    <div className="mt-3">{children}</div>
  </details>
);

type Options = readonly { readonly value: string; readonly label: string }[];

export const PlanFields = ({ stored, currencies }: { stored: PlanForm | undefined; currencies: Options }) => {
  const words = useChannelWords();
  return (
    <>
      <TextField name="title" label={words.name} maxLength={200} stored={stored?.title} required />
      <TextArea name="goal" label={words.goal} lines={3} max={2000} stored={stored?.goal} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="from" label={words.from} type="date" stored={stored?.from} required />
        <TextField name="until" label={words.until} type="date" stored={stored?.until} required />
        <TextField
          name="markets"
          label={words.markets}
          hint={words.marketsHint}
          maxLength={300}
          stored={stored?.markets}
          required
        />
        <div className="grid grid-cols-[minmax(0,1fr)_7rem] items-end gap-3">
          <TextField name="budget" label={words.budget} inputMode="decimal" stored={stored?.budget} />
          <SelectField
            name="budgetCurrency"
            label={words.currency}
            options={currencies}
            stored={stored?.budgetCurrency ?? 'KRW'}
          />
        </div>
        <TextField
          name="programmeId"
          label={words.programme}
          hint={words.programmeHint}
          maxLength={300}
          stored={stored?.programmeId}
        />
      </div>
    </>
  );
};

/** The buyer that something is about, if one is meant. */
export const TargetField = ({ targets }: { targets: readonly Option[] }) => {
  const words = useChannelWords();
  return <SelectField name="target" label={words.target} empty={words.all} options={targets} />;
};
