import type { EventLine, RightRow, Rights } from '../format/rights.server.ts';
import { useWords } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Icon } from './icon.tsx';

const Event = ({ event }: { event: EventLine }) => (
  <li className="grid gap-x-4 py-2 sm:grid-cols-[7rem_minmax(0,1fr)]">
    <span className="text-soft tabular-nums">{event.date}</span>
    <span>
      {event.country && <span className="font-medium">{event.country} · </span>}
      <span lang={event.language}>{event.text}</span>
      {event.code && <span className="ml-2 text-sm text-soft tabular-nums">{event.code}</span>}
    </span>
  </li>
);

const cell = 'block px-4 py-1 align-top first:pt-4 last:pb-4 sm:table-cell sm:px-3 sm:py-3.5 sm:first:pl-4';
const small = 'mr-2 text-sm text-soft sm:hidden';

const Row = ({ row }: { row: RightRow }) => {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: laid out as blocks on a telephone, where a browser would forget that it is a table
    <tr role="row" className="block border-t border-line first:border-t-0 sm:table-row">
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <th role="rowheader" scope="row" className={`${cell} text-left font-semibold`}>
        {row.name}
        <span className="block text-sm font-normal text-soft">{row.kind}</span>
      </th>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <td role="cell" className={cell}>
        <Badge tone={row.status.tone}>{row.status.label}</Badge>
        {row.parts.map((part) => (
          <p key={part.label} className="mt-1.5 text-sm">
            <span className="font-medium">{part.label}</span>{' '}
            <span className="text-soft">
              {part.countries.length > 8 ? words.rights.states(part.countries.length) : part.countries.join(', ')}
            </span>
          </p>
        ))}
      </td>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <td role="cell" className={cell}>
        <ul className="grid gap-1">
          {row.numbers.map((one) => (
            <li key={one.label + one.number}>
              <span className="mr-1.5 text-sm text-soft">{one.label}</span>
              <span className="font-medium tabular-nums">{one.number}</span>
              {one.date && <span className="ml-1.5 text-sm whitespace-nowrap text-soft">{one.date}</span>}
            </li>
          ))}
        </ul>
      </td>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <td role="cell" className={`${cell} tabular-nums`}>
        <span className={small}>{words.rights.expires}</span>
        {row.expires ?? <span className="text-soft">–</span>}
      </td>
    </tr>
  );
};

const History = ({ row }: { row: RightRow }) => {
  const words = useWords();
  return (
    <details className="group border-t border-line px-4 first:border-t-0">
      <summary className="flex min-h-12 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 py-2">
        <span className="font-semibold">{row.name}</span>
        <span className="text-soft">{words.rights.eventCount(row.events.length + row.more)}</span>
        {row.claims && <span className="text-soft">{words.rights.claims(row.claims)}</span>}
        <Icon name="down" className="ml-auto size-5 text-soft transition-transform group-open:rotate-180" />
      </summary>
      <div className="pb-4">
        {row.reason && (
          <p className="rounded-lg bg-sand px-3 py-2 text-[0.9375rem]">
            {words.rights.decided} {row.reason.date} · <span lang={row.reason.language}>{row.reason.text}</span>
          </p>
        )}
        {row.parts.map((part) => (
          <p key={part.label} className="mt-2 text-[0.9375rem]">
            <span className="font-medium">{part.label}</span> <span className="text-soft">{part.countries.join(', ')}</span>
          </p>
        ))}
        {row.events.length > 0 && (
          <ul className="mt-2 divide-y divide-line text-[0.9375rem]">
            {row.events.map((event) => (
              <Event key={event.date + (event.code ?? '') + (event.country ?? '') + event.text} event={event} />
            ))}
          </ul>
        )}
        {row.more > 0 && <p className="mt-2 text-sm text-soft">{words.rights.more(row.more)}</p>}
        <p className="mt-2 text-sm text-soft">{row.sources.join(' · ')}</p>
      </div>
    </details>
  );
};

/** The rights in a technology, office by office: an estimate, which it says first, with what it rests on. */
export const RightsSection = ({ rights }: { rights: Rights | undefined }) => {
  const words = useWords();
  if (!rights) return null;
  return (
    <section aria-labelledby="rights" className="mt-9">
      <h2 id="rights" className="text-xl">
        {words.rights.title}
      </h2>
      <p className="mt-1.5 text-[0.9375rem] text-soft">{rights.note}</p>
      <div className="card mt-3">
        {/* biome-ignore lint/a11y/noRedundantRoles: laid out as blocks on a telephone, where a browser would forget that it is a table */}
        <table role="table" className="block w-full sm:table" aria-labelledby="rights">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
            {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
            <tr role="row" className="text-sm text-soft">
              {[words.rights.office, words.rights.status, words.rights.numbers, words.rights.expires].map((label) => (
                // biome-ignore lint/a11y/noRedundantRoles: as above
                <th key={label} role="columnheader" scope="col" className="px-3 pt-3 text-left font-medium first:pl-4">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <tbody role="rowgroup" className="block sm:table-row-group">
            {rights.rows.map((row) => (
              <Row key={row.office + (row.numbers[0]?.number ?? '')} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <h3 className="mt-5 text-base">{words.rights.history}</h3>
      <div className="card mt-2">
        {rights.rows.map((row) => (
          <History key={row.office + (row.numbers[0]?.number ?? '')} row={row} />
        ))}
      </div>
      {rights.familyIds.length > 0 && (
        <p className="mt-2 text-sm text-soft">{words.rights.family(rights.familyIds.join(', '))}</p>
      )}
    </section>
  );
};
