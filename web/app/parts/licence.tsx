import type { ReactNode } from 'react';
import { amount } from '../format/number.ts';
import { useLicenceWords } from '../words/licence.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';

const tones: Readonly<Record<string, Tone>> = {
  active: 'good',
  breach_noticed: 'bad',
  expired: 'calm',
  terminated: 'calm',
  statement_due: 'wait',
  stated: 'info',
  verified: 'info',
  disputed: 'bad',
  invoiced: 'wait',
  paid: 'good',
  distributed: 'good',
  issued: 'wait',
  partly_paid: 'wait',
  void: 'calm',
  claimed: 'info',
  reached: 'good',
  missed: 'bad',
};

const StateOf = ({ names, state }: { names: Readonly<Record<string, string>>; state: string }) => (
  <Badge tone={tones[state] ?? 'calm'}>{names[state] ?? state}</Badge>
);
export const LicenceState = ({ state }: { state: string }) => <StateOf names={useLicenceWords().states} state={state} />;
export const PeriodState = ({ state }: { state: string }) => <StateOf names={useLicenceWords().periodStates} state={state} />;
export const InvoiceState = ({ state }: { state: string }) => <StateOf names={useLicenceWords().invoiceStates} state={state} />;
export const MilestoneState = ({ state }: { state: string }) => (
  <StateOf names={useLicenceWords().milestoneStates} state={state} />
);

/** Writes amounts of one currency. */
export const useAmounts = (currency: string) => {
  const language = useLanguage();
  return (minor: number): string => amount({ currency, minor }, language);
};

/** A part of a page with its heading. */
export const Part = ({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="card p-5 sm:p-7">
    <h2 id={id} className="text-xl">
      {title}
    </h2>
    {lead && <p className="mt-1 text-soft">{lead}</p>}
    <div className="mt-4">{children}</div>
  </section>
);

/** Terms and what they say; rows without a text are left out. */
export const Facts = ({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
    {rows
      .filter(([, value]) => value)
      .map(([label, value]) => (
        <div key={label}>
          <dt className="text-sm text-soft">{label}</dt>
          <dd className="font-medium wrap-anywhere">{value}</dd>
        </div>
      ))}
  </dl>
);

/** A table that turns into cards on a narrow page: every cell says its column there. */
export const Rows = ({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly string[];
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) => (
  // biome-ignore lint/a11y/noRedundantRoles: a table that is laid out as blocks loses its roles
  <table role="table" className="w-full text-left text-[0.9375rem]">
    <caption className="sr-only">{label}</caption>
    {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
    <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tr role="row">
        {columns.map((column) => (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <th key={column} role="columnheader" scope="col" className="py-2 pr-4 text-sm font-medium text-soft">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
    <tbody role="rowgroup" className="divide-y divide-line border-t border-line">
      {rows.map((row) => (
        // biome-ignore lint/a11y/noRedundantRoles: see above
        <tr key={row.key} role="row" className="grid gap-1 py-3 sm:table-row">
          {row.cells.map((cell, i) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <td key={columns[i]} role="cell" className="flex justify-between gap-4 tabular-nums sm:table-cell sm:py-3 sm:pr-4">
              <span aria-hidden="true" className="shrink-0 text-soft sm:hidden">
                {columns[i]}
              </span>
              <span className="max-sm:text-right">{cell}</span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
