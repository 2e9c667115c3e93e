import { qualificationLevels } from '@sandan/market/booking/qualification-names';
import { plainAttendance, usualWaitlist } from '@sandan/market/booking/usual-rules';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { LimitView, ResourceView } from '../api/booking.ts';
import { useQualificationWords } from '../words/qualification.ts';
import { useAccessWords } from '../words/resource-access.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, SelectField, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

const mostLimits = 10;

const Group = ({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) => (
  <fieldset className="grid gap-4 border-t border-line pt-4">
    <legend className="pr-3 text-lg font-semibold">{title}</legend>
    {lead && <p className="text-soft">{lead}</p>}
    {children}
  </fieldset>
);

const Choice = ({
  name,
  label,
  stored,
  of,
}: {
  name: string;
  label: string;
  stored: string;
  of: Readonly<Record<string, string>>;
}) => (
  <SelectField
    name={name}
    label={label}
    stored={stored}
    options={Object.entries(of).map(([value, text]) => ({ value, label: text }))}
  />
);

const Count = ({
  name,
  label,
  stored,
  required,
}: {
  name: string;
  label: string;
  stored?: number | undefined;
  required?: boolean;
}) => (
  <TextField
    name={name}
    label={label}
    stored={stored?.toString()}
    inputMode="numeric"
    maxLength={6}
    {...(required ? { required } : {})}
  />
);

/** The limits that there are, line by line, and an empty line for one more. */
const Limits = ({ stored }: { stored: readonly LimitView[] }) => {
  const words = useAccessWords();
  return Array.from({ length: Math.min(mostLimits, stored.length + 1) }, (_, row) => {
    const limit = stored[row];
    const at = (field: string) => `limit.${row}.${field}`;
    return (
      // Limits have no name but their place.
      <fieldset key={at('line')} className="grid gap-4 sm:grid-cols-3">
        <legend className="mb-1 font-semibold">{words.limit(row + 1)}</legend>
        <Choice name={at('of')} label={words.of} stored={limit?.of ?? 'person'} of={words.ofs} />
        <Choice name={at('over')} label={words.over} stored={limit?.over ?? 'resource'} of={words.overs} />
        <Choice name={at('within')} label={words.within} stored={limit?.within ?? 'week'} of={words.withins} />
        <Count name={at('bookings')} label={words.bookings} stored={limit?.bookings} />
        <Count name={at('minutes')} label={words.minutes} stored={limit?.minutes} />
      </fieldset>
    );
  });
};

/** Who may book a resource and how much, who is asked first when it becomes free, and what becomes of those who do not come. */
export const ResourceAccess = ({ resource, refused }: { resource: ResourceView; refused: Refused | undefined }) => {
  const words = useAccessWords();
  const levelNames = useQualificationWords().levels;
  const levels = Object.fromEntries(qualificationLevels.map((level) => [level, levelNames[level] ?? level]));
  const { qualification, training, limits = [], approval, rules } = resource;
  const waitlist = resource.waitlist ?? usualWaitlist;
  const attendance = resource.attendance ?? plainAttendance;
  return (
    <section aria-labelledby="access" className="card grid gap-4 p-5 sm:p-7">
      <h2 id="access" className="text-xl">
        {words.title}
      </h2>
      <p className="text-soft">{words.lead}</p>
      <Form method="post" className="grid gap-5" key={resource.version}>
        <FormErrors refused={refused?.form === 'access' ? refused : undefined} scope="access-">
          <FormKey of={`access-${resource.id}-${resource.version}`} version={resource.version} />
          <Group title={words.qualification}>
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <TextField name="skill" label={words.skill} hint={words.skillHint} stored={qualification?.skill} maxLength={40} />
              <Choice name="level" label={words.level} stored={qualification?.level ?? 'independent'} of={levels} />
            </div>
          </Group>
          <Group title={words.training} lead={words.trainingLead}>
            <div className="grid gap-4 sm:grid-cols-3">
              <TextField name="teaches" label={words.teaches} stored={training?.skill} maxLength={40} />
              <Choice name="teachesLevel" label={words.level} stored={training?.level ?? 'independent'} of={levels} />
              <Count name="months" label={words.months} stored={training?.months} />
            </div>
          </Group>
          <Group title={words.limits} lead={words.limitsLead}>
            <Limits stored={limits} />
          </Group>
          <Group title={words.competing}>
            <div className="grid gap-4 sm:grid-cols-2">
              <Choice name="requests" label={words.requests} stored={approval.requests} of={words.requestKinds} />
              <Choice name="rivals" label={words.rivals} stored={approval.rivals} of={words.rivalKinds} />
            </div>
          </Group>
          <Group title={words.waitlist}>
            <div className="grid gap-4 sm:grid-cols-3">
              <Choice name="order" label={words.order} stored={waitlist.order} of={words.orders} />
              <Count name="offerMinutes" label={words.offerMinutes} stored={waitlist.offerMinutes} required />
              <Count name="leadMinutes" label={words.leadMinutes} stored={waitlist.leadMinutes} required />
            </div>
          </Group>
          <Group title={words.attendance}>
            <CheckboxGroup
              name="checkIn"
              label={words.coming}
              stored={attendance.checkIn ? ['on'] : []}
              options={[{ value: 'on', label: words.checkIn }]}
            />
            <div className="grid gap-4 sm:grid-cols-2">
              <Count name="early" label={words.early} stored={attendance.early} required />
              <Count name="noShowAfter" label={words.noShowAfter} stored={attendance.noShowAfter} required />
            </div>
          </Group>
          <Group title={words.stackingTitle}>
            <Choice name="stacking" label={words.stacking} stored={rules.buffer.stacking} of={words.stackings} />
          </Group>
          <p>
            <Button name="do" value="access">
              {words.save}
            </Button>
          </p>
        </FormErrors>
      </Form>
    </section>
  );
};
