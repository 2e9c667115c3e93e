import type { Range } from '@sandan/market/valuation/distribution';
import type { Flow } from '@sandan/market/valuation/income';
import { percent, roughly } from '../format/number.ts';
import { useValuationWords } from '../words/valuation.ts';
import { useLanguage } from '../words/words.ts';

export interface Bar {
  readonly name: string;
  readonly range: Range;
}

const useMoney = (currency: string) => {
  const language = useLanguage();
  return (minor: number) => roughly({ currency, minor }, language);
};

/** Ranges over one scale, drawn on the server; the same figures stand beside them as text. */
export const RangeChart = ({ bars, currency, heads }: { bars: readonly Bar[]; currency: string; heads?: boolean }) => {
  const words = useValuationWords();
  const money = useMoney(currency);
  const all = bars.flatMap(({ range }) => [range.p10, range.p90]);
  const [least, greatest] = [Math.min(0, ...all), Math.max(0, ...all)];
  const width = Math.max(1, greatest - least);
  const at = (value: number) => ((value - least) / width) * 1000;
  return (
    <table className="w-full text-left text-[0.9375rem]">
      <thead className={heads === false ? 'sr-only' : 'text-soft'}>
        <tr>
          <th scope="col" className="py-1 pr-2 font-normal">
            {words.columns.method}
          </th>
          {(['p10', 'p50', 'p90'] as const).map((name) => (
            <th key={name} scope="col" className="py-1 pl-2 text-right font-normal">
              {words.columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, range }) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="w-2/5 py-2.5 pr-2 font-semibold">
              {name}
              <svg
                role="img"
                aria-label={words.range(name, money(range.p10), money(range.p90))}
                viewBox="0 0 1000 36"
                preserveAspectRatio="none"
                className="mt-1.5 block h-4 w-full"
              >
                <line x1={at(0)} x2={at(0)} y1="0" y2="36" className="stroke-edge" strokeWidth="3" />
                <line x1="0" x2="1000" y1="18" y2="18" className="stroke-line" strokeWidth="3" />
                <rect
                  x={at(range.p10)}
                  width={Math.max(4, at(range.p90) - at(range.p10))}
                  y="6"
                  height="24"
                  className="fill-pine-200"
                />
                <line x1={at(range.p50)} x2={at(range.p50)} y1="2" y2="34" className="stroke-pine-800" strokeWidth="6" />
              </svg>
            </th>
            {(['p10', 'p50', 'p90'] as const).map((end) => (
              <td key={end} className="py-2.5 pl-2 text-right align-bottom tabular-nums">
                {money(range[end])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The present value of each year, with its figures. */
export const FlowChart = ({ flows, currency }: { flows: readonly Flow[]; currency: string }) => {
  const words = useValuationWords();
  const language = useLanguage();
  const money = useMoney(currency);
  const { flowColumns } = words;
  const [least, greatest] = [Math.min(0, ...flows.map((f) => f.present)), Math.max(0, ...flows.map((f) => f.present))];
  const scale = 200 / Math.max(1, greatest - least);
  const step = 1000 / Math.max(1, flows.length);
  const zero = greatest * scale;
  return (
    <>
      <svg role="img" aria-label={words.flows} viewBox="0 0 1000 200" preserveAspectRatio="none" className="block h-36 w-full">
        {flows.map(({ year, present }, i) => (
          <rect
            key={year}
            x={i * step + step * 0.15}
            width={step * 0.7}
            y={present >= 0 ? zero - present * scale : zero}
            height={Math.max(1, Math.abs(present) * scale)}
            className={present >= 0 ? 'fill-pine-600' : 'fill-clay-700'}
          />
        ))}
        <line x1="0" x2="1000" y1={zero} y2={zero} className="stroke-edge" strokeWidth="2" />
      </svg>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached by keyboard */}
      <section aria-label={words.flows} tabIndex={0} className="mt-3 overflow-x-auto">
        <table className="w-full min-w-140 text-left text-[0.9375rem] tabular-nums">
          <thead className="text-soft">
            <tr>
              <th scope="col" className="py-1 pr-2 font-normal">
                {flowColumns.year}
              </th>
              {(['chance', 'income', 'cost', 'present'] as const).map((name) => (
                <th key={name} scope="col" className="py-1 pl-2 text-right font-normal">
                  {flowColumns[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {flows.map((flow) => (
              <tr key={flow.year} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-2 font-normal">
                  {words.nth(flow.year)}
                </th>
                <td className="py-1.5 pl-2 text-right">{percent(flow.chance, language)}</td>
                <td className="py-1.5 pl-2 text-right">{money(flow.income)}</td>
                <td className="py-1.5 pl-2 text-right">{money(flow.cost)}</td>
                <td className="py-1.5 pl-2 text-right">{money(flow.present)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};
