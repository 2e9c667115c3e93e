import type { needDraft } from '../format/need-draft.server.ts';
import { useNeedWizardWords } from '../words/need-wizard.ts';

type Field = NonNullable<ReturnType<typeof needDraft>['fields']>[number];

/** One value of a drawing: what is written, and how it was read, or that it was not. */
export const NeedField = ({ field }: { field: Field }) => {
  const words = useNeedWizardWords();
  const { name, label, fit, unit, standard, options, value, read, unread } = field;
  const id = `v-${name}`;
  const wiring = {
    id,
    name: `v.${name}`,
    defaultValue: value,
    'aria-invalid': unread ? true : undefined,
    'aria-describedby': read || unread ? `${id}-said` : undefined,
    className: 'input w-full',
  };
  return (
    <div>
      <label htmlFor={id} className="flex flex-wrap items-baseline justify-between gap-x-2 font-semibold">
        {label}
        {standard && <span className="text-sm font-normal text-soft">{standard}</span>}
      </label>
      {options?.some((option) => option.value === value) || (options && value === '') ? (
        <select {...wiring}>
          <option value="">{words.any}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...wiring}
          autoComplete="off"
          placeholder={fit === 'size' || fit === 'envelope' ? words.example1(unit ?? '') : undefined}
        />
      )}
      {(read || unread) && (
        <p
          id={`${id}-said`}
          className={unread ? 'mt-1 text-[0.9375rem] font-medium text-clay-800' : 'mt-1 text-sm text-soft tabular-nums'}
        >
          {read ? words.readAs(read) : words.unread}
        </p>
      )}
    </div>
  );
};
