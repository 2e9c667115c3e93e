import clsx from 'clsx';
import { Link } from 'react-router';
import type { Card } from '../format/card.server.ts';
import { percent } from '../format/number.ts';
import { usePartWords } from '../words/part.ts';
import { usePartTableWords } from '../words/part-table.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';

export interface HitData {
  readonly card: Card;
  readonly fit: number;
  readonly conditions: readonly {
    readonly name: string;
    readonly label: string;
    readonly must: boolean;
    readonly standing: string;
    readonly wanted: string;
    readonly offered?: string;
    readonly basis?: string;
    readonly proof?: string;
  }[];
}

const tones: Readonly<Record<string, Tone>> = { equal: 'good', within: 'good', outside: 'bad', unknown: 'wait' };

/** On whose word a value stands: its owner's, a report's, the log of an instrument of the market, or a demand company's line. */
export const Basis = ({ basis, proof }: { basis: string | undefined; proof?: string | undefined }) => {
  const words = usePartWords();
  if (!basis) return null;
  const report = basis === 'claimed' ? undefined : proof;
  return <span className="block text-sm text-soft">{[words.bases[basis], report].filter(Boolean).join(' · ')}</span>;
};

/** One part and how it stands to every condition; none is left out. */
export const PartHit = ({ hit: { card, fit, conditions } }: { hit: HitData }) => {
  const words = usePartWords();
  const table = usePartTableWords();
  const language = useLanguage();
  return (
    <article className="card grid grid-cols-[minmax(0,1fr)] gap-2.5 p-5 wrap-anywhere sm:p-6">
      <p className="flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-soft">
        <span className="font-medium text-ink">{card.owner.name}</span>
        {card.place && <span>{card.place}</span>}
        <Demo shown={card.demo} />
        {conditions.length > 0 && (
          <span className="ml-auto font-semibold text-ink tabular-nums">{words.fit(percent(fit, language))}</span>
        )}
        <label className={clsx('flex min-h-11 items-center gap-2 font-medium text-ink', conditions.length === 0 && 'ml-auto')}>
          <input
            type="checkbox"
            name="id"
            value={card.id}
            form="compare"
            aria-label={table.choose(card.title.text)}
            className="size-5"
          />
          {table.chooseShort}
        </label>
      </p>
      <h3 className="text-lg leading-snug font-bold sm:text-xl" lang={card.title.language}>
        <Link to={`/${language}/listings/${card.id}`} className="hover:text-pine-700 hover:underline">
          {card.title.text}
        </Link>
      </h3>
      {conditions.length > 0 && (
        <table className="w-full text-left text-[0.9375rem]" aria-label={words.conditionsOf(card.title.text)}>
          <thead className="max-sm:sr-only">
            <tr className="border-b border-line text-soft">
              <th scope="col" className="py-1 pr-3 font-normal">
                {words.condition}
              </th>
              <th scope="col" className="py-1 pr-3 font-normal">
                {words.wanted}
              </th>
              <th scope="col" className="py-1 pr-3 font-normal">
                {words.offered}
              </th>
              <th scope="col" className="py-1 font-normal">
                {words.standing}
              </th>
            </tr>
          </thead>
          <tbody>
            {conditions.map((c) => (
              <tr key={c.name} className="border-b border-line last:border-0 max-sm:grid max-sm:grid-cols-2 max-sm:py-1.5">
                <th scope="row" className="py-1.5 pr-3 font-medium max-sm:py-0.5">
                  {c.label} <span className="text-sm font-normal text-soft">{c.must ? words.must : words.wish}</span>
                </th>
                <td className="py-1.5 pr-3 tabular-nums max-sm:py-0.5">{c.wanted}</td>
                <td className="py-1.5 pr-3 tabular-nums max-sm:py-0.5">
                  {c.offered ?? words.unsaid}
                  <Basis basis={c.basis} proof={c.proof} />
                </td>
                <td className="py-1.5 max-sm:py-0.5">
                  <Badge tone={tones[c.standing] ?? 'calm'}>{words.standings[c.standing] ?? c.standing}</Badge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
};

/** What other standards call the grades that are wanted. */
export const PartEquivalents = ({
  equivalents,
}: {
  equivalents: readonly {
    readonly of: string;
    readonly body: string;
    readonly name: string;
    readonly nearness: string;
    readonly source: string;
    /** The same search with this grade wanted too. */
    readonly accept?: string;
  }[];
}) => {
  const words = usePartWords();
  if (equivalents.length === 0) return null;
  return (
    <div className="mb-4 grid gap-3 rounded-lg bg-sand px-4 py-3 text-[0.9375rem]">
      {[...new Set(equivalents.map(({ of }) => of))].map((of) => (
        <section key={of} aria-label={words.equivalents(of)}>
          <p className="font-semibold">{words.equivalents(of)}</p>
          <ul className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {equivalents
              .filter((e) => e.of === of)
              .map((e) => (
                <li key={`${e.body} ${e.name}`}>
                  {e.body} {e.name} · {e.nearness === 'near' ? words.near : words.same}
                  {e.accept && (
                    <>
                      {' '}
                      <Link to={e.accept} className="link" aria-label={words.acceptOf(e.name)}>
                        {words.accept}
                      </Link>
                    </>
                  )}
                  <span className="block text-sm text-soft">{e.source}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p className="text-soft">{words.source}</p>
    </div>
  );
};
