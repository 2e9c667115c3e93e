import { Form, Link } from 'react-router';
import type { ShownInvoice } from '../api/licences.ts';
import { day } from '../format/date.ts';
import { useInvoiceCardWords } from '../words/invoice-card.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Part, Rows, useAmounts } from './licence.tsx';

interface Shown extends Pick<ShownInvoice, 'cards' | 'toSend' | 'mayPay'> {
  /** Of what is changed when a payment begins. */
  readonly version: number;
  readonly currency: string;
  readonly outstanding: number;
}

/** Payments of an invoice by card, what became of them, and for whoever pays the button that begins one. */
export const InvoiceCards = ({
  shown: { version, currency, outstanding, cards, toSend = 0, mayPay },
  page,
  refused,
}: {
  shown: Shown;
  /** The provider's page that has just been opened. */
  page: string | undefined;
  refused: Refused | undefined;
}) => {
  const words = useInvoiceCardWords();
  const language = useLanguage();
  const show = useAmounts(currency);
  if (!mayPay && cards.length === 0) return null;
  return (
    <Part id="card" title={mayPay ? words.title : words.list}>
      <div className="grid gap-4">
        {mayPay && (
          <>
            <p className="text-soft">{words.lead}</p>
            {page && (
              <p>
                <a href={page} className="link font-semibold">
                  {words.toProvider}
                </a>
              </p>
            )}
            <Form method="post">
              <FormErrors refused={refused} scope="card-">
                <FormKey of={`card-${version}`} version={version} />
                <Button name="do" value="card">
                  {words.pay(show(outstanding))}
                </Button>
              </FormErrors>
            </Form>
          </>
        )}
        {cards.length > 0 && (
          <Rows
            label={words.list}
            columns={words.columns}
            rows={cards.map((c) => ({
              key: c.id,
              cells: [
                c.on ? day(c.on, language) : '–',
                show(c.amount.minor),
                <span key="state">
                  {words.states[c.state] ?? c.state}
                  {c.failure && (
                    <span className="block text-sm text-soft">{words.failures[c.failure] ?? words.failure(c.failure)}</span>
                  )}
                  {c.chargeback && <span className="block text-sm text-soft">{words.chargebacks[c.chargeback]}</span>}
                  {c.refunded > 0 && <span className="block text-sm text-soft">{words.refunded(show(c.refunded))}</span>}
                </span>,
              ],
            }))}
          />
        )}
        {toSend > 0 && (
          <p>
            {words.toSend(show(toSend))} {words.fee}{' '}
            <Link to={`/${language}/payout-account`} className="link">
              {words.payout}
            </Link>
          </p>
        )}
      </div>
    </Part>
  );
};
