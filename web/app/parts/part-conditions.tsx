import { useState } from 'react';
import { Form } from 'react-router';
import type { RangeFields as Range } from '../format/range-fields.server.ts';
import { usePartWords } from '../words/part.ts';
import { Button } from './button.tsx';
import { RangeFields } from './range-fields.tsx';

interface Property {
  readonly name: string;
  readonly label: string;
  readonly fit: string;
  readonly unit?: string;
  readonly standard?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly wish: boolean;
  readonly wrong?: string;
  /** How its value was read. */
  readonly read?: string;
  readonly spread?: {
    readonly counts: readonly number[];
    readonly least: string;
    readonly most: string;
    readonly min: number;
    readonly max: number;
  };
  /** Of a number: its ends and the units to choose from. */
  readonly range?: Range;
}

const height = 28;
const bar = 10;

/** How the numbers of what is left lie, as bars; the words beside it say its ends. */
const Spread = ({ property: { label, unit, spread } }: { property: Property }) => {
  const words = usePartWords();
  if (!spread) return null;
  const most = Math.max(...spread.counts);
  const withUnit = (n: string) => (unit ? `${n} ${unit}` : n);
  return (
    <div className="mt-1.5">
      <svg
        viewBox={`0 0 ${spread.counts.length * bar} ${height}`}
        role="img"
        aria-label={words.histogram(label, withUnit(spread.least), withUnit(spread.most))}
        className="h-7 w-full text-pine-600"
        preserveAspectRatio="none"
      >
        {spread.counts.map((n, at) => {
          const tall = n === 0 ? 0 : Math.max(2, (n / most) * height);
          // biome-ignore lint/suspicious/noArrayIndexKey: bars are their places
          return <rect key={at} x={at * bar + 1} y={height - tall} width={bar - 2} height={tall} fill="currentColor" />;
        })}
      </svg>
      <p className="flex justify-between text-sm text-soft tabular-nums" aria-hidden="true">
        <span>{withUnit(spread.least)}</span>
        <span>{withUnit(spread.most)}</span>
      </p>
    </div>
  );
};

const Condition = ({ property }: { property: Property }) => {
  const words = usePartWords();
  const { name, label, fit, unit, standard, options, value, wish, wrong, read, range, spread } = property;
  const [text, setText] = useState(value);
  const id = `v-${name}`;
  const hint =
    fit === 'size' || fit === 'envelope'
      ? words.sizeHint(unit ?? '')
      : fit === 'grade'
        ? words.gradeHint
        : fit === 'parts'
          ? words.partsHint
          : undefined;
  const wiring = {
    id,
    name: `v.${name}`,
    value: text,
    onChange: ({ target }: { target: { value: string } }) => setText(target.value),
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': wrong ? `${id}-wrong` : read ? `${id}-read` : undefined,
    className: 'input min-w-0 flex-1',
  };
  return (
    <div className="border-t border-line py-3.5 first:border-t-0 first:pt-0">
      <label htmlFor={id} className="flex flex-wrap items-baseline justify-between gap-x-2 font-semibold">
        {label}
        {standard && <span className="text-sm font-normal text-soft">{standard}</span>}
      </label>
      <div className="mt-1.5 flex gap-2">
        {options ? (
          <select {...wiring}>
            <option value="">{words.any}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ) : (
          <input {...wiring} autoComplete="off" placeholder={hint} />
        )}
        <select name={`how.${name}`} defaultValue={wish ? 'wish' : 'must'} aria-label={words.how(label)} className="input w-24">
          <option value="must">{words.must}</option>
          <option value="wish">{words.wish}</option>
        </select>
      </div>
      {wrong && (
        <p id={`${id}-wrong`} className="mt-1 text-[0.9375rem] font-medium text-clay-800">
          {wrong}
        </p>
      )}
      {read && (
        <p id={`${id}-read`} className="mt-1 text-sm text-soft tabular-nums">
          {words.readAs(read)}
        </p>
      )}
      <Spread property={property} />
      {range && <RangeFields name={name} label={label} range={range} spread={spread} touched={() => setText('')} />}
    </div>
  );
};

/** What is wanted of each property of a category, a must or a wish. */
export const PartConditions = ({
  data,
}: {
  data: {
    readonly category: string;
    readonly label: string;
    readonly hs: string;
    readonly standards: readonly string[];
    readonly properties: readonly Property[];
  };
}) => {
  const words = usePartWords();
  return (
    <Form method="get" role="search" aria-label={data.label} className="card h-fit p-5">
      <input type="hidden" name="category" value={data.category} />
      <h2 className="text-xl">{data.label}</h2>
      <p className="mb-4 text-[0.9375rem] text-soft">{[`HS ${data.hs}`, ...data.standards].join(' · ')}</p>
      {data.properties.map((property) => (
        <Condition key={property.name} property={property} />
      ))}
      <p className="border-t border-line pt-3">
        <Button icon="search">{words.find}</Button>
      </p>
    </Form>
  );
};
