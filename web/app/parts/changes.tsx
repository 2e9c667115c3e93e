import type { Change } from '../format/change.server.ts';
import { useWords } from '../words/words.ts';

/** What a revision changes: each field as it is and as it would be. */
export const Changes = ({ changes }: { changes: readonly Change[] }) => {
  const words = useWords();
  if (changes.length === 0) return <p className="text-soft">{words.listings.noChanges}</p>;
  return (
    <div className="grid gap-4">
      {changes.map((change) => (
        <section key={change.path} className="overflow-hidden rounded-lg border border-line bg-white">
          <h3 className="border-b border-line bg-paper px-4 py-2 text-base font-semibold">{change.label}</h3>
          <div className="grid sm:grid-cols-2">
            <div className="border-line p-4 max-sm:border-b sm:border-r">
              <p className="mb-1 text-sm text-soft">{words.listings.before}</p>
              {change.before === undefined ? (
                <p className="text-soft">{words.listings.nothing}</p>
              ) : (
                <del className="block rounded-sm bg-clay-50 px-1 whitespace-pre-wrap text-clay-900 decoration-clay-200">
                  {change.before}
                </del>
              )}
            </div>
            <div className="p-4">
              <p className="mb-1 text-sm text-soft">{words.listings.after}</p>
              {change.after === undefined ? (
                <p className="text-soft">{words.listings.nothing}</p>
              ) : (
                <ins className="block rounded-sm bg-pine-50 px-1 whitespace-pre-wrap text-pine-900 no-underline">
                  {change.after}
                </ins>
              )}
            </div>
          </div>
        </section>
      ))}
    </div>
  );
};
