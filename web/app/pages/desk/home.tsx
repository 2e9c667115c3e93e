import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { DeskView } from '../../api/desk.ts';
import { operating } from '../../api/gate.server.ts';
import { moment } from '../../format/date.ts';
import { count } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { DeskFind } from '../../parts/desk-find.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useAuditWords } from '../../words/audit.ts';
import { useDeskWords } from '../../words/desk.ts';
import { usePrivacyWords } from '../../words/privacy.ts';
import { useSloWords } from '../../words/slo.ts';
import { useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  return api.read<DeskView>('/desk');
};

const Queue = ({ queue }: { queue: DeskView['queues'][number] }) => {
  const words = useDeskWords();
  const language = useLanguage();
  const number = count(queue.count, language) + (queue.more ? '+' : '');
  return (
    <li className="card relative flex flex-col gap-1 p-5 hover:bg-paper focus-within:bg-paper">
      <Link to={`/${language}${queue.path}`} className="font-semibold after:absolute after:inset-0">
        {textIn(queue.says, language)}
      </Link>
      <p className="text-3xl font-bold tabular-nums">{number}</p>
      {queue.count === 0 ? (
        <p className="text-[0.9375rem] text-soft">{words.clear}</p>
      ) : (
        <p className="flex flex-wrap items-center gap-2 text-[0.9375rem] text-soft">
          {queue.late > 0 && <Badge tone="bad">{words.late(count(queue.late, language))}</Badge>}
          {queue.due && queue.late === 0 && <span>{words.dueBy(moment(queue.due, language))}</span>}
          {queue.oldest && queue.late > 0 && <span>{words.oldest(moment(queue.oldest, language))}</span>}
        </p>
      )}
    </li>
  );
};

export default function Desk() {
  const { queues, drift } = useLoaderData<typeof loader>();
  const words = useDeskWords();
  const audit = useAuditWords();
  const privacy = usePrivacyWords();
  const language = useLanguage();
  const slo = useSloWords();
  const tools = [
    { to: 'desk/flags', label: words.flags },
    { to: 'desk/impersonations', label: words.impersonations },
    { to: 'desk/asides', label: words.asides },
    { to: 'slo', label: slo.title },
    { to: 'desk/audit', label: audit.deskTitle },
    { to: 'desk/privacy', label: privacy.deskTitle },
  ];
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        <DeskFind />
        <h2 className="mt-8 mb-3 text-xl">{words.queues}</h2>
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {queues.map((queue) => (
            <Queue key={queue.name} queue={queue} />
          ))}
        </ul>
        <h2 className="mt-9 mb-3 text-xl">{words.tools}</h2>
        <ul className="card divide-y divide-line">
          {tools.map((tool) => (
            <li key={tool.to}>
              <Link to={`/${language}/${tool.to}`} className="flex min-h-12 items-center px-5 hover:bg-paper">
                {tool.label}
              </Link>
            </li>
          ))}
          {drift !== undefined && (
            <li className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-5">
              <span>{words.drift}</span>
              <Badge tone={drift === 0 ? 'good' : 'bad'}>
                {drift === 0 ? words.driftNone : words.driftSome(count(drift, language))}
              </Badge>
            </li>
          )}
        </ul>
      </div>
    </>
  );
}
