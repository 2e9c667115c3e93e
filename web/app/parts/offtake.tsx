import { Form, Link } from 'react-router';
import type { OfftakeView, PermitView } from '../api/offtakes.ts';
import { day } from '../format/date.ts';
import { amount, exact } from '../format/number.ts';
import type { OfftakeNames } from '../format/offtake.server.ts';
import { textIn } from '../format/text.ts';
import { useOfftakeWords } from '../words/offtake.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

const tones: Readonly<Record<string, Tone>> = {
  offered: 'wait',
  agreed: 'good',
  valid: 'good',
  ending: 'wait',
  expired: 'bad',
};

type Given = { readonly names: OfftakeNames; readonly refused: Refused | undefined };
export const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

export const OfftakeState = ({ state }: { state: string }) => (
  <Badge tone={tones[state] ?? 'calm'}>{useOfftakeWords().states[state] ?? state}</Badge>
);

/** Quantity and price of an agreement, each in one line. */
export const useOfftakeTerms = (names: OfftakeNames) => {
  const words = useOfftakeWords();
  const language = useLanguage();
  return ({ terms }: Pick<OfftakeView, 'terms'>) => ({
    quantity: words.quantityOf(exact(terms.kilograms / 1000, language), names.periods[terms.per] ?? terms.per, terms.tolerance),
    price: words.priceOf(amount(terms.perTonne, language), words.sides[terms.payer] ?? terms.payer),
    term: words.span(day(terms.from, language), day(terms.until, language)),
  });
};

/** Agreements under which an organisation supplies or takes. */
export const Offtakes = ({ items, names }: { items: readonly OfftakeView[]; names: OfftakeNames }) => {
  const words = useOfftakeWords();
  const language = useLanguage();
  const termsOf = useOfftakeTerms(names);
  if (items.length === 0) return <p className="text-soft">{words.none}</p>;
  return (
    <ul className="divide-y divide-line">
      {items.map((o) => {
        const { quantity, price, term } = termsOf(o);
        return (
          <li key={o.id} className="py-4 first:pt-0 last:pb-0 wrap-anywhere">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <OfftakeState state={o.state} />
              <Link to={`/${language}/offtakes/${o.id}`} className="link font-semibold">
                {textIn(o.listing.title, language)}
              </Link>
              <Demo shown={o.demo} />
            </p>
            <p className="mt-1">
              {textIn(o.supplier.name, language)} → {textIn(o.taker.name, language)}
            </p>
            <p className="text-[0.9375rem] text-soft">
              {quantity} · {price} · {term}
            </p>
          </li>
        );
      })}
    </ul>
  );
};

/** Offers an agreement on a by-product. */
export const OfferOfftake = ({ names, refused, listingId }: Given & { listingId: string }) => {
  const words = useOfftakeWords();
  const fields = Object.fromEntries(
    ['per', 'kilograms', 'tolerance', 'perTonne', 'payer', 'place', 'from', 'until', 'note'].map((name) => [
      `/terms/${name}`,
      name,
    ]),
  );
  const factor = Object.fromEntries(['grams', 'source', 'year'].map((name) => [`/terms/factor/${name}`, name]));
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors refused={refused?.form === 'offer' ? refused : undefined} names={{ ...fields, ...factor }} scope="offer-">
        <FormKey of="offtake-offer" />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="listingId"
            label={words.listing}
            hint={words.listingHint}
            stored={listingId}
            required
            maxLength={300}
          />
          <TextField name="takerId" label={words.taker} hint={words.takerHint} maxLength={300} />
          <SelectField name="per" label={words.per} options={optionsOf(names.periods)} />
          <TextField name="kilograms" label={words.kilograms} inputMode="decimal" required maxLength={12} />
          <TextField name="tolerance" label={words.tolerance} inputMode="numeric" stored="10" required maxLength={3} />
          <SelectField name="payer" label={words.payer} options={optionsOf(words.sides)} stored="taker" />
          <TextField name="perTonne" label={words.perTonne} inputMode="decimal" required maxLength={20} />
          <SelectField
            name="currency"
            label={words.currency}
            options={names.currencies.map((value) => ({ value, label: value }))}
            stored="KRW"
          />
          <TextField name="from" label={words.from} type="date" required />
          <TextField name="until" label={words.until} type="date" required />
          <TextField name="place" label={words.place} required maxLength={200} />
        </div>
        <fieldset className="grid gap-4 sm:grid-cols-[1fr_2fr_1fr]">
          <legend className="float-left w-full font-semibold">{words.factorTitle}</legend>
          <p className="text-[0.9375rem] text-soft sm:col-span-3">{words.factorLead}</p>
          <TextField name="grams" label={words.factor} inputMode="decimal" maxLength={12} />
          <TextField name="source" label={words.factorSource} maxLength={200} />
          <TextField name="year" label={words.factorYear} inputMode="numeric" maxLength={4} />
        </fieldset>
        <TextArea name="note" label={words.note} lines={2} max={2000} />
        <Button name="do" value="offer" className="justify-self-start">
          {words.send}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** The permits of an organisation, each with its last day. */
export const Permits = ({ items, names, refused, enters }: Given & { items: readonly PermitView[]; enters: boolean }) => {
  const words = useOfftakeWords();
  const language = useLanguage();
  if (items.length === 0) return <p className="text-soft">{words.myPermitsNone}</p>;
  return (
    <ul className="divide-y divide-line">
      {items.map((p) => (
        <li key={p.id} className="py-3 first:pt-0 last:pb-0 wrap-anywhere">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <Badge tone={tones[p.state] ?? 'calm'}>{words.permitStates[p.state] ?? p.state}</Badge>
            <span className="font-semibold">{names.acts[p.act]}</span>
            <span>{p.number}</span>
            <Demo shown={p.demo} />
          </p>
          <p className="text-[0.9375rem] text-soft">
            {p.issuer} · {p.wasteCodes.join(', ')} · {words.span(day(p.from, language), day(p.until, language))}
          </p>
          {enters && (p.state === 'valid' || p.state === 'ending') && (
            <Form method="post" className="mt-2">
              <FormErrors refused={refused?.form === p.id ? refused : undefined} scope={`${p.id}-`}>
                <FormKey of={`permit-${p.id}-${p.version}`} version={p.version} />
                <Button size="small" kind="plain" name="do" value={`withdraw ${p.id}`}>
                  {words.withdrawPermit}
                </Button>
              </FormErrors>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Enters a permit. */
export const EnterPermit = ({ names, refused }: Given) => {
  const words = useOfftakeWords();
  return (
    <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-5">
      <FormErrors refused={refused?.form === 'permit' ? refused : undefined} scope="permit-">
        <FormKey of="permit-enter" />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField name="act" label={words.permitAct} options={optionsOf(names.acts)} />
          <TextField name="number" label={words.permitNumber} required maxLength={60} />
          <TextField name="issuer" label={words.issuer} required maxLength={100} />
          <TextField name="wasteCodes" label={words.wasteCodes} hint={words.wasteCodesHint} required maxLength={300} />
          <TextField name="from" label={words.from} type="date" required />
          <TextField name="until" label={words.until} type="date" required />
        </div>
        <Button name="do" value="permit" className="justify-self-start">
          {words.enter}
        </Button>
      </FormErrors>
    </Form>
  );
};
