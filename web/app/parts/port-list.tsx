import { Form, Link } from 'react-router';
import type { PortList as Shown } from '../format/port-list.server.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { type Option, SelectField, TextField } from './field.tsx';

export interface PortField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly options?: readonly Option[];
}

/** What a product costs at the reader's place, or what somebody has to say before it can be compared. */
export interface PortCard {
  readonly at: string;
  readonly total?: string;
  readonly needs?: string;
  readonly notes: readonly string[];
  /** With which the page of the product shows the same, with its formula. */
  readonly query: string;
}

const Fields = ({ fields }: { fields: readonly PortField[] }) =>
  fields.map(({ value, options, ...field }) =>
    options ? (
      <SelectField key={field.name} {...field} stored={value || options[0]?.value || ''} options={options} />
    ) : (
      <TextField key={field.name} {...field} stored={value} maxLength={120} />
    ),
  );

/** Asks once for the reader's place, and brings every product of the list there. Works without script. */
export const PortList = ({ port, kept }: { port: Shown; kept: readonly (readonly [string, string])[] }) => {
  const language = useLanguage();
  const { title, here, form, open } = port;
  return (
    <section className="card mb-4 px-5 py-2.5">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-semibold">{title}</span>
        {here && <span className="text-soft">{here}</span>}
        {open && (
          <Link to={open.to} rel="nofollow" preventScrollReset className="link inline-flex min-h-8 items-center">
            {open.label}
          </Link>
        )}
      </p>
      {form && (
        <>
          <p className="text-[0.9375rem] text-soft">
            {form.words.lead} {here && form.words.order}
          </p>
          <Form method="get" action={`/${language}/search`} preventScrollReset className="grid gap-4 py-4 sm:grid-cols-2">
            {kept.map(([name, value]) => (
              <input key={name + value} type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="port" value="keep" />
            <Fields fields={form.place} />
            <fieldset className="grid gap-4 border-t border-line pt-4 sm:col-span-full sm:grid-cols-2">
              <legend className="float-left w-full font-semibold sm:col-span-full">{form.words.costs}</legend>
              <p className="text-[0.9375rem] text-soft sm:col-span-full">{form.words.costsHint}</p>
              <Fields fields={form.costs} />
            </fieldset>
            <Button className="justify-self-start">{form.words.ask}</Button>
          </Form>
          {form.unread && <p className="mb-4 rounded-lg bg-honey-50 px-3 py-2 text-honey-900">{form.unread}</p>}
          {here && (
            <Form method="post" action={`/${language}/search?${new URLSearchParams(kept.map(([k, v]) => [k, v]))}`}>
              <Button kind="quiet" name="do" value="forget">
                {form.words.forget}
              </Button>
            </Form>
          )}
        </>
      )}
    </section>
  );
};

/** The price at the reader's place on a card. */
export const PortLine = ({ card }: { card: PortCard }) => (
  <div className="border-t border-line pt-2 text-[0.9375rem]">
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-soft">{card.at}</span>
      {card.total ? (
        <span className="text-lg font-bold tabular-nums">{card.total}</span>
      ) : (
        <span className="font-medium text-clay-900">{card.needs}</span>
      )}
    </p>
    <p className="text-soft tabular-nums">{card.notes.join(' · ')}</p>
  </div>
);
