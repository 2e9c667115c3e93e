import { Link } from 'react-router';
import { day } from '../format/date.ts';
import type { PayeeShown } from '../format/payee.server.ts';
import { usePayeeWords } from '../words/payee.ts';
import { useLanguage } from '../words/words.ts';
import { Icon } from './icon.tsx';
import { Facts } from './licence.tsx';

const Warning = ({ children }: { children: string }) => (
  <p className="flex gap-2 rounded-lg bg-honey-50 px-4 py-3 text-honey-900">
    <Icon name="alert" className="mt-0.5 size-5 shrink-0" />
    {children}
  </p>
);

/** Where the buyer pays: shown when it is asked for, since whoever reads it is written down. */
export const Payee = ({ payee, currency }: { payee: PayeeShown | undefined; currency: string }) => {
  const words = usePayeeWords();
  const language = useLanguage();
  return (
    <section id="payee" aria-labelledby="payee-title" className="grid gap-3 border-t border-line pt-4">
      <h3 id="payee-title" className="text-lg font-semibold">
        {words.title}
      </h3>
      {!payee && (
        <p className="text-soft">
          <Link to="?payee#payee" preventScrollReset className="link font-semibold">
            {words.show}
          </Link>{' '}
          {words.seen}
        </p>
      )}
      {payee?.changing && <Warning>{words.changing}</Warning>}
      {payee && !payee.account && <Warning>{words.none(currency)}</Warning>}
      {payee?.account && (
        <>
          <p className="text-soft">{words.text}</p>
          {payee.holderMatches === false && <Warning>{words.differs}</Warning>}
          <Facts
            rows={[
              [words.holder, payee.account.holder],
              [words.bank, payee.account.bank],
              [words.number, payee.account.number],
              [words.iban, payee.account.iban],
              [words.bic, payee.account.bic],
              [words.currency, payee.account.currency],
              [words.since, payee.activeSince && day(payee.activeSince, language)],
              [words.reference, payee.reference],
            ]}
          />
        </>
      )}
    </section>
  );
};
