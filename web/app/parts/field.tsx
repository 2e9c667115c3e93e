import clsx from 'clsx';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Problem } from '../api/views.ts';
import { textIn } from '../format/text.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';

/** What a form was sent with and why it was refused. */
export interface Refused {
  readonly problem: Problem;
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Which of several forms on the page it was. */
  readonly form?: string;
  /** Field names by JSON pointer, where what was left empty moved what was sent away from its place in the form. */
  readonly names?: Readonly<Record<string, string>>;
}

interface FormState {
  readonly refused: Refused | undefined;
  /** What the form was sent with, where it is shown again. */
  readonly values: Refused['values'] | undefined;
  /** Field names by JSON pointer, where they differ from `/name`. */
  readonly names: Readonly<Record<string, string>>;
  /** Leads the ids of the fields, where several forms of a page have fields of the same name. */
  readonly scope: string;
}
const Context = createContext<FormState>({ refused: undefined, values: undefined, names: {}, scope: '' });

const fieldOf = (pointer: string, names: Readonly<Record<string, string>>): string => {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const name = names[at];
    if (name) return name;
  }
  return pointer.slice(1).split('/')[0] ?? '';
};

export const idOf = (name: string, scope = '') => `field-${scope}${name.replace(/[^\w-]/g, '-')}`;

export const errorOf = ({ refused, names }: Pick<FormState, 'refused' | 'names'>, name: string): string | undefined =>
  refused?.problem.errors?.find((e) => fieldOf(e.pointer, names) === name)?.detail;

export const useFormState = () => useContext(Context);

/** The value a field shows: what was sent with a form that is shown again, else what is stored. */
export const useValue = (name: string, stored?: string): string | undefined => useFormState().values?.[name]?.[0] ?? stored;
export const useValues = (name: string, stored: readonly string[] = []): readonly string[] => {
  const { values } = useFormState();
  return values ? (values[name] ?? []) : stored;
};

/** What a field is called on the page, with the group that it stands in. */
const calledOnPage = (id: string): string | undefined => {
  const field = document.getElementById(id);
  const own = document.querySelector(`label[for="${id}"]`);
  const legend = field?.closest('fieldset')?.querySelector('legend')?.firstChild;
  return [legend, own].flatMap((node) => node?.textContent?.trim() || []).join(' · ') || undefined;
};

/**
 * Tells the fields of a form what was refused, and says it at the top of the form with the name of each field and a link to it. Where no
 * `labels` say what a field is called, the page itself is asked once it has come. `kept` is what a form was sent with that is shown again
 * without having been refused.
 */
export const FormErrors = ({
  refused,
  kept,
  names: usual = {},
  labels,
  scope = '',
  children,
}: {
  refused: Refused | undefined;
  kept?: Refused['values'] | undefined;
  names?: Readonly<Record<string, string>>;
  labels?: Readonly<Record<string, string>>;
  scope?: string;
  children: ReactNode;
}) => {
  const words = useWords();
  const language = useLanguage();
  const remedy = refused?.problem.remedy;
  const { pathname, search } = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const [called, call] = useState<Readonly<Record<string, string | undefined>>>({});
  const names = refused?.names ? { ...usual, ...refused.names } : usual;
  const errors = (refused?.problem.errors ?? []).map((error) => ({ ...error, name: fieldOf(error.pointer, names) }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal brings its fields
  useEffect(() => {
    if (!refused) return;
    box.current?.focus();
    call(Object.fromEntries(errors.map(({ name }) => [name, calledOnPage(idOf(name, scope))])));
  }, [refused]);
  return (
    <Context value={{ refused, values: refused?.values ?? kept, names, scope }}>
      {refused && (
        <div ref={box} role="alert" tabIndex={-1} className="rounded-lg border border-clay-700 bg-clay-50 p-4 text-clay-900">
          <p className="flex items-start gap-2 font-semibold">
            <Icon name="alert" className="mt-0.5 size-5" />
            {refused.problem.code === 'api.down' ? words.error.downText : refused.problem.title || words.error.summary}
          </p>
          {errors.length > 0 && (
            <ul className="mt-2 list-disc pl-11">
              {errors.map((error) => (
                <li key={error.pointer + error.code}>
                  <a href={`#${idOf(error.name, scope)}`} className="underline underline-offset-4">
                    {[labels?.[error.name] ?? called[error.name], error.detail].filter(Boolean).join(': ')}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {remedy && (
            <p className="mt-2 pl-7">
              <Link
                to={`/${language}/approvals/new?${new URLSearchParams({ about: JSON.stringify(remedy.about), title: textIn(remedy.title, language) })}`}
                className="font-semibold underline underline-offset-4"
              >
                {words.error.askApproval}
              </Link>
            </p>
          )}
          {/(?:\.stale|version\.)/.test(refused.problem.code) && (
            <p className="mt-2 pl-7">
              <Link to={pathname + search} reloadDocument className="font-semibold underline underline-offset-4">
                {words.error.stale}
              </Link>
            </p>
          )}
        </div>
      )}
      {children}
    </Context>
  );
};

export interface Shared {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly className?: string;
  readonly hideLabel?: boolean;
  readonly marker?: ReactNode;
}

export interface Wiring {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly required: boolean | undefined;
}

/** Label, hint and error around one control. */
export const Field = ({
  name,
  label,
  hint,
  required,
  className,
  hideLabel,
  marker,
  control,
}: Shared & { control: (wiring: Wiring) => ReactNode }) => {
  const words = useWords();
  const state = useFormState();
  const error = errorOf(state, name);
  const id = idOf(name, state.scope);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={clsx('min-w-0', className)}>
      <div className={clsx('mb-1.5 flex flex-wrap items-baseline gap-x-2', hideLabel && 'sr-only')}>
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {required && <span className="text-sm text-soft">{words.form.required}</span>}
        {marker}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-[0.9375rem] text-soft">
          {hint}
        </p>
      )}
      {control({ id, name, required, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-[0.9375rem] font-medium text-clay-700">
          <Icon name="alert" className="mt-0.5 size-4.5" />
          {error}
        </p>
      )}
    </div>
  );
};

type Input = Omit<React.InputHTMLAttributes<HTMLInputElement>, 'name' | 'required'>;

export const TextField = ({ stored, ...props }: Shared & Input & { stored?: string | undefined }) => {
  const value = useValue(props.name, stored);
  const { label, hint, className, hideLabel, marker, ...input } = props;
  return <Field {...props} control={(wiring) => <input {...input} {...wiring} defaultValue={value} className="input" />} />;
};

export const TextArea = ({
  stored,
  lines = 5,
  max,
  lang,
  placeholder,
  ...props
}: Shared & { stored?: string | undefined; lines?: number; max?: number; lang?: string; placeholder?: string }) => {
  const value = useValue(props.name, stored);
  return (
    <Field
      {...props}
      control={(wiring) => (
        <textarea
          {...wiring}
          rows={lines}
          maxLength={max}
          lang={lang}
          placeholder={placeholder}
          defaultValue={value}
          className="input field-sizing-content min-h-24"
        />
      )}
    />
  );
};

export interface Option {
  readonly value: string;
  readonly label: string;
}

export const SelectField = ({
  stored,
  options,
  empty,
  ...props
}: Shared & { stored?: string | undefined; options: readonly Option[]; empty?: string }) => {
  const value = useValue(props.name, stored);
  return (
    <Field
      {...props}
      control={(wiring) => (
        <select {...wiring} defaultValue={value} className="input">
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
};
