import { asItIs, incomeRange, supposed, type WhatIf } from '@sandan/market/valuation/income';
import type { IncomeInputs } from '@sandan/market/valuation/inputs';
import { useState } from 'react';
import { Form } from 'react-router';
import { useValuationWords } from '../words/valuation.ts';
import { Button } from './button.tsx';
import { RangeChart } from './valuation-charts.tsx';

const sliders = {
  sales: { min: 0, max: 200, step: 5 },
  rate: { min: 0, max: 200, step: 5 },
  chance: { min: 0, max: 200, step: 5 },
  discount: { min: -10, max: 20, step: 1 },
} as const satisfies Record<keyof WhatIf, { min: number; max: number; step: number }>;
const names = Object.keys(sliders) as (keyof WhatIf)[];

/** What a query of the form supposes; what is absent or beyond its slider is as it is. */
export const supposedIn = (query: URLSearchParams): WhatIf => {
  const value = (name: keyof WhatIf): number => {
    const { min, max } = sliders[name];
    const n = Number(query.get(name) ?? asItIs[name]);
    return Number.isFinite(n) && min <= n && n <= max ? n : asItIs[name];
  };
  return { sales: value('sales'), rate: value('rate'), chance: value('chance'), discount: value('discount') };
};

/** Sliders over the assumptions: with script the range moves with them, without it the form reckons anew. */
export const WhatIfForm = ({ income, currency, from }: { income: IncomeInputs; currency: string; from: WhatIf }) => {
  const words = useValuationWords();
  const [what, setWhat] = useState(from);
  return (
    <Form method="get" preventScrollReset className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        {names.map((name) => (
          <div key={name}>
            <label htmlFor={`what-${name}`} className="font-semibold">
              {words.sliders[name]}
            </label>
            <div className="flex items-center gap-3">
              <input
                id={`what-${name}`}
                type="range"
                name={name}
                {...sliders[name]}
                value={what[name]}
                onChange={(event) => setWhat({ ...what, [name]: Number(event.target.value) })}
                className="min-h-11 min-w-0 flex-1 accent-pine-700"
              />
              <output htmlFor={`what-${name}`} className="w-12 text-right tabular-nums">
                {what[name]}
              </output>
            </div>
          </div>
        ))}
      </div>
      <div aria-live="polite">
        <RangeChart
          currency={currency}
          bars={[
            { name: words.now, range: incomeRange(income) },
            { name: words.supposed, range: incomeRange(supposed(income, what)) },
          ]}
        />
      </div>
      <div>
        <Button kind="plain">{words.reckon}</Button>
      </div>
    </Form>
  );
};
