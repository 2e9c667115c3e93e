import { useEffect, useState } from 'react';
import type { RangeFields as Range, RangeUnit } from '../format/range-fields.server.ts';
import { usePartWords } from '../words/part.ts';

interface Ends {
  readonly min: number;
  readonly max: number;
}

const steps = 200;
const tidy = (n: number): string => String(Number(n.toPrecision(4)));
const into = ({ factor, offset }: RangeUnit, n: number): number => n * factor + offset;
const outOf = ({ factor, offset }: RangeUnit, n: number): number => (n - offset) / factor;

/**
 * A range between two number fields, in any unit of the property. Once scripts run, two sliders over what there is move them; `touched` says
 * that one of them was.
 */
export const RangeFields = ({
  name,
  label,
  range,
  spread,
  touched,
}: {
  name: string;
  label: string;
  range: Range;
  spread: Ends | undefined;
  touched: () => void;
}) => {
  const words = usePartWords();
  const [ready, setReady] = useState(false);
  const [ends, setEnds] = useState({ min: range.min, max: range.max });
  const [code, setCode] = useState(range.unit);
  useEffect(() => setReady(true), []);
  const unit = (range.units.find((one) => one.code === code) ?? range.units[0]) as RangeUnit;
  const whole = spread && { min: into(unit, spread.min), max: into(unit, spread.max) };
  const change = (end: 'min' | 'max', value: string) => {
    setEnds((now) => ({ ...now, [end]: value }));
    touched();
  };
  const turn = (next: string) => {
    const other = range.units.find((one) => one.code === next) ?? unit;
    const turned = (text: string) => (text === '' ? '' : tidy(into(other, outOf(unit, Number(text)))));
    setEnds(({ min, max }) => ({ min: turned(min), max: turned(max) }));
    setCode(next);
  };
  const names = { min: words.least(label), max: words.most(label) };
  return (
    <div className="mt-2">
      {ready &&
        whole &&
        whole.max > whole.min &&
        (['min', 'max'] as const).map((end) => (
          <input
            key={end}
            type="range"
            aria-label={names[end]}
            aria-valuetext={`${ends[end] || tidy(whole[end])} ${unit.sign}`}
            min={whole.min}
            max={whole.max}
            step={(whole.max - whole.min) / steps}
            value={ends[end] === '' ? whole[end] : Number(ends[end])}
            onChange={({ target }) => {
              const at = Number(target.value);
              const other = end === 'min' ? ends.max : ends.min;
              const held = other === '' ? at : end === 'min' ? Math.min(at, Number(other)) : Math.max(at, Number(other));
              change(end, tidy(held));
            }}
            className="block h-6 w-full accent-pine-700"
          />
        ))}
      <div className="mt-1 flex items-center gap-1.5">
        <input
          type="number"
          step="any"
          name={`min.${name}`}
          aria-label={names.min}
          value={ends.min}
          onChange={({ target }) => change('min', target.value)}
          className="input min-w-0 flex-1"
        />
        <span aria-hidden="true">~</span>
        <input
          type="number"
          step="any"
          name={`max.${name}`}
          aria-label={names.max}
          value={ends.max}
          onChange={({ target }) => change('max', target.value)}
          className="input min-w-0 flex-1"
        />
        {range.units.length > 1 ? (
          <select
            name={`unit.${name}`}
            aria-label={words.unitOf(label)}
            value={code}
            onChange={({ target }) => turn(target.value)}
            className="input w-24"
          >
            {range.units.map((one) => (
              <option key={one.code} value={one.code}>
                {one.sign}
              </option>
            ))}
          </select>
        ) : (
          <span className="w-24 text-soft">{unit.sign}</span>
        )}
      </div>
    </div>
  );
};
