import { useId } from 'react';
import { errorOf, idOf, type Option, type Shared, useFormState, useValues } from './field.tsx';
import { Icon } from './icon.tsx';

/** Several choices of one name. */
export const CheckboxGroup = ({
  name,
  label,
  hint,
  required,
  options,
  stored,
  type = 'checkbox',
  className,
  marker,
}: Shared & { options: readonly Option[]; stored?: readonly string[]; type?: 'checkbox' | 'radio' }) => {
  const chosen = useValues(name, stored);
  const state = useFormState();
  const error = errorOf(state, name);
  const id = idOf(name, state.scope);
  const first = useId();
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={className}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend className="mb-1.5 font-semibold">
        {label} {marker}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-[0.9375rem] text-soft">
          {hint}
        </p>
      )}
      <div className="flex flex-wrap gap-x-6">
        {options.map((option) => (
          <label key={option.value} htmlFor={`${first}-${option.value}`} className="inline-flex min-h-11 items-center gap-2.5">
            <input
              id={`${first}-${option.value}`}
              type={type}
              name={name}
              value={option.value}
              // Of several boxes none is needed by itself; a single one can be.
              required={required && (type === 'radio' || options.length === 1)}
              defaultChecked={chosen.includes(option.value)}
              className="size-5 shrink-0 accent-pine-700"
            />
            {option.label}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 text-[0.9375rem] font-medium text-clay-700">
          <Icon name="alert" className="mt-0.5 size-4.5" />
          {error}
        </p>
      )}
    </fieldset>
  );
};
