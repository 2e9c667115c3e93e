import type { ComparisonLine } from '../format/listing.server.ts';
import { useTechnologyWords } from '../words/technology.ts';

const cell = 'block px-4 py-1 first:pt-4 last:pb-4 sm:table-cell sm:px-3 sm:py-3 sm:first:pl-4 sm:align-top';
const small = 'mr-2 text-sm text-soft sm:hidden';

/** What was measured of a technology and of a named alternative, with both values. */
export const Comparisons = ({ lines }: { lines: readonly ComparisonLine[] }) => {
  const say = useTechnologyWords().comparison;
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="measured" className="mt-9">
      <h2 id="measured" className="mb-3 text-xl">
        {say.title}
      </h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: laid out as blocks on a telephone, where a browser would forget that it is a table */}
      <table role="table" className="card block w-full sm:table">
        <thead className="sr-only sm:not-sr-only">
          <tr className="text-left text-[0.9375rem] text-soft">
            {[say.measure, say.here, say.alternative, say.gain].map((label) => (
              <th key={label} scope="col" className="px-3 py-2.5 font-medium first:pl-4">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block sm:table-row-group">
          {lines.map((line) => (
            <tr key={line.measure + line.alternative} className="block border-t border-line sm:table-row">
              <th scope="row" className={`${cell} text-left font-semibold wrap-anywhere`}>
                {line.measure}
                {line.method && <span className="mt-0.5 block text-sm font-normal text-soft">{line.method}</span>}
              </th>
              <td className={`${cell} tabular-nums`}>
                <span className={small}>{say.here}</span>
                {line.ours}
              </td>
              <td className={`${cell} tabular-nums wrap-anywhere`}>
                <span className={small}>{say.alternative}</span>
                {line.theirs}
                <span className="block text-sm text-soft">{line.alternative}</span>
              </td>
              <td className={`${cell} font-medium`}>
                <span className={`${small} font-normal`}>{say.gain}</span>
                {line.gain ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
