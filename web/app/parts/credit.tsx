import { Form, Link } from 'react-router';
import { day } from '../format/date.ts';
import type { CreditShown, MandateNames } from '../format/mandate.server.ts';
import { textIn } from '../format/text.ts';
import { useMandateWords } from '../words/mandate.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Refused, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Rows, useAmounts } from './licence.tsx';

type Given = { readonly credit: CreditShown; readonly names: MandateNames; readonly refused: Refused | undefined };
type Part = CreditShown['parts'][number];

const tones: Readonly<Record<string, Tone>> = { proposed: 'wait', disputed: 'bad', agreed: 'good' };
const keyOf = ({ licenceId, mandatorId }: { licenceId: string; mandatorId: string }) => `${licenceId} ${mandatorId}`;
const placeOf = ({ licenceId, mandator }: CreditShown) => keyOf({ licenceId, mandatorId: mandator.organisationId });
const of = (refused: Refused | undefined, form: string) => (refused?.form === form ? refused : undefined);

/** Who shares it and how, and what each has earned as far as its reader may know. */
const Parts = ({ credit, names }: Pick<Given, 'credit' | 'names'>) => {
  const words = useMandateWords();
  const language = useLanguage();
  const show = useAmounts(credit.currency);
  const money = (minor: number | undefined) => (minor === undefined ? '–' : show(minor));
  return (
    <Rows
      label={words.share}
      columns={[words.broker, words.share, words.sum, words.paid, words.left]}
      rows={credit.parts.map((p) => ({
        key: p.mandateId,
        cells: [
          <span key="broker">
            <span className="font-semibold">{textIn(p.broker.name, language)}</span>{' '}
            <span className="block text-sm text-soft">
              {names.kinds[p.broker.kind]}
              {p.rate && p.terms && ` · ${words.rate(p.rate, names.bases[p.terms.on] ?? p.terms.on)}`}
            </span>
          </span>,
          <span key="share">
            {p.percent}%{' '}
            {credit.state !== 'agreed' && (
              <Badge tone={p.agreed ? 'good' : 'wait'}>{p.agreed ? words.agreed : words.waiting}</Badge>
            )}
          </span>,
          money(p.earned),
          money(p.paid),
          money(p.owed),
        ],
      }))}
    />
  );
};

const Agreeing = ({ credit, refused }: Pick<Given, 'credit' | 'refused'>) => {
  const words = useMandateWords();
  const language = useLanguage();
  const place = placeOf(credit);
  const can = (action: string) => credit.actions.includes(action);
  const shares = Object.fromEntries(credit.parts.slice(0, 1).map((p) => ['/shares', `share-${p.mandateId}`]));
  return (
    <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-4">
      <FormErrors refused={of(refused, `credit ${place}`)} names={shares} scope={`${credit.licenceId}-`}>
        <FormKey of={`credit-${place}-${credit.version}`} version={credit.version} />
        <div className="flex flex-wrap gap-3">
          {can('agree') && (
            <Button name="do" value={`credit agree ${place}`}>
              {words.agree}
            </Button>
          )}
          {can('dispute') && (
            <Button kind="plain" name="do" value={`credit dispute ${place}`}>
              {words.dispute}
            </Button>
          )}
        </div>
        {can('propose') && (
          <>
            <p className="text-soft">{words.proposeText}</p>
            <div className="grid gap-4 sm:grid-cols-2">
              {credit.parts.map((p) => (
                <div key={p.mandateId}>
                  <input type="hidden" name="mandateId" value={p.mandateId} />
                  <TextField
                    name={`share-${p.mandateId}`}
                    label={words.shareOf(textIn(p.broker.name, language))}
                    stored={p.percent}
                    inputMode="decimal"
                    maxLength={8}
                  />
                </div>
              ))}
            </div>
            <Button kind="plain" name="do" value={`credit propose ${place}`} className="justify-self-start">
              {words.propose}
            </Button>
          </>
        )}
      </FormErrors>
    </Form>
  );
};

const Entries = ({ credit, part, names }: Pick<Given, 'credit' | 'names'> & { part: Part }) => {
  const words = useMandateWords();
  const language = useLanguage();
  const show = useAmounts(credit.currency);
  if (!part.entries?.length) return null;
  const label = `${words.entries}: ${textIn(part.broker.name, language)}`;
  return (
    <details className="mt-4">
      <summary className="cursor-pointer font-semibold">{label}</summary>
      <Rows
        label={label}
        columns={[words.on_, words.entries, words.amount]}
        rows={part.entries.map((e, i) => ({
          key: `${part.entries?.length}-${i}`,
          cells: [
            day(e.on, language),
            [words.entryKinds[e.kind] ?? e.kind, e.of && names.invoices[e.of]].filter(Boolean).join(' · '),
            show(e.minor),
          ],
        }))}
      />
    </details>
  );
};

const Pay = ({ credit, part, refused }: Pick<Given, 'credit' | 'refused'> & { part: Part }) => {
  const words = useMandateWords();
  const language = useLanguage();
  const form = `${placeOf(credit)} ${part.mandateId}`;
  return (
    <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-4">
      <FormErrors refused={of(refused, `credit ${form} pay`)} scope={`${part.mandateId}-`}>
        <p className="font-semibold">{words.payTo(textIn(part.broker.name, language))}</p>
        <FormKey of={`pay-${part.mandateId}-${credit.version}`} version={credit.version} />
        <input type="hidden" name="currency" value={credit.currency} />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField name="minor" label={`${words.amount} (${credit.currency})`} inputMode="decimal" required maxLength={20} />
          <TextField name="on" label={words.paidOn} type="date" required />
          <TextField name="reference" label={words.reference} required maxLength={100} />
        </div>
        <Button kind="plain" name="do" value={`credit pay ${form}`} className="justify-self-start">
          {words.pay}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** A shared credit with what its reader can do about it. */
export const Credit = ({ credit, names, refused }: Given) => {
  const words = useMandateWords();
  const language = useLanguage();
  const mandator = textIn(credit.mandator.name, language);
  return (
    <div className="wrap-anywhere">
      <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Badge tone={tones[credit.state] ?? 'calm'}>{words.creditStates[credit.state] ?? credit.state}</Badge>
        {credit.side === 'mandator' ? (
          <Link to={`/${language}/needs`} className="link">
            {words.given}
          </Link>
        ) : (
          <span>
            <span className="font-semibold">{textIn(credit.title, language)}</span> {credit.number} · {mandator}
          </span>
        )}
        {credit.state !== 'agreed' && (
          <span className="text-soft">{(credit.mandatorAgreed ? words.mandatorAgrees : words.mandatorWaits)(mandator)}</span>
        )}
        <Demo shown={credit.demo} />
      </p>
      <Parts credit={credit} names={names} />
      {credit.parts.map((p) => (
        <Entries key={p.mandateId} credit={credit} part={p} names={names} />
      ))}
      {credit.actions.length > 0 && <Agreeing credit={credit} refused={refused} />}
      {credit.mayPay &&
        credit.parts.map((p) =>
          (p.owed ?? 0) > 0 ? <Pay key={p.mandateId} credit={credit} part={p} refused={refused} /> : null,
        )}
    </div>
  );
};
