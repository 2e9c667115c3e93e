import { resourceKinds, slotLengths } from '@sandan/market/booking/resource-kind';
import { Form } from 'react-router';
import type { ResourceView } from '../api/booking.ts';
import { hoursNames } from '../format/hours-rows.ts';
import { lengthIn, useBookingWords } from '../words/booking.ts';
import { useBookingDeputyWords } from '../words/booking-deputy.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { OpeningHours } from './opening-hours.tsx';

const modes = ['none', 'manager', 'dual', 'auto_if_qualified'] as const;

/** What a new resource begins with. */
const usualHours = [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', to: '18:00' }] as const;

/** How something can be booked, as its owner describes it. */
export const ResourceForm = ({
  resource,
  listings,
  people,
  listingId,
  refused,
  names,
}: {
  resource: ResourceView | undefined;
  listings: readonly Option[];
  /** Members of the owner, of whom one can be the deputy. */
  people: readonly Option[];
  /** The public page of a new one. */
  listingId?: string | undefined;
  refused: Refused | undefined;
  names: Readonly<Record<string, string>>;
}) => {
  const words = useBookingWords();
  const deputy = useBookingDeputyWords();
  const language = useLanguage();
  const number = (name: string, label: string, stored: number) => (
    <TextField name={name} label={label} stored={String(stored)} inputMode="numeric" required />
  );
  return (
    <Form method="post" className="card grid gap-5 p-5 sm:p-7">
      <FormErrors refused={refused} names={{ ...names, ...hoursNames(refused?.values ?? {}) }}>
        <FormKey of={`resource-${resource?.id ?? 'new'}-${resource?.version ?? 0}`} version={resource?.version} />
        <input type="hidden" name="do" value="save" />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="name.ko" label={words.nameKo} stored={resource?.name.ko} maxLength={200} />
          <TextField name="name.en" label={words.nameEn} stored={resource?.name.en} maxLength={200} />
          <SelectField
            name="kind"
            label={words.kindLabel}
            stored={resource?.kind ?? 'instrument'}
            options={Object.entries(resourceKinds).map(([value, label]) => ({ value, label: label[language] }))}
          />
          <SelectField
            name="listingId"
            label={words.listing}
            stored={resource?.listingId ?? listingId}
            empty={words.listingNone}
            options={listings}
          />
          {number('capacity', words.capacity, resource?.capacity ?? 1)}
          {!resource && (
            <SelectField
              name="slotMinutes"
              label={words.slot}
              hint={words.slotHint}
              stored="30"
              options={slotLengths.map((n) => ({ value: String(n), label: lengthIn(words, n) }))}
            />
          )}
          {!resource && (
            <TextField name="zone" label={words.zoneLabel} hint={words.zoneHint} stored="Asia/Seoul" required maxLength={60} />
          )}
        </div>
        <div className="grid gap-5 sm:grid-cols-3">
          {number('grid', words.grid, resource?.rules.grid ?? 30)}
          {number('min', words.min, resource?.rules.min ?? 30)}
          {number('max', words.max, resource?.rules.max ?? 480)}
          {number('lead', words.lead, resource?.rules.lead ?? 60)}
          {number('horizon', words.horizon, resource?.rules.horizon ?? 60)}
          {number('bufferBefore', words.bufferBefore, resource?.rules.buffer.before ?? 0)}
          {number('bufferAfter', words.bufferAfter, resource?.rules.buffer.after ?? 0)}
        </div>
        <OpeningHours stored={resource?.opening.hours ?? usualHours} />
        <label className="flex min-h-9 items-center gap-2.5">
          <input
            type="checkbox"
            name="holidays"
            value="KR"
            defaultChecked={(resource?.opening.holidays ?? 'KR') === 'KR'}
            className="size-5 accent-pine-700"
          />
          {words.closedHolidays}
        </label>
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            name="approval"
            label={words.approvalMode}
            stored={resource?.approval.mode ?? 'none'}
            options={modes.map((value) => ({ value, label: words.approvals[value] }))}
          />
          {number('approvalHours', words.approvalHours, resource?.approval.hours ?? 48)}
          <SelectField
            name="deputy"
            label={deputy.deputy}
            hint={deputy.hint}
            stored={resource?.approval.deputyId}
            empty={deputy.nobody}
            options={people}
          />
        </div>
        <p>
          <Button>{words.save}</Button>
        </p>
      </FormErrors>
    </Form>
  );
};
