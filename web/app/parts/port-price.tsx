import { Form } from 'react-router';
import type { PriceAnswerView } from '../api/catalogue.ts';
import type { PortShown } from '../format/port.server.ts';
import { usePortWords } from '../words/port.ts';
import { Button } from './button.tsx';
import { SelectField, TextField } from './field.tsx';

const Result = ({ result, to }: { result: NonNullable<PortShown['result']>; to: string }) => {
  const words = usePortWords();
  return (
    <div role="status" className="mt-4">
      <p className="flex justify-between gap-3">
        <span className="text-soft">{words.total(to)}</span>
        <span className="text-right text-lg font-bold tabular-nums">{result.total ?? words.incomplete}</span>
      </p>
      {!result.total && <p className="text-right tabular-nums">{words.known(result.known)}</p>}
      {result.days !== undefined && <p className="mt-1">{words.arrival(result.days)}</p>}
      {result.needs.length > 0 && (
        <>
          <h3 className="mt-3 text-base">{words.needs}</h3>
          <ul className="mt-1 list-disc pl-5 text-[0.9375rem] text-clay-900">
            {result.needs.map(({ key, leg, text }) => (
              <li key={key}>
                {leg && `${leg}: `}
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {result.rows.length > 0 && (
        <details className="mt-3 text-[0.9375rem]" open>
          <summary className="min-h-8 font-semibold">{words.how}</summary>
          <ul className="mt-1">
            {result.rows.map(({ leg, label, state, amount, formula }) => (
              <li key={leg} className="border-t border-line py-1">
                <span className="flex justify-between gap-3 tabular-nums">
                  <span>{label ?? words.price}</span>
                  <span className={amount ? 'text-right' : 'text-right text-soft'}>
                    {amount ?? words.states[state as keyof typeof words.states]}
                  </span>
                </span>
                {formula && <span className="block text-sm wrap-anywhere text-soft">{formula}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

/** What the product costs at the reader's own place: the way to it as the reader knows it, and what is not known. */
export const PortPrice = ({ price, port }: { price: PriceAnswerView; port: PortShown }) => {
  const words = usePortWords();
  const at = (name: string) => ({ name, stored: port.values[name] ?? '' });
  const labels: Readonly<Record<string, string>> = {
    ...Object.fromEntries(port.legs.map(({ name, label }) => [name, label])),
    toCountry: words.country,
    insurance: words.insurance,
    duty: words.duty,
    days: words.days,
  };
  return (
    <section aria-labelledby="port" className="card p-5">
      <h2 id="port" className="text-lg">
        {words.title}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-soft">{words.lead}</p>
      <Form method="get" preventScrollReset className="mt-3 grid gap-3">
        <input type="hidden" name="quantity" value={price.quantity} />
        <input type="hidden" name="currency" value={price.currency} />
        {['carriageBy', 'dutyHs'].map(
          (name) => port.values[name] && <input key={name} type="hidden" name={name} value={port.values[name]} />,
        )}
        <TextField {...at('to')} label={words.to} hint={words.toHint} required maxLength={120} />
        <TextField {...at('toCountry')} label={words.country} hint={words.countryHint} required maxLength={60} />
        <SelectField {...at('toKind')} label={words.kind} options={port.kinds} />
        {port.placeKinds.length > 0 && price.term && (
          <SelectField
            {...at('placeKind')}
            label={words.placeKind(price.term.place)}
            empty={words.unsaid}
            options={port.placeKinds}
          />
        )}
        {(port.legs.length > 0 || Object.values(port.asks).includes(true)) && (
          <fieldset className="grid gap-3">
            <legend className="font-semibold">{words.costs(price.currency)}</legend>
            <p className="text-[0.9375rem] text-soft">{words.costsHint}</p>
            {port.legs.map(({ name, label }) => (
              <TextField key={name} {...at(name)} label={label} inputMode="decimal" />
            ))}
            {port.asks.insurance && <TextField {...at('insurance')} label={words.insurance} inputMode="decimal" />}
            {port.asks.duty && <TextField {...at('duty')} label={words.duty} inputMode="decimal" />}
            {port.asks.days && <TextField {...at('days')} label={words.days} inputMode="numeric" />}
          </fieldset>
        )}
        <Button kind="plain">{words.ask}</Button>
      </Form>
      {port.unread.map((name) => (
        <p key={name} className="mt-2 rounded-lg bg-honey-50 px-3 py-2 text-honey-900">
          {words.unread(labels[name] ?? name)}
        </p>
      ))}
      {port.result && <Result result={port.result} to={port.values.to ?? ''} />}
    </section>
  );
};
