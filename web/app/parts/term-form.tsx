import { Form } from 'react-router';
import type { FormField, FormGroup } from '../format/terms-form.server.ts';
import { useContractWords } from '../words/contract.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

const Control = ({ field }: { field: FormField }) => {
  const words = useContractWords();
  const { path, kind, label, stored, required, options } = field;
  const shared = { name: path, label, required };
  if (kind === 'kept') return stored ? <input type="hidden" name={path} value={stored} /> : null;
  if (kind === 'choice') return <SelectField {...shared} stored={stored} empty={words.choose} options={options} />;
  if (kind === 'yes') return <SelectField {...shared} stored={stored} empty="–" options={[{ value: 'yes', label: words.yes }]} />;
  if (kind === 'several')
    return <CheckboxGroup {...shared} options={options} stored={stored ? stored.split(',') : []} className="sm:col-span-2" />;
  if (kind === 'long') return <TextArea {...shared} stored={stored} lines={2} max={2000} />;
  const mode = kind === 'number' || kind === 'money' || kind === 'percent' ? 'decimal' : undefined;
  return <TextField {...shared} type={kind === 'date' ? 'date' : 'text'} inputMode={mode} stored={stored} />;
};

/** Terms as a form: the groups that their agreement has. */
export const TermForm = ({
  agreement,
  groups,
  version,
  refused,
  send,
}: {
  agreement: string;
  groups: readonly FormGroup[];
  version: number;
  refused: Refused | undefined;
  /** What the button says where the terms go to nobody in particular, and no word goes with them. */
  send?: string;
}) => {
  const words = useContractWords();
  const titleOf = (group: FormGroup, row: number) => (group.rows.length > 1 ? words.row(group.title, row + 1) : group.title);
  const labels = Object.fromEntries(
    groups.flatMap((group) =>
      group.rows.flatMap((fields, row) => fields.map(({ path, label }) => [path, `${titleOf(group, row)} · ${label}`])),
    ),
  );
  return (
    <Form method="post" className="grid gap-6" key={`${agreement}-${version}`}>
      <FormErrors refused={refused} labels={labels} scope="terms-">
        <FormKey of={`terms-${version}`} version={version} />
        <input type="hidden" name="do" value="write" />
        <input type="hidden" name="agreement" value={agreement} />
        <p className="text-soft">{words.bilingual}</p>
        {groups.map((group) =>
          group.rows.map((fields, row) => (
            <fieldset key={fields[0]?.path} className="border-t border-line pt-4">
              <legend className="pr-3 text-lg font-semibold">
                {titleOf(group, row)}
                {group.wanted && row === 0 && <span className="ml-2 text-sm font-normal text-soft">{words.wanted}</span>}
              </legend>
              <div className="grid gap-4 pt-2 sm:grid-cols-2">
                {fields.map((field) => (
                  <Control key={field.path} field={field} />
                ))}
              </div>
            </fieldset>
          )),
        )}
        {!send && <TextArea name="note" label={words.note} lines={2} max={2000} />}
        <div>
          <Button>{send ?? words.send}</Button>
        </div>
      </FormErrors>
    </Form>
  );
};
