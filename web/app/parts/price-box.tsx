import { Form } from 'react-router';
import type { PriceAnswerView } from '../api/catalogue.ts';
import { amount, count } from '../format/number.ts';
import { useCatalogueWords } from '../words/catalogue.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { SelectField, TextField } from './field.tsx';

const currencies = ['USD', 'KRW', 'EUR', 'JPY', 'CNY', 'GBP', 'SGD', 'VND', 'KWD'];

/** What a quantity costs the reader, with the reason for each field, and the next quantity where this one cannot be ordered. */
export const PriceBox = ({
  price,
  kept = {},
}: {
  price: PriceAnswerView;
  kept?: Readonly<Record<string, string>> | undefined;
}) => {
  const words = useCatalogueWords();
  const language = useLanguage();
  const money = (minor: number) => amount({ currency: price.currency, minor }, language);
  const known = [...new Set([...price.currencies, price.currency])];
  return (
    <section aria-labelledby="price" className="card p-5">
      <h2 id="price" className="text-lg">
        {words.price}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-soft">{words.priceLead}</p>
      <Form method="get" preventScrollReset className="mt-3 grid grid-cols-2 items-end gap-3">
        {Object.entries(kept).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <TextField name="quantity" inputMode="numeric" label={words.quantity} stored={String(price.quantity)} />
        <SelectField
          name="currency"
          label={words.currency}
          stored={price.currency}
          options={(known.length > 1 ? known : currencies).map((value) => ({ value, label: value }))}
        />
        <Button kind="plain" className="col-span-2">
          {words.ask}
        </Button>
      </Form>
      <div role="status" className="mt-4">
        {price.unit === undefined || price.total === undefined ? (
          price.faults.length === 0 && <p>{words.noPrice}</p>
        ) : (
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
            <dt className="text-soft">{words.unitPrice}</dt>
            <dd className="text-right font-semibold tabular-nums">{money(price.unit)}</dd>
            <dt className="text-soft">{words.total}</dt>
            <dd className="text-right text-lg font-bold tabular-nums">{money(price.total)}</dd>
          </dl>
        )}
        {price.faults.map(({ code, detail }) => (
          <p key={code} className="mt-2 rounded-lg bg-honey-50 px-3 py-2 text-honey-900">
            {detail}
          </p>
        ))}
        {price.term && (
          <p className="mt-2">
            {price.term.rule} {price.term.place}
          </p>
        )}
        {price.lead && <p className="mt-1">{words.leadDays(price.lead.min, price.lead.max)}</p>}
      </div>
      {price.ladder && price.ladder.length > 1 && (
        <div className="mt-3">
          <h3 className="text-base">{words.steps}</h3>
          <ul className="mt-1 text-[0.9375rem]">
            {price.ladder.map(({ from, minor }) => (
              <li key={from} className="flex justify-between gap-3 border-t border-line py-1 tabular-nums">
                <span>{words.stepFrom(count(from, language))}</span>
                <span>{money(minor)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {price.because.length > 0 && (
        <details className="mt-3 text-[0.9375rem]">
          <summary className="min-h-8 font-semibold">{words.why}</summary>
          <ul className="mt-1 grid gap-0.5 text-soft">
            {price.because.map(({ field, nearness }) => (
              <li key={field}>
                {words.fields[field as keyof typeof words.fields] ?? field}: {words.nearness[nearness]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
