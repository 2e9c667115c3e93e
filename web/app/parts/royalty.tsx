import type { ReckoningView } from '../api/licences.ts';
import { useLicenceWords } from '../words/licence.ts';
import { useAmounts } from './licence.tsx';

/** How a royalty came about, line by line; what is nothing is left out. */
export const Reckoned = ({
  reckoning,
  currency,
  rates,
}: {
  reckoning: ReckoningView;
  currency: string;
  rates: readonly string[];
}) => {
  const words = useLicenceWords();
  const show = useAmounts(currency);
  const rows: (readonly [string, string])[] = [
    [words.netSales, show(reckoning.netSales)],
    ...reckoning.steps.map((s, i) => [`${words.step(rates[i] ?? '')} · ${show(s.base)}`, show(s.royalty)] as const),
    ...(reckoning.stacked > 0 ? [[words.stacked, `− ${show(reckoning.stacked)}`] as const] : []),
    [words.runningDue, show(reckoning.running)],
    ...(reckoning.shortfall > 0 ? [[words.shortfall, `+ ${show(reckoning.shortfall)}`] as const] : []),
    ...(reckoning.credited > 0 ? [[words.credited, `− ${show(reckoning.credited)}`] as const] : []),
    ...(reckoning.capped > 0 ? [[words.capped, `− ${show(reckoning.capped)}`] as const] : []),
  ];
  return (
    <dl className="max-w-xl">
      {rows.map(([label, value]) => (
        <div key={label} className="flex justify-between gap-6 border-b border-line py-2">
          <dt>{label}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-6 py-3 text-lg font-semibold">
        <dt>{words.total}</dt>
        <dd className="tabular-nums">{show(reckoning.due)}</dd>
      </div>
    </dl>
  );
};
