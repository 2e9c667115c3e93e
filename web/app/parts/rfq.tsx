import { incoterms } from '@sandan/market/incoterm/incoterm';
import { transportNames } from '@sandan/market/landed/incoterm';
import { paymentKinds } from '@sandan/market/payment/method';
import type { QuoteTerms } from '@sandan/market/quote/terms';
import { tradeUnits } from '@sandan/market/quote/unit';
import type { RfqContent } from '@sandan/market/rfq/content';
import { Form, Link } from 'react-router';
import type { QuoteRow, RfqRow } from '../api/rfqs.ts';
import { day } from '../format/date.ts';
import { amount, decimal } from '../format/number.ts';
import { quantity } from '../format/quantity.ts';
import { textIn } from '../format/text.ts';
import { useRfqWords } from '../words/rfq.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

const tones: Readonly<Record<string, Tone>> = {
  draft: 'wait',
  screening: 'wait',
  open: 'good',
  clarifying: 'wait',
  submitted: 'info',
  countered: 'wait',
  requested: 'wait',
  accepted: 'good',
  awarded: 'good',
  partly_awarded: 'good',
  cancelled: 'calm',
  expired: 'calm',
  no_award: 'calm',
  declined: 'calm',
  withdrawn: 'calm',
  superseded: 'calm',
};

export const RfqState = ({ state }: { state: string }) => {
  const words = useRfqWords();
  return <Badge tone={tones[state] ?? 'info'}>{words.states[state] ?? state}</Badge>;
};
export const QuoteState = ({ state }: { state: string }) => {
  const words = useRfqWords();
  return <Badge tone={tones[state] ?? 'info'}>{words.quoteStates[state] ?? state}</Badge>;
};

const row = 'relative grid gap-x-6 gap-y-2 px-5 py-4 hover:bg-paper focus-within:bg-paper sm:grid-cols-[minmax(0,1fr)_auto]';

export const RfqLineRow = ({ rfq }: { rfq: RfqRow }) => {
  const words = useRfqWords();
  const language = useLanguage();
  return (
    <li className={row}>
      <div className="min-w-0 wrap-anywhere">
        <p className="font-semibold">
          <Link to={`/${language}/rfqs/${rfq.id}`} lang={rfq.language} className="after:absolute after:inset-0">
            {rfq.title}
          </Link>
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-soft">
          {rfq.side !== 'buyer' && <span className="font-medium text-ink">{textIn(rfq.buyer.name, language)}</span>}
          <span className="tabular-nums">{rfq.number}</span>
          <span>{words.lines(rfq.lines)}</span>
          {rfq.place && <span>{rfq.place}</span>}
          {rfq.deadline && <span>{words.until(day(rfq.deadline, language))}</span>}
          <Demo shown={rfq.demo} />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1.5 sm:justify-end">
        {rfq.sealed && <Badge tone="calm">{words.sealed}</Badge>}
        <RfqState state={rfq.state} />
      </div>
    </li>
  );
};

export const QuoteLineRow = ({ quote, titled }: { quote: QuoteRow; titled?: boolean }) => {
  const words = useRfqWords();
  const language = useLanguage();
  return (
    <li className={row}>
      <div className="min-w-0 wrap-anywhere">
        <p className="font-semibold">
          <Link to={`/${language}/quotes/${quote.id}`} className="after:absolute after:inset-0">
            {titled ? quote.rfq.title : textIn(quote.seller.name, language)}
          </Link>
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-soft">
          {titled && <span className="font-medium text-ink">{textIn(quote.buyer.name, language)}</span>}
          <span className="tabular-nums">{quote.reference}</span>
          {quote.total && <span className="tabular-nums">{amount(quote.total, language)}</span>}
          {quote.validUntil && <span>{words.until(day(quote.validUntil, language))}</span>}
          <Demo shown={quote.demo} />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1.5 sm:justify-end">
        {quote.pen && quote.side === quote.pen && <Badge tone="wait">{words.yours}</Badge>}
        <QuoteState state={quote.state} />
      </div>
    </li>
  );
};

/** One action of the process as a form. */
export const RfqAction = ({
  action,
  version,
  reasons,
  refused,
  main,
  hidden = {},
  deadline,
}: {
  action: string;
  version: number;
  reasons: readonly Option[];
  refused: Refused | undefined;
  main?: boolean;
  hidden?: Readonly<Record<string, string>>;
  deadline?: boolean;
}) => {
  const words = useRfqWords();
  const general = useWords();
  return (
    <Form method="post" className="grid gap-3">
      <FormErrors refused={refused?.form === action ? refused : undefined} scope={`${action}-`}>
        <FormKey of={action} version={version} />
        <input type="hidden" name="do" value={action} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {reasons.length > 0 && (
          <SelectField name="reason" label={words.reason} empty={general.form.choose} required options={reasons} />
        )}
        {deadline && <TextField name="deadline" type="date" label={words.deadline} hint={words.deadlineHint} required />}
        {!main && action !== 'view' && <TextArea name="text" label={words.say} lines={2} max={2000} />}
        <Button kind={main ? 'main' : reasons.length > 0 ? 'danger' : 'plain'} size={main ? 'medium' : 'small'}>
          {words.actions[action] ?? action}
        </Button>
      </FormErrors>
    </Form>
  );
};

export const useUnit = () => {
  const language = useLanguage();
  return (code: string): string => tradeUnits[code as keyof typeof tradeUnits]?.name[language] ?? code;
};

export const placeText = ({ name, country }: { name: string; country: string }): string => `${name}, ${country}`;

/** What a buyer asks for, line by line; `more` is what stands under each. */
export const AskedLines = ({ content, more }: { content: RfqContent; more: (line: number) => React.ReactNode }) => {
  const words = useRfqWords();
  const language = useLanguage();
  return (
    <ol className="grid gap-4">
      {content.lines.map((line) => (
        <li key={line.number} className="card p-5 wrap-anywhere" lang={content.language}>
          <p className="font-semibold">
            {line.number}. {line.name}
          </p>
          {line.spec && <p className="mt-1 whitespace-pre-line">{line.spec}</p>}
          <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[0.9375rem] text-soft" lang={language}>
            <span className="font-medium text-ink tabular-nums">
              {quantity(line.quantity, language)}
              {line.tolerancePercent ? ` ±${line.tolerancePercent}%` : ''}
            </span>
            {line.hs && <span>HS {line.hs}</span>}
            {line.targetPrice !== undefined && (
              <span>
                {words.target} {amount({ currency: content.currency, minor: line.targetPrice }, language)}
              </span>
            )}
            {line.samples && (
              <span>
                {words.samples}: {line.samples}
              </span>
            )}
            {line.certificates.length > 0 && <span>{line.certificates.join(', ')}</span>}
          </p>
          {more(line.number)}
        </li>
      ))}
    </ol>
  );
};

/** The terms of one version. */
export const QuoteTermsShown = ({ terms, total }: { terms: QuoteTerms; total: { currency: string; minor: number } }) => {
  const words = useRfqWords();
  const language = useLanguage();
  const unit = useUnit();
  const rows: [string, string][] = [
    [words.total, amount(total, language)],
    [
      words.terms,
      [
        `${terms.delivery.rule} ${placeText(terms.delivery.place)}`,
        incoterms[terms.delivery.rule][language],
        ...(terms.delivery.transport ? [transportNames[terms.delivery.transport][language]] : []),
      ].join(' · '),
    ],
    [
      words.paymentTerms,
      `${paymentKinds[terms.payment.kind][language]} ${terms.payment.instalments.map((i) => `${i.share / 10_000}%`).join(' / ')}`,
    ],
    [words.leadDays, words.days(terms.leadDays)],
    [words.validUntil, day(terms.validUntil, language)],
  ];
  if (terms.orderMinimum !== undefined)
    rows.push([words.leastTotal, amount({ currency: terms.currency, minor: terms.orderMinimum }, language)]);
  return (
    <>
      <ol className="divide-y divide-line">
        {terms.lines.map((line) => (
          <li key={line.line} className="grid gap-x-6 gap-y-1 py-3 wrap-anywhere sm:grid-cols-[minmax(0,1fr)_auto]">
            <div className="min-w-0">
              <p className="font-medium">
                {line.line}. {line.name}
              </p>
              {line.spec && <p className="whitespace-pre-line">{line.spec}</p>}
              <p className="text-[0.9375rem] text-soft">
                {[
                  line.hs && `HS ${line.hs}`,
                  line.origin,
                  ...line.certificates,
                  line.grossKg && `${words.gross} ${decimal(line.grossKg, language)}`,
                  line.volumeM3 && `${words.volume} ${decimal(line.volumeM3, language)}`,
                  line.minimum !== undefined &&
                    `${words.minimum} ${quantity({ value: line.minimum, unit: line.quantity.unit }, language)}`,
                  line.multiple !== undefined && `${words.multiple} ${decimal(line.multiple, language)}`,
                  line.leadDays !== undefined && `${words.leadDays} ${words.days(line.leadDays)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {line.ladder.length > 0 && (
                <p className="text-[0.9375rem] text-soft tabular-nums">
                  {line.ladder
                    .map(
                      (s) =>
                        `≥ ${decimal(s.from, language)}: ${amount({ currency: terms.currency, minor: s.unitPrice }, language)}${s.leadDays === undefined ? '' : ` (${words.days(s.leadDays)})`}`,
                    )
                    .join(' · ')}
                </p>
              )}
            </div>
            <p className="tabular-nums sm:text-right">
              {quantity(line.quantity, language)}
              {line.pack && ` (${quantity(line.pack, language)})`}
              <span className="block font-medium">
                {amount({ currency: terms.currency, minor: line.unitPrice }, language)}
                {line.per > 1 && ` ${words.per(String(line.per), unit(line.quantity.unit))}`}
              </span>
            </p>
          </li>
        ))}
      </ol>
      <dl className="mt-3 grid gap-3 border-t border-line pt-4 sm:grid-cols-2">
        {rows.map(([label, value]) => (
          <div key={label} className="wrap-anywhere">
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      {terms.note && <p className="mt-3 whitespace-pre-line">{terms.note}</p>}
    </>
  );
};
