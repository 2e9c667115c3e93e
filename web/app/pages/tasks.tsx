import { type TaskStep, taskSteps } from '@sandan/market/desk/task-step';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../api/gate.server.ts';
import type { Text } from '../api/views.ts';
import { momentIn } from '../format/date.ts';
import { count } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { Badge } from '../parts/badge.tsx';
import { Empty } from '../parts/empty.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { useTaskWords } from '../words/task.ts';
import { languageOf, useLanguage } from '../words/words.ts';

interface TaskView {
  readonly step: TaskStep;
  readonly id: string;
  readonly number?: string;
  readonly title: Text;
  readonly with?: { readonly organisationId: string; readonly name: Text };
  readonly until?: string;
  readonly late: boolean;
}

const groups = ['late', 'today', 'week', 'later', 'open'] as const;
type Group = (typeof groups)[number];
const day = 86_400_000;

const groupOf = ({ until, late }: TaskView, now: number): Group => {
  if (late) return 'late';
  if (!until) return 'open';
  const left = Date.parse(until) - now;
  return left <= day ? 'today' : left <= 7 * day ? 'week' : 'later';
};

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const found = await api.read<{ items: readonly TaskView[]; zone: string; more: boolean }>('/tasks');
  const language = languageOf(params.lang);
  const now = Date.now();
  const items = found.items.map((task) => {
    const { name, room } = taskSteps[task.step];
    return { ...task, group: groupOf(task, now), name: name[language], path: room.replace('{id}', task.id) };
  });
  return { items, zone: found.zone, more: found.more };
};

type Row = ReturnType<typeof useLoaderData<typeof loader>>['items'][number];

const TaskRow = ({ task, zone }: { task: Row; zone: string }) => {
  const words = useTaskWords();
  const language = useLanguage();
  const { name, path, title, number, until, late } = task;
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-4 hover:bg-paper focus-within:bg-paper">
      <div className="min-w-0 flex-1 basis-72">
        <Link to={`/${language}/${path}`} className="font-semibold wrap-anywhere after:absolute after:inset-0">
          {name}
        </Link>
        <p className="text-[0.9375rem] wrap-anywhere text-soft">
          {[textIn(title, language), number, task.with && words.with(textIn(task.with.name, language))]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {until && (
        <p className="flex items-center gap-2 text-[0.9375rem] tabular-nums">
          {late && <Badge tone="bad">{words.late}</Badge>}
          <time dateTime={until}>
            {late ? words.since(momentIn(until, language, zone)) : words.until(momentIn(until, language, zone))}
          </time>
        </p>
      )}
    </li>
  );
};

/** What waits for the organisation, by clock. */
export default function Tasks() {
  const { items, zone, more } = useLoaderData<typeof loader>();
  const words = useTaskWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        {items.length === 0 && <Empty icon="check" title={words.none} text={words.noneText} />}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {groups.map((group) => {
            const some = items.filter((task) => task.group === group);
            if (some.length === 0) return null;
            return (
              <section key={group} aria-labelledby={group}>
                <h2 id={group} className="mb-3 text-xl">
                  {words.groups[group]} <span className="font-normal text-soft tabular-nums">{count(some.length, language)}</span>
                </h2>
                <ul className="card divide-y divide-line overflow-hidden">
                  {some.map((task) => (
                    <TaskRow key={`${task.step} ${task.id} ${task.until}`} task={task} zone={zone} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
        {items.length > 0 && <p className="mt-6 text-[0.9375rem] text-soft">{words.zone(zone)}</p>}
        {more && <p className="mt-2 text-[0.9375rem] text-soft">{words.more}</p>}
      </div>
    </>
  );
}
