import clsx from 'clsx';
import { Link } from 'react-router';
import type { Cell, Week } from '../format/week.server.ts';
import { useBookingWords } from '../words/booking.ts';
import { Icon } from './icon.tsx';

const looks = {
  free: 'bg-pine-50 text-pine-900 hover:bg-pine-200',
  some: 'bg-honey-50 text-honey-900 hover:bg-honey-200',
  taken: 'bg-clay-50 text-clay-900',
  closed: 'bg-sand text-soft',
  past: 'bg-white text-soft',
} as const;

const marks = { free: '○', some: '◐', taken: '✕', closed: '', past: '' } as const;

const CellBody = ({ cell, of, chosen, to }: { cell: Cell; of: string; chosen: boolean; to: (start: string) => string }) => {
  const words = useBookingWords();
  const said = cell.label ?? (cell.state === 'some' ? String(cell.free) : marks[cell.state]);
  const look = clsx(
    'grid h-full min-h-9 w-full min-w-9 place-items-center px-0.5 text-sm tabular-nums',
    looks[cell.state],
    chosen && 'font-bold outline-3 -outline-offset-3 outline-pine-700',
  );
  if (cell.start)
    return (
      <Link
        to={to(cell.start)}
        preventScrollReset
        className={look}
        aria-current={chosen ? 'true' : undefined}
        aria-label={`${words.chooseStart(of)} (${words.cells[cell.state]})`}
      >
        <span aria-hidden="true">{said}</span>
      </Link>
    );
  return (
    <span className={look}>
      <span aria-hidden="true">{said}</span>
      <span className="sr-only">{words.cells[cell.state]}</span>
    </span>
  );
};

/** When a resource is free: a table whose free cells begin a booking. */
export const WeekTable = ({
  week,
  chosen,
  to,
  at,
}: {
  week: Week;
  chosen: string | undefined;
  /** The address that chooses a start. */
  to: (start: string) => string;
  /** The address of another week. */
  at: (monday: string) => string;
}) => {
  const words = useBookingWords();
  const step = 'inline-flex min-h-10 items-center gap-1 rounded-lg px-3 font-medium hover:bg-sand';
  return (
    <>
      <nav aria-label={words.calendar} className="grid grid-cols-2 items-center gap-x-2 sm:grid-cols-[1fr_auto_1fr]">
        <Link to={at(week.before)} preventScrollReset className={`${step} justify-self-start`} rel="prev">
          <Icon name="left" className="size-4.5" />
          {words.before}
        </Link>
        <p className="order-last col-span-2 text-center font-semibold tabular-nums sm:order-none sm:col-span-1">
          {words.week(week.from, week.to)}
        </p>
        <Link to={at(week.next)} preventScrollReset className={`${step} justify-self-end`} rel="next">
          {words.next}
          <Icon name="right" className="size-4.5" />
        </Link>
      </nav>
      <table className="mt-2 w-full table-fixed border-separate border-spacing-px text-center">
        <caption className="sr-only">{words.calendar}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-12 text-sm font-normal text-soft sm:w-14">
              <span className="sr-only">{week.byDay ? words.weekOf : words.time}</span>
            </th>
            {week.columns.map((column) => (
              <th key={column.date} scope="col" className="py-1 text-[0.8125rem] font-semibold sm:text-sm">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className="text-[0.8125rem] font-normal text-soft tabular-nums sm:text-sm">
                {row.label}
                {row.other?.map((time) => (
                  <span key={time} className="block text-xs">
                    {time}
                  </span>
                ))}
              </th>
              {row.cells.map((cell, n) => {
                const column = week.columns[n];
                const of = cell.label ?? `${column?.label} ${row.label}`;
                return (
                  <td key={column?.date} className="h-px overflow-hidden rounded-sm border border-line p-0">
                    <CellBody cell={cell} of={of} chosen={cell.start !== undefined && cell.start === chosen} to={to} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul aria-label={words.legend} className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        {(['free', 'some', 'taken', 'closed'] as const).map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <span
              aria-hidden="true"
              className={clsx('grid size-5 place-items-center rounded-sm border border-line', looks[state])}
            >
              {marks[state]}
            </span>
            {words.cells[state]}
          </li>
        ))}
      </ul>
    </>
  );
};
