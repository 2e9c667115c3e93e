import { exporterBandNames, exporterBands } from '@sandan/market/exporter/band';
import { Form } from 'react-router';
import type { StoredProgramme } from '../format/programme.server.ts';
import { useProgrammeWords } from '../words/programme.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField, useFormState } from './field.tsx';
import { FormKey } from './form-key.tsx';

const Tick = ({ name, label, stored }: { name: string; label: string; stored: boolean }) => {
  const { refused } = useFormState();
  const chosen = refused ? refused.values[name] !== undefined : stored;
  return (
    <label className="inline-flex min-h-11 items-center gap-2.5">
      <input type="checkbox" name={name} value="1" defaultChecked={chosen} className="size-5" />
      {label}
    </label>
  );
};

const Group = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <fieldset className="grid gap-4 border-t border-line pt-5">
    <legend className="pr-3 text-lg font-semibold">{title}</legend>
    {children}
  </fieldset>
);

/** Everything that an agency says of a programme. */
export const ProgrammeForm = ({
  stored,
  version,
  refused,
  names,
  supports,
  criteria,
}: {
  stored: StoredProgramme;
  version?: number;
  refused: Refused | undefined;
  names: Readonly<Record<string, string>>;
  supports: readonly Option[];
  criteria: number;
}) => {
  const words = useProgrammeWords();
  const language = useLanguage();
  const f = words.form;
  const bands = exporterBandNames.map((value) => ({ value, label: exporterBands[value].name[language] }));
  const flag = (name: (typeof stored.flags)[number]) => (stored.flags as readonly string[]).includes(name);
  const levels = ['1', '2', '3'].map((value) => ({ value, label: value }));
  return (
    <Form method="post" className="card grid gap-6 p-5 sm:p-7">
      <FormErrors refused={refused} names={names}>
        <FormKey of="programme" version={version} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="titleKo" label={f.titleKo} stored={stored.titleKo} maxLength={160} required />
          <TextField name="titleEn" label={f.titleEn} stored={stored.titleEn} maxLength={160} />
        </div>
        <TextArea name="summaryKo" label={f.summaryKo} stored={stored.summaryKo} lines={4} max={4000} required />
        <TextArea name="summaryEn" label={f.summaryEn} stored={stored.summaryEn} lines={3} max={4000} />
        <CheckboxGroup name="supports" label={words.supports} options={supports} stored={stored.supports} />
        <Group title={f.dates}>
          <div className="grid gap-4 sm:grid-cols-3">
            <TextField name="opensOn" label={f.opensOn} type="date" stored={stored.opensOn} required />
            <TextField name="closesOn" label={f.closesOn} type="date" stored={stored.closesOn} required />
            <TextField name="endsOn" label={f.endsOn} type="date" stored={stored.endsOn} required />
          </div>
        </Group>
        <Group title={f.money}>
          <div className="grid gap-4 sm:grid-cols-3">
            <TextField name="total" label={f.total} stored={stored.total} inputMode="numeric" required />
            <TextField name="grantMin" label={f.grantMin} stored={stored.grantMin} inputMode="numeric" required />
            <TextField name="grantMax" label={f.grantMax} stored={stored.grantMax} inputMode="numeric" required />
            <TextField name="ownSmall" label={f.ownSmall} stored={stored.ownSmall} inputMode="decimal" />
            <TextField name="smallUpTo" label={f.smallUpTo} stored={stored.smallUpTo} inputMode="numeric" />
            <TextField name="ownOther" label={f.ownOther} stored={stored.ownOther} inputMode="decimal" required />
          </div>
        </Group>
        <Group title={f.eligibility}>
          <div className="flex flex-wrap gap-x-6">
            <Tick name="korea" label={f.korea} stored={flag('country')} />
            <Tick name="complex" label={f.complex} stored={flag('complex')} />
            <Tick name="alone" label={f.alone} stored={flag('running')} />
            <Tick name="noArrears" label={f.noArrears} stored={flag('noArrears')} />
          </div>
          <div className="grid gap-4 sm:grid-cols-3">
            <SelectField name="verified" label={f.verified} stored={stored.verified} options={levels} empty={f.anyLevel} />
            <TextField name="mostEmployees" label={f.mostEmployees} stored={stored.mostEmployees} inputMode="numeric" />
            <TextField name="leastAge" label={f.leastAge} stored={stored.leastAge} inputMode="numeric" />
          </div>
          <CheckboxGroup name="bands" label={f.bands} hint={f.bandsHint} stored={stored.bands} options={bands} />
        </Group>
        <Group title={f.scoring}>
          {Array.from({ length: criteria }, (_, i) => i).map((i) => (
            <fieldset key={i} className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_8rem]">
              <legend className="sr-only">{f.criterion(i + 1)}</legend>
              <TextField
                name={`criterion.${i}`}
                label={`${f.criterion(i + 1)}: ${f.criterionName}`}
                stored={stored.criteria[i]?.name}
                maxLength={120}
              />
              <TextField
                name={`points.${i}`}
                label={`${f.criterionPoints} ${i + 1}`}
                stored={stored.criteria[i]?.points}
                inputMode="numeric"
              />
            </fieldset>
          ))}
          <div className="grid items-end gap-4 sm:grid-cols-3">
            <TextField name="reviewers" label={f.reviewers} stored={stored.reviewers} inputMode="numeric" required />
            <TextField name="passAt" label={f.passAt} stored={stored.passAt} inputMode="numeric" required />
            <Tick name="trimmed" label={f.trimmed} stored={stored.trimmed} />
          </div>
        </Group>
        <Group title={f.burn}>
          <div className="grid gap-4 sm:grid-cols-3">
            <TextField name="burnShare" label={f.burnShare} stored={stored.burnShare} inputMode="decimal" />
            <TextField name="burnBy" label={f.burnBy} type="date" stored={stored.burnBy} />
            <TextField name="warnDays" label={f.warnDays} stored={stored.warnDays} inputMode="numeric" />
          </div>
        </Group>
        <Button className="justify-self-start">{words.save}</Button>
      </FormErrors>
    </Form>
  );
};
