import { Form, Link } from 'react-router';
import type { ShownCredit } from '../format/bank-statement.server.ts';
import { day } from '../format/date.ts';
import { amount, count } from '../format/number.ts';
import { useBankStatementWords } from '../words/bank-statement.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { Done } from './empty.tsx';
import { FormKey } from './form-key.tsx';
import { Part, Rows } from './licence.tsx';

const tones: Record<ShownCredit['outcome'], Tone> = {
  recorded: 'good',
  matched: 'info',
  known: 'calm',
  twice: 'calm',
  unmatched: 'wait',
  ambiguous: 'wait',
  currency: 'bad',
  refused: 'bad',
};

/** Those that want a person first, then what is to be done, then what is known. */
const order: readonly ShownCredit['outcome'][] = [
  'refused',
  'currency',
  'ambiguous',
  'unmatched',
  'recorded',
  'matched',
  'known',
  'twice',
];

/** What a bank's file says payment by payment, and the button that enters what can be. */
export const StatementReport = ({
  credits,
  applied,
  xml,
}: {
  credits: readonly ShownCredit[];
  applied: boolean;
  xml: string;
}) => {
  const words = useBankStatementWords();
  const language = useLanguage();
  const by = (outcome: ShownCredit['outcome']) => credits.filter((c) => c.outcome === outcome);
  const notes: Partial<Record<string, string>> = words.notes;
  const fresh = by('matched').length + by('known').length;
  const taken = by('recorded').length + by('known').length;
  return (
    <div className="mt-6 grid gap-6">
      {applied && <Done>{words.booked(count(taken, language))}</Done>}
      <Part id="report" title={applied ? words.reportDone : words.report}>
        {credits.length === 0 ? (
          <p className="text-soft">{words.none}</p>
        ) : (
          <>
            <p className="mb-3 flex flex-wrap gap-2">
              {order
                .filter((one) => by(one).length > 0)
                .map((one) => (
                  <Badge key={one} tone={tones[one]}>
                    {words.outcomes[one]} {count(by(one).length, language)}
                  </Badge>
                ))}
            </p>
            <Rows
              label={words.report}
              columns={[words.day, words.amount, words.reference, words.order, words.result]}
              rows={order.flatMap(by).map((credit, i) => ({
                key: `${i}`,
                cells: [
                  credit.on ? day(credit.on, language) : '–',
                  amount({ currency: credit.currency, minor: credit.minor }, language),
                  <span key="reference" className="wrap-anywhere">
                    {credit.reference}
                  </span>,
                  credit.orderId ? (
                    <Link key="order" to={`/${language}/orders/${credit.orderId}`} className="link">
                      {credit.number}
                    </Link>
                  ) : (
                    '–'
                  ),
                  <span key="result" className="grid justify-items-start gap-1 max-sm:justify-items-end">
                    <Badge tone={tones[credit.outcome]}>{words.outcomes[credit.outcome]}</Badge>
                    {(credit.why ?? notes[credit.outcome]) && (
                      <span className="text-sm text-soft">{credit.why ?? notes[credit.outcome]}</span>
                    )}
                  </span>,
                ],
              }))}
            />
          </>
        )}
      </Part>
      {!applied &&
        (fresh > 0 ? (
          <Form method="post" encType="multipart/form-data">
            <FormKey of="statement" />
            <input type="hidden" name="intent" value="book" />
            <input type="hidden" name="xml" value={xml} />
            <Button>{words.book(count(fresh, language))}</Button>
          </Form>
        ) : (
          <p className="text-soft">{words.nothing}</p>
        ))}
    </div>
  );
};
