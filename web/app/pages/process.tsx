import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ProcessesView } from '../api/processes.ts';
import { type Drawing, drawingOf } from '../format/process.server.ts';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { visit } from '../visit.ts';
import { useApiDocsWords } from '../words/api-docs.ts';
import { useMachineWords } from '../words/machine.ts';
import { useLanguage } from '../words/words.ts';

export const loader = async ({ context, params: { name } }: LoaderFunctionArgs) => {
  const { items, timers } = await visit(context).api.read<ProcessesView>('/processes');
  const table = items.find((one) => one.name === name);
  if (!table) throw data(null, { status: 404 });
  return { timers, table, drawing: drawingOf(table) };
};

const fills = {
  initial: 'fill-pine-50 stroke-pine-700',
  final: 'fill-sand stroke-edge',
  other: 'fill-white stroke-edge',
} as const;

/** Said again by the table below it, and therefore not to those who cannot see it. */
const Picture = ({ of, name }: { of: Drawing; name: string }) => (
  <div className="overflow-x-auto">
    <svg
      viewBox={`0 0 ${of.width} ${of.height}`}
      width={of.width}
      height={of.height}
      className="mx-auto max-w-full"
      aria-hidden="true"
    >
      <defs>
        <marker
          id={`tip-${name}`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0L8 4L0 8z" className="fill-soft" />
        </marker>
      </defs>
      {of.arrows.map((a) => (
        <path key={a.path} d={a.path} fill="none" strokeWidth="1.3" className="stroke-soft" markerEnd={`url(#tip-${name})`} />
      ))}
      {of.states.map((s) => (
        <g key={s.name}>
          <rect
            x={s.x}
            y={s.y}
            width="190"
            height="40"
            rx="10"
            strokeWidth={s.kind === 'final' ? 2.5 : 1.3}
            className={fills[s.kind]}
          />
          <text x={s.x + 95} y={s.y + 25} textAnchor="middle" className="fill-ink text-[14px] font-semibold">
            {s.name}
          </text>
        </g>
      ))}
      {of.arrows.map((a) => (
        <text
          key={`${a.path}${a.label}`}
          x={a.x}
          y={a.y}
          textAnchor={a.end === 'left' ? 'start' : 'end'}
          strokeWidth="4"
          className="fill-soft stroke-white text-[11.5px] [paint-order:stroke]"
        >
          {a.label}
        </text>
      ))}
    </svg>
  </div>
);

/** One process: its drawing, and every transition with who may take it. */
export default function Process() {
  const { table, drawing, timers } = useLoaderData<typeof loader>();
  const words = useMachineWords();
  const { all: back } = useApiDocsWords();
  const language = useLanguage();
  const codes = (all: readonly string[]) =>
    all.map((one, at) => (
      <span key={one}>
        {at > 0 && ', '}
        <code>{one}</code>
      </span>
    ));
  return (
    <>
      <Head title={`${table.name} · ${words.processes}`} description={words.processesLead} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={table.name} back={{ to: `/${language}/api/processes`, label: back }} />
        <div className="card grid min-w-0 gap-5 p-5 sm:p-7">
          <p className="text-soft">
            {words.initial} {codes([table.initial])}
            {table.final.length > 0 && (
              <>
                {' · '}
                {words.final} {codes(table.final)}
              </>
            )}
          </p>
          <Picture of={drawing} name={table.name} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached by keyboard */}
          <section className="overflow-x-auto" tabIndex={0} aria-label={table.name}>
            <table className="w-full min-w-[40rem] text-left text-[0.9375rem]">
              <thead>
                <tr className="border-b border-line">
                  {[words.from, words.action, words.by, words.to, `${words.reasons} · ${words.timer}`].map((head) => (
                    <th key={head} scope="col" className="py-2 pr-4 font-semibold">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody className="divide-y divide-line">
                {table.transitions.map((t) => (
                  <tr key={`${t.from.join()}${t.action}${t.by.join()}${t.to}`}>
                    <td className="py-2 pr-4">{codes(t.from)}</td>
                    <td className="py-2 pr-4 font-medium">
                      <code>{t.action}</code>
                    </td>
                    <td className="py-2 pr-4">{codes(t.by)}</td>
                    <td className="py-2 pr-4">
                      <code>{t.to}</code>
                    </td>
                    <td className="py-2 text-soft">
                      {t.reasons && codes(t.reasons)}
                      {t.guard && codes([t.guard])}
                      {t.timer && <p>{timers[t.timer]?.[language] ?? t.timer}</p>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      </div>
    </>
  );
}
