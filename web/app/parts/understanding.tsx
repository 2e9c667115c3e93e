import type { ImportView, UnreadReason } from '../api/imports.ts';
import { count, percent } from '../format/number.ts';
import { useReadingWords } from '../words/reading.ts';
import { useLanguage } from '../words/words.ts';

/** How far the values of a list were understood: each reason with its count, and below it what was left, by name and form. */
export const UnderstandingReport = ({ of }: { of: NonNullable<ImportView['understanding']> }) => {
  const words = useReadingWords();
  const language = useLanguage();
  const reasons = (Object.entries(of.reasons) as [UnreadReason, number][]).filter(([, n]) => n > 0);
  const { columns } = words;
  return (
    <section className="mt-8" aria-labelledby="values">
      <h2 id="values" className="text-xl">
        {words.title}
      </h2>
      <p className="mt-1">
        {words.lead(count(of.taken, language), count(of.said, language), percent(of.taken / of.said, language))}
      </p>
      {reasons.length > 0 && (
        <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
          {reasons.map(([reason, n]) => (
            <div key={reason} className="flex gap-2">
              <dt className="text-soft">{words.reasons[reason]}</dt>
              <dd className="font-semibold tabular-nums">{count(n, language)}</dd>
            </div>
          ))}
        </dl>
      )}
      {of.unread.length > 0 && (
        <>
          <p className="mt-3 text-[0.9375rem] text-soft">{words.formHint}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached by keyboard */}
          <section aria-labelledby="values" tabIndex={0} className="card mt-2 overflow-x-auto">
            <table className="w-full min-w-150 text-left text-[0.9375rem]">
              <thead className="border-b border-line text-soft">
                <tr>
                  {[columns.count, columns.name, columns.form, columns.example, columns.reason].map((heading) => (
                    <th key={heading} scope="col" className="px-4 py-2.5 font-medium">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody className="divide-y divide-line">
                {of.unread.map((one) => (
                  <tr key={`${one.reason} ${one.name} ${one.form}`}>
                    <td className="px-4 py-2.5 tabular-nums">{count(one.count, language)}</td>
                    <td className="px-4 font-medium wrap-anywhere">{one.name}</td>
                    <td className="px-4 font-mono text-sm">{one.form}</td>
                    <td className="px-4 wrap-anywhere">{one.example}</td>
                    <td className="px-4">{words.reasons[one.reason]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
};
