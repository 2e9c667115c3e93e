import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { DisputeWaiting, ProviderTaskLine } from '../../api/desk.ts';
import type { EvaluationLine } from '../../api/evaluation.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { operating } from '../../api/gate.server.ts';
import type { ServiceLine } from '../../api/service.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { amount, count } from '../../format/number.ts';
import { orderNames } from '../../format/order.server.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Done, Empty } from '../../parts/empty.tsx';
import { EvaluationLines } from '../../parts/evaluation.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ServiceLines } from '../../parts/service.tsx';
import { useEvaluationWords } from '../../words/evaluation.ts';
import { useOrderDeskWords } from '../../words/order-desk.ts';
import { useServiceWords } from '../../words/service.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await operating(context, request, params.lang);
  const { searchParams } = new URL(request.url);
  const cursorOf = (name: string) => searchParams.get(name) ?? undefined;
  const [disputes, tasks, services, evaluations] = await Promise.all([
    api.read<Items<DisputeWaiting>>('/disputes', { cursor: cursorOf('disputes') }),
    api.read<Items<ProviderTaskLine>>('/provider-tasks', { cursor: cursorOf('tasks') }),
    api.read<Items<ServiceLine>>('/desk/service-requests', { limit: 50 }),
    api.read<Items<EvaluationLine>>('/desk/evaluations', { limit: 50 }),
  ]);
  const { disputes: reasons, disputeStates: states } = orderNames(languageOf(params.lang));
  return {
    disputes,
    tasks,
    services: services.items,
    evaluations: evaluations.items,
    reasons,
    states,
    decides: person.permissions.includes('desk.act'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [of = '', id = '', taskId = ''] = sheet.text('again').split(' ');
  const sent = await api.send(
    'POST',
    `/${of === 'licences' || of === 'usage-invoices' ? of : 'orders'}/${id}/provider-tasks/${taskId}/retry`,
    sheet.sending(),
  );
  return sent.ok ? redirect(`/${languageOf(params.lang)}/desk/orders?done`) : refusal(sent, sheet, taskId);
};

const Of = ({ order }: { order: DisputeWaiting['order'] }) => {
  const words = useOrderDeskWords();
  const language = useLanguage();
  return (
    <>
      <p className="font-semibold wrap-anywhere">
        <Link to={`/${language}/orders/${order.id}`} className="link">
          {order.number} · {order.title}
        </Link>
      </p>
      <p className="text-[0.9375rem] text-soft wrap-anywhere">
        {words.sides(textIn(order.seller, language), textIn(order.buyer, language))}
      </p>
    </>
  );
};

const OfLicence = ({ licence }: { licence: NonNullable<ProviderTaskLine['licence']> }) => {
  const words = useOrderDeskWords();
  const language = useLanguage();
  return (
    <>
      <p className="font-semibold wrap-anywhere">
        <Link to={`/${language}/licences/${licence.id}`} className="link">
          {licence.number} · {textIn(licence.title, language)}
        </Link>
      </p>
      <p className="text-[0.9375rem] text-soft wrap-anywhere">
        {words.licenceSides(textIn(licence.licensor, language), textIn(licence.licensee, language))}
      </p>
    </>
  );
};

const OfUsage = ({ usage }: { usage: NonNullable<ProviderTaskLine['usage']> }) => {
  const words = useOrderDeskWords();
  const language = useLanguage();
  return (
    <>
      <p className="font-semibold wrap-anywhere">
        <Link to={`/${language}/usage-invoices/${usage.id}`} className="link">
          {usage.number}
        </Link>
      </p>
      <p className="text-[0.9375rem] text-soft wrap-anywhere">
        {words.usageSides(textIn(usage.owner, language), textIn(usage.user, language))}
      </p>
    </>
  );
};

/** Where what the provider refused lies, and what it is called there. */
const placeOf = ({ order, licence, usage }: ProviderTaskLine): string => {
  if (licence) return `licences ${licence.id}`;
  return usage ? `usage-invoices ${usage.id}` : `orders ${order?.id}`;
};

const More = ({ of, next }: { of: 'disputes' | 'tasks'; next: string | undefined }) => {
  const words = useOrderDeskWords();
  const language = useLanguage();
  return next ? (
    <p className="mt-4">
      <LinkButton kind="plain" to={`/${language}/desk/orders?${new URLSearchParams({ [of]: next })}`}>
        {words.more}
      </LinkButton>
    </p>
  ) : null;
};

const Disputes = () => {
  const { disputes, reasons, states } = useLoaderData<typeof loader>();
  const words = useOrderDeskWords();
  const language = useLanguage();
  if (disputes.items.length === 0) return <Empty icon="check" title={words.disputesNone} />;
  return (
    <>
      <ul className="card divide-y divide-line">
        {disputes.items.map((dispute) => (
          <li key={dispute.id} className="grid gap-1 px-5 py-4">
            <Of order={dispute.order} />
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem] text-soft">
              <Badge tone="wait">{states[dispute.state] ?? dispute.state}</Badge>
              <span>{reasons[dispute.reason]}</span>
              <span className="tabular-nums">{amount(dispute.claim, language)}</span>
              <span>{words.since(moment(dispute.since, language))}</span>
            </p>
          </li>
        ))}
      </ul>
      <More of="disputes" next={disputes.next} />
    </>
  );
};

const Tasks = () => {
  const { tasks, decides } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>()?.refused;
  const words = useOrderDeskWords();
  const language = useLanguage();
  if (tasks.items.length === 0) return <Empty icon="check" title={words.tasksNone} />;
  return (
    <>
      <p className="mb-3 text-soft">{words.tasksLead}</p>
      <ul className="card divide-y divide-line">
        {tasks.items.map((task) => (
          <li key={task.id} className="grid gap-1 px-5 py-4">
            {task.order && <Of order={task.order} />}
            {task.licence && <OfLicence licence={task.licence} />}
            {task.usage && <OfUsage usage={task.usage} />}
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem] text-soft">
              <Badge tone="bad">{words.kinds[task.kind] ?? task.kind}</Badge>
              <span className="tabular-nums">{amount(task.amount, language)}</span>
              <span>{words.tried(count(task.attempts, language))}</span>
              <span>{words.since(moment(task.since, language))}</span>
            </p>
            {task.failure && <p className="text-[0.9375rem] wrap-anywhere">{task.failure}</p>}
            {decides && (
              <Form method="post">
                <FormErrors refused={told?.form === task.id ? told : undefined} scope={`${task.id}-`}>
                  <FormKey of={`task-${task.id}-${task.version}`} version={task.version} />
                  <Button kind="plain" size="small" name="again" value={`${placeOf(task)} ${task.id}`}>
                    {words.again}
                  </Button>
                </FormErrors>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <More of="tasks" next={tasks.next} />
    </>
  );
};

export default function OrderDesk() {
  const { services, evaluations } = useLoaderData<typeof loader>();
  const words = useOrderDeskWords();
  const service = useServiceWords();
  const evaluation = useEvaluationWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} back={{ to: `/${language}/desk`, label: words.desk }} />
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <h2 className="mb-3 text-xl">{words.disputes}</h2>
        <Disputes />
        <h2 className="mt-9 mb-3 text-xl">{words.tasks}</h2>
        <Tasks />
        <h2 className="mt-9 mb-3 text-xl">{service.desk}</h2>
        {services.length === 0 ? <Empty icon="check" title={service.deskNone} /> : <ServiceLines items={services} />}
        <h2 className="mt-9 mb-3 text-xl">{evaluation.desk}</h2>
        {evaluations.length === 0 ? <Empty icon="check" title={evaluation.deskNone} /> : <EvaluationLines items={evaluations} />}
      </div>
    </>
  );
}
