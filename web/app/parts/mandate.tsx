import { Form } from 'react-router';
import { day } from '../format/date.ts';
import type { MandateNames, MandateShown } from '../format/mandate.server.ts';
import { amount, countryName } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { useMandateWords } from '../words/mandate.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

const tones: Readonly<Record<string, Tone>> = { offered: 'wait', accepted: 'good', declined: 'calm', ended: 'calm' };

type Given = { readonly names: MandateNames; readonly refused: Refused | undefined };

const optionsOf = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** The terms of a commission in one line. */
const useTerms = (names: MandateNames) => {
  const words = useMandateWords();
  const language = useLanguage();
  return ({ rate, terms: { on, minimum, cap } }: Pick<MandateShown, 'rate' | 'terms'>): string =>
    [
      words.rate(rate, names.bases[on] ?? on),
      minimum && words.atLeast(amount(minimum, language)),
      cap && words.atMost(amount(cap, language)),
    ]
      .filter(Boolean)
      .join(' · ');
};

const Actions = ({ mandate, names, refused }: Given & { mandate: MandateShown }) => {
  const words = useMandateWords();
  const { id, version, actions } = mandate;
  const reasoned = actions.find((a) => a === 'decline' || a === 'end');
  return (
    <Form method="post" className="mt-3 flex flex-wrap items-end gap-3">
      <FormErrors refused={refused?.form === `mandate ${id}` ? refused : undefined} scope={`${id}-`}>
        <FormKey of={`mandate-${id}-${version}`} version={version} />
        {actions
          .filter((a) => a !== reasoned)
          .map((a) => (
            <Button key={a} size="small" kind={a === 'accept' ? 'main' : 'plain'} name="do" value={`mandate ${a} ${id}`}>
              {words.actions[a] ?? a}
            </Button>
          ))}
        {reasoned && (
          <>
            <SelectField
              name="reason"
              label={words.reason}
              options={optionsOf(reasoned === 'end' ? names.ends : names.declines)}
            />
            <Button size="small" kind="plain" name="do" value={`mandate ${reasoned} ${id}`}>
              {words.actions[reasoned] ?? reasoned}
            </Button>
          </>
        )}
      </FormErrors>
    </Form>
  );
};

/** Mandates that an organisation holds as a broker, and those that it gave. */
export const Mandates = ({ items, names, refused }: Given & { items: readonly MandateShown[] }) => {
  const words = useMandateWords();
  const language = useLanguage();
  const termsOf = useTerms(names);
  if (items.length === 0) return <p className="text-soft">{words.none}</p>;
  return (
    <ul className="divide-y divide-line">
      {items.map((m) => (
        <li key={m.id} className="py-4 first:pt-0 last:pb-0 wrap-anywhere">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <Badge tone={tones[m.state] ?? 'calm'}>{words.states[m.state] ?? m.state}</Badge>
            <span className="font-semibold">
              {textIn(m.mandator.name, language)} → {textIn(m.broker.name, language)}
            </span>
            <span className="text-soft">{names.kinds[m.broker.kind]}</span>
            <Demo shown={m.demo} />
          </p>
          <p className="mt-1">{termsOf(m)}</p>
          <p className="text-[0.9375rem] text-soft">
            {words.term(day(m.from, language), day(m.until, language))} ·{' '}
            {m.territory.map((c) => countryName(c, language)).join(', ') || words.world} ·{' '}
            {m.listing ? textIn(m.listing.title, language) : words.everything}
            {m.reason && ` · ${names.declines[m.reason] ?? names.ends[m.reason] ?? m.reason}`}
          </p>
          {m.note && <p className="mt-1 whitespace-pre-line">{m.note}</p>}
          {m.actions.length > 0 && <Actions mandate={m} names={names} refused={refused} />}
        </li>
      ))}
    </ul>
  );
};

/** Offers a mandate, to a broker or as one. */
export const OfferMandate = ({ names, refused, brokers }: Given & { brokers: boolean }) => {
  const words = useMandateWords();
  const roles = [
    { value: 'mandator', label: words.asMandator },
    { value: 'broker', label: words.asBroker },
  ];
  const fields = { '/terms/rate': 'rate', '/terms/on': 'on', '/terms/minimum': 'minimum', '/terms/cap': 'cap' };
  return (
    <Form method="post" className="mt-4 grid gap-4">
      <FormErrors refused={refused?.form === 'mandate offer' ? refused : undefined} names={fields} scope="offer-">
        <FormKey of="mandate-offer" />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField name="as" label={words.as} options={roles} stored={brokers ? 'broker' : 'mandator'} />
          <TextField name="otherId" label={words.other} hint={words.otherHint} required maxLength={300} />
          <TextField name="rate" label={words.percent} inputMode="decimal" required maxLength={8} />
          <SelectField name="on" label={words.on} hint={words.bare(names.bare)} options={optionsOf(names.bases)} stored="both" />
          <TextField name="from" label={words.from} type="date" required />
          <TextField name="until" label={words.until} type="date" required />
          <TextField name="minimum" label={words.minimum} inputMode="decimal" maxLength={20} />
          <TextField name="cap" label={words.cap} inputMode="decimal" maxLength={20} />
          <SelectField
            name="currency"
            label={words.currency}
            options={names.currencies.map((value) => ({ value, label: value }))}
            stored="KRW"
          />
          <TextField name="territory" label={words.territory} hint={words.territoryHint} maxLength={400} />
        </div>
        <TextField name="listingId" label={words.listing} hint={words.listingHint} maxLength={300} />
        <TextArea name="note" label={words.note} lines={2} max={2000} />
        <Button name="do" value="mandate offer" className="justify-self-start">
          {words.send}
        </Button>
      </FormErrors>
    </Form>
  );
};
