import { Link } from 'react-router';
import type { PortfolioView } from '../api/portfolio.ts';
import { day } from '../format/date.ts';
import { amount, count } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { usePortfolioWords } from '../words/portfolio.ts';
import { useLanguage } from '../words/words.ts';

/** The technologies of a page; `picking` puts a ticked box before each, `<id> <version>` by value. */
export const PortfolioList = ({ of, picking, why }: { of: PortfolioView; picking: boolean; why: boolean }) => {
  const words = usePortfolioWords();
  const language = useLanguage();
  const { items } = words;
  const stageOf = (stage: string) => textIn(of.funnel.find((f) => f.stage === stage)?.label ?? {}, language);
  const heads = [
    ...(picking ? [items.pick] : []),
    items.title,
    items.stage,
    items.seen,
    items.interest,
    items.fee,
    items.won,
    why ? items.reasons : items.until,
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached by keyboard
    <section aria-label={words.list} tabIndex={0} className="card overflow-x-auto">
      <table className="w-full min-w-220 text-left text-[0.9375rem]">
        <thead className="border-b border-line text-soft">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="px-3 py-2.5 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {of.items.map((item) => {
            const title = textIn(item.title, language);
            return (
              <tr key={item.listingId}>
                {picking && (
                  <td className="px-3">
                    <label className="grid size-11 place-items-center">
                      <span className="sr-only">{`${items.pick}: ${title} ${item.number ?? ''}`}</span>
                      <input
                        type="checkbox"
                        name="listing"
                        value={`${item.listingId} ${item.version}`}
                        defaultChecked
                        className="size-5 accent-pine-700"
                      />
                    </label>
                  </td>
                )}
                <th scope="row" className="px-3 py-2.5 font-semibold">
                  <Link to={`/${language}/my/listings/${item.listingId}`} className="underline-offset-4 hover:underline">
                    {title}
                  </Link>
                  {item.number && <span className="block font-normal text-soft tabular-nums">{item.number}</span>}
                </th>
                <td className="px-3 whitespace-nowrap">{stageOf(item.stage)}</td>
                <td className="px-3 tabular-nums">{count(item.seen, language)}</td>
                <td className="px-3 tabular-nums">
                  {count(item.interest.count, language)}
                  {item.interest.last && <span className="block text-soft">{day(item.interest.last, language)}</span>}
                </td>
                <td className="px-3 tabular-nums">
                  {item.annuity ? words.fee(item.annuity.year, day(item.annuity.due, language)) : '–'}
                </td>
                <td className="px-3 whitespace-nowrap tabular-nums">{amount({ currency: 'KRW', minor: item.won }, language)}</td>
                {why ? (
                  <td className="px-3 py-2.5">
                    <ul>
                      {item.reasons.map((reason) => (
                        <li key={reason}>{textIn(of.reasons[reason] ?? {}, language)}</li>
                      ))}
                    </ul>
                  </td>
                ) : (
                  <td className="px-3 whitespace-nowrap tabular-nums">{item.until ? day(item.until, language) : '–'}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
