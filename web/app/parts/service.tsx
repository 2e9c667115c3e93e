import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ServiceLine, ServiceView } from '../api/service.ts';
import { moment } from '../format/date.ts';
import { fileSize } from '../format/number.ts';
import { pairsOf } from '../format/pairs.ts';
import { textIn } from '../format/text.ts';
import { useServiceWords } from '../words/service.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';
import { Rows } from './licence.tsx';

const tones: Readonly<Record<string, Tone>> = {
  requested: 'wait',
  quoted: 'wait',
  accepted: 'info',
  delivered: 'wait',
  returned: 'wait',
  contested: 'bad',
  over: 'good',
};

export const ServiceState = ({ state }: { state: string }) => (
  <Badge tone={tones[state] ?? 'calm'}>{useServiceWords().states[state] ?? state}</Badge>
);

/** Requests of a box, one a line. */
export const ServiceLines = ({ items }: { items: readonly ServiceLine[] }) => {
  const words = useServiceWords();
  const language = useLanguage();
  return (
    <ul className="card divide-y divide-line overflow-hidden">
      {items.map((r) => (
        <li key={r.id} className="p-4 sm:p-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <Link to={`/${language}/service-requests/${r.id}`} className="link font-semibold wrap-anywhere">
              {r.title}
            </Link>
            <ServiceState state={r.state} />
            <Demo shown={r.demo} />
          </p>
          <p className="mt-1 text-[0.9375rem] text-soft wrap-anywhere">
            {[
              r.number,
              textIn(r.resource, language),
              textIn((r.side === 'user' ? r.owner : r.user).name, language),
              ...(r.dueAt ? [words.due(moment(r.dueAt, language))] : []),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
};

const short = (digest: string): string => digest.slice(0, 12);
const pairs = (values: Readonly<Record<string, string>>): string =>
  pairsOf(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');

/** Files by their names, each a link that opens it, with the beginning of its hash. */
export const ServiceFiles = ({
  request,
  side,
  children,
}: {
  request: ServiceView;
  side: 'owner' | 'user';
  /** What can be done with a file. */
  children: (id: string, name: string) => ReactNode;
}) => {
  const words = useServiceWords();
  const language = useLanguage();
  const files = request.files.filter((f) => f.side === side);
  if (files.length === 0) return <p className="text-soft">{words.filesNone}</p>;
  return (
    <ul className="divide-y divide-line">
      {files.map((f) => (
        <li key={f.id} className="flex flex-wrap items-baseline gap-x-3 py-2 wrap-anywhere">
          <a href={`/${language}/service-requests/${request.id}?file=${f.id}`} className="link min-h-6">
            {f.name}
          </a>
          <span className="text-sm text-soft">
            {fileSize(f.bytes, language)} · {short(f.sha256)}
          </span>
          {children(f.id, f.name)}
        </li>
      ))}
    </ul>
  );
};

/** The runs of a request, with what each starts from and what came of it. */
export const ServiceJobs = ({ request: { jobs } }: { request: ServiceView }) => {
  const words = useServiceWords();
  if (jobs.length === 0) return <p className="text-soft">{words.jobsNone}</p>;
  return (
    <Rows
      label={words.jobs}
      columns={[words.number, words.solver, words.inputs, words.result]}
      rows={jobs.map((j) => ({
        key: String(j.number),
        cells: [
          j.repeats ? `${j.number} (${words.repeats(j.repeats)})` : String(j.number),
          `${j.solver.name} ${j.solver.version}`,
          <span key="in" className="wrap-anywhere">
            {[...j.inputs.files.map((f) => f.name), pairs(j.inputs.parameters), short(j.inputs.digest)]
              .filter(Boolean)
              .join(' · ')}
          </span>,
          <span key="out" className="wrap-anywhere">
            {j.result
              ? [pairs(j.result.values), ...j.result.files.map((f) => f.name), j.result.text].filter(Boolean).join(' · ')
              : words.running}
            {j.agrees !== undefined && <Badge tone={j.agrees ? 'good' : 'bad'}>{j.agrees ? words.agrees : words.differs}</Badge>}
          </span>,
        ],
      }))}
    />
  );
};

/** What was handed in, the newest first. */
export const ServiceDeliveries = ({ request }: { request: ServiceView }) => {
  const words = useServiceWords();
  const language = useLanguage();
  const nameOf = (id: string) => request.files.find((f) => f.id === id)?.name ?? id;
  return (
    <ul className="grid gap-4">
      {request.deliveries.toReversed().map((d) => (
        <li key={d.number} className="border-l-4 border-line pl-4 wrap-anywhere">
          <p className="font-semibold">
            {words.delivery(d.number)} · {moment(d.at, language)}
          </p>
          {d.files.map((id) => (
            <a key={id} href={`/${language}/service-requests/${request.id}?file=${id}`} className="link mr-4 min-h-6">
              {nameOf(id)}
            </a>
          ))}
          {d.jobs.length > 0 && <span>{words.jobList(d.jobs.join(', '))}</span>}
          <p className="text-sm text-soft">SHA-256 {short(d.digest)}</p>
        </li>
      ))}
    </ul>
  );
};
