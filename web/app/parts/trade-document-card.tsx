import type { TradeDocumentFace } from '../api/trade-document.ts';
import { day } from '../format/date.ts';
import { useTradeDocumentWords } from '../words/trade-document.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';

/** A paper of an order, for whoever holds it. */
export const TradeDocumentCard = ({ found }: { found: TradeDocumentFace }) => {
  const words = useTradeDocumentWords();
  const language = useLanguage();
  const name = (text: Record<string, string>) => text[language] ?? text.en ?? Object.values(text)[0] ?? '';
  const { payee } = found;
  const rows = [
    [words.parties, `${name(found.seller)} – ${name(found.buyer)}`],
    [words.issuedOn, day(found.issuedOn, language)],
    [words.hash, found.hash],
    [words.pdf, found.pdf],
  ] as const;
  return (
    <section aria-labelledby="found" className="card mt-6 grid gap-3 p-5 sm:p-7">
      <h2 id="found" className="text-xl">
        {words.kind(found.kind)} {found.number}
      </h2>
      <p>
        <Badge tone={found.stands ? 'good' : 'wait'}>{found.stands ? words.genuine : words.replaced}</Badge>
      </p>
      {found.demo && <p>{words.example}</p>}
      {payee && (
        <p className={`rounded-lg px-4 py-3 ${payee.inUse ? 'bg-pine-50 text-pine-900' : 'bg-honey-50 text-honey-900'}`}>
          {payee.last && (
            <span className="block font-semibold">
              {words.account}:{' '}
              {[payee.holder, words.endingIn(payee.last), payee.since && words.since(day(payee.since, language))]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )}
          {payee.inUse ? words.inUse : payee.last ? words.notInUse : words.noAccount}
        </p>
      )}
      <dl className="grid gap-2">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt className="text-[0.9375rem] text-soft">{label}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
