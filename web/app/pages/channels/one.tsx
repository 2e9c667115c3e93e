import { koreanDay } from '@sandan/market/calendar/date';
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { ChannelContacts, ChannelTarget, ChannelView } from '../../api/channel.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { boardFields, channelNames, channelStep, planFields, planOf } from '../../format/channel.server.ts';
import { day, moment } from '../../format/date.ts';
import { amount, countryName } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { ChannelCounts, ChannelState, useTargetName } from '../../parts/channel.tsx';
import { Opened, PlanFields, StepForm, TargetField } from '../../parts/channel-forms.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { Done } from '../../parts/empty.tsx';
import { type Refused, SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { Head } from '../../parts/head.tsx';
import { Facts, Part } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useChannelWords } from '../../words/channel.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const project = await api.read<ChannelView>(`/channel-projects/${params.id}`);
  const sells = person.permissions.includes('sell');
  const shows = sells && new URL(request.url).searchParams.has('contacts');
  const known = shows ? await api.find<ChannelContacts>(`/channel-projects/${params.id}/contacts`) : undefined;
  const now = new Date().toISOString();
  return {
    project,
    plan: planOf(project),
    known: known?.items,
    sells,
    now,
    today: koreanDay(new Date(now)),
    names: channelNames(language),
    fields: { plan: planFields, board: boardFields },
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/channel-projects/${params.id}`;
  const sent = await api.send('POST', `${at}/actions`, sheet.sending(channelStep(sheet, sheet.text('do'))));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/channels/${params.id}?done`) : refusal(sent, sheet, sheet.text('form'));
};

const places = { inquiry: 'inquiries', quote: 'quotes', order: 'orders' } as Readonly<Record<string, string>>;

const Target = ({
  target,
  known,
  refused,
}: {
  target: ChannelTarget;
  known: ChannelContacts['items'][number] | undefined;
  refused: Refused | undefined;
}) => {
  const { project, names, fields } = useLoaderData<typeof loader>();
  const words = useChannelWords();
  const language = useLanguage();
  const named = useTargetName();
  const writes = project.writes;
  const given = { version: project.version, names: fields.board, refused, of: target.number };
  const about = <input type="hidden" name="target" value={target.number} />;
  const last = target.moves.at(-1);
  const isOpen = (action: string) => refused?.form === `${action}${target.number}`;
  return (
    <li className="border-l-4 border-line pl-4">
      <h3 className="flex flex-wrap items-center gap-3 text-lg wrap-anywhere">
        {target.organisationId ? (
          <Link to={`/${language}/organisations/${target.organisationId}`} className="link">
            {named(target)}
          </Link>
        ) : (
          named(target)
        )}
        <ChannelState state={target.state} />
        {target.reason && <span className="text-base">{names.reasons.find(({ value }) => value === target.reason)?.label}</span>}
        {target.country && <span className="text-base text-soft">{countryName(target.country, language)}</span>}
      </h3>
      {last && (
        <p className="text-soft wrap-anywhere">
          {[moment(last.by.at, language), words.moves[last.action] ?? last.action, ...(last.text ? [last.text] : [])].join(' · ')}
        </p>
      )}
      {target.linked.length > 0 && (
        <ul className="mt-1">
          {target.linked.map((one) => (
            <li key={one.id} className="wrap-anywhere">
              <Link to={`/${language}/${places[one.kind]}/${one.id}`} className="link">
                {`${words.links[one.kind]} ${one.number}`}
              </Link>{' '}
              <span className="text-soft">
                {[day(one.at, language), ...(one.amount ? [amount(one.amount, language)] : [])].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {known && (
        <p className="mt-1 wrap-anywhere">
          {[known.person.name, known.person.title, known.person.email, known.person.phone].filter(Boolean).join(' · ')}
        </p>
      )}
      {!writes && known && project.side === 'owner' && (
        <StepForm {...given} action="eraseContact" label={words.eraseContact} kind="danger">
          {about}
        </StepForm>
      )}
      {writes && (
        <>
          {target.actions.length > 0 && (
            <Opened title={words.move} open={isOpen('moveTarget')}>
              <StepForm {...given} action="moveTarget" label={words.move}>
                {about}
                <div className="grid gap-4 sm:grid-cols-2">
                  <SelectField
                    name="to"
                    label={words.step}
                    options={target.actions.map((value) => ({ value, label: words.moves[value] ?? value }))}
                    required
                  />
                  {target.actions.includes('lose') && (
                    <SelectField name="reason" label={words.reason} empty={words.choose} options={names.reasons} />
                  )}
                </div>
                <TextArea name="text" label={words.say} lines={2} max={2000} />
              </StepForm>
            </Opened>
          )}
          {target.organisationId ? (
            <Opened title={words.link} open={isOpen('link')}>
              <StepForm {...given} action="link" label={words.link}>
                {about}
                <TextField name="id" label={words.linkId} hint={words.linkHint} maxLength={300} required />
              </StepForm>
            </Opened>
          ) : (
            <Opened title={words.contact} open={isOpen('setContact') || isOpen('eraseContact')}>
              <StepForm {...given} action="setContact" label={words.setContact}>
                {about}
                <div className="grid gap-4 sm:grid-cols-2">
                  <TextField name="name" label={words.person} maxLength={80} stored={known?.person.name} required />
                  <TextField name="title" label={words.jobTitle} maxLength={80} stored={known?.person.title} />
                  <TextField name="email" label={words.email} type="text" maxLength={254} stored={known?.person.email} />
                  <TextField name="phone" label={words.phone} maxLength={24} stored={known?.person.phone} />
                </div>
              </StepForm>
              {known && (
                <div className="mt-4">
                  <StepForm {...given} action="eraseContact" label={words.eraseContact} kind="danger">
                    {about}
                  </StepForm>
                </div>
              )}
            </Opened>
          )}
        </>
      )}
    </li>
  );
};

export default function ChannelPage() {
  const { project: p, plan, known, sells, now, today, names, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useChannelWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const named = useTargetName();
  const at = `/${language}/channels/${p.id}`;
  const writes = sells && p.writes;
  const given = { version: p.version, names: fields.board, refused };
  const targets = p.targets.map((t) => ({ value: String(t.number), label: named(t) }));
  const targetOf = (n: number | undefined) => targets.find(({ value }) => value === String(n))?.label;
  const people = p.people.map(({ id, name }) => ({ value: id, label: name }));
  const todo = p.tasks.filter((t) => !t.doneAt).toSorted((a, b) => a.due.localeCompare(b.due));
  const ended = p.tasks.filter((t) => t.doneAt);
  const coming = p.meetings.filter((m) => m.start > now).toSorted((a, b) => a.start.localeCompare(b.start));
  const local = ({ at }: (typeof p.meetings)[number]) =>
    `${at.local.replace('T', ' ')} ${names.zones.find(({ value }) => value === at.zone)?.label ?? at.zone}`;
  const open = p.state === 'planned' || p.state === 'running';
  return (
    <>
      <Head title={p.plan.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={p.plan.title}
          back={{ to: `/${language}/channels${p.side === 'agency' ? '?box=run' : ''}`, label: words.back }}
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <ChannelState state={p.state} />
              <span className="tabular-nums">{p.number}</span>
              {!p.agreed && <Badge tone="wait">{words.notAgreed}</Badge>}
              {p.outcome && <span>{names.outcomes.find(({ value }) => value === p.outcome)?.label}</span>}
              <Demo shown={p.demo} />
            </p>
          }
        >
          <LinkButton kind="plain" to={`${at}/report`}>
            {words.report}
          </LinkButton>
        </PageTitle>
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        {!p.agreed && p.side === 'agency' && <p className="mb-6 rounded-card bg-sand p-4">{words.notAgreedText}</p>}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Part id="next" title={words.nextSteps}>
            {todo.length + coming.length === 0 && <p className="text-soft">{words.nextNone}</p>}
            <ul className="grid gap-2">
              {todo.map((task) => (
                <li key={`task${task.number}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 wrap-anywhere">
                  <span className="font-semibold">{task.title}</span>
                  <span className="text-soft">
                    {[day(task.due, language), task.owner.name, ...(targetOf(task.target) ? [targetOf(task.target)] : [])].join(
                      ' · ',
                    )}
                  </span>
                  {task.due < today && <Badge tone="bad">{words.late}</Badge>}
                  {writes && (
                    <StepForm {...given} action="done" of={task.number} label={words.tick} kind="quiet">
                      <input type="hidden" name="number" value={task.number} />
                    </StepForm>
                  )}
                </li>
              ))}
              {coming.map((meeting) => (
                <li key={`meeting${meeting.number}`} className="wrap-anywhere">
                  <span className="font-semibold">{meeting.title}</span> <span className="text-soft">{local(meeting)}</span>
                </li>
              ))}
            </ul>
            {ended.length > 0 && (
              <Opened title={words.ended} open={false}>
                <ul className="grid gap-2">
                  {ended.map((task) => (
                    <li key={task.number} className="flex flex-wrap items-center gap-x-3 wrap-anywhere">
                      <span>{task.title}</span>
                      <span className="text-soft">{`${task.owner.name} · ${day(task.doneAt ?? task.due, language)}`}</span>
                      {writes && (
                        <StepForm {...given} action="reopen" of={task.number} label={words.reopen} kind="quiet">
                          <input type="hidden" name="number" value={task.number} />
                        </StepForm>
                      )}
                    </li>
                  ))}
                </ul>
              </Opened>
            )}
            {writes && people.length > 0 && (
              <Opened title={words.addTask} open={refused?.form === 'addTask'}>
                <StepForm {...given} action="addTask" label={words.addTask}>
                  <div className="grid gap-4 sm:grid-cols-2">
                    <TextField name="title" label={words.task} maxLength={200} required />
                    <TextField name="due" label={words.due} type="date" required />
                    <SelectField name="ownerId" label={words.who} options={people} required />
                    <TargetField targets={targets} />
                  </div>
                </StepForm>
              </Opened>
            )}
          </Part>
          <Part id="targets" title={words.targets}>
            {p.targets.length === 0 && <p className="text-soft">{words.targetsNone}</p>}
            <ul className="grid gap-6">
              {p.targets.map((target) => (
                <Target
                  key={target.number}
                  target={target}
                  known={known?.find((one) => one.target === target.number)}
                  refused={refused}
                />
              ))}
            </ul>
            {sells && p.targets.some((t) => t.company) && (
              <p className="mt-5 text-[0.9375rem] text-soft">
                {known === undefined ? (
                  <Link to={`${at}?contacts#targets`} className="link">
                    {words.contacts}
                  </Link>
                ) : (
                  known.length === 0 && words.contactsNone
                )}{' '}
                {words.contactNote}
              </p>
            )}
            {writes && (
              <Opened title={words.addTarget} open={refused?.form === 'addTarget'}>
                <StepForm {...given} action="addTarget" label={words.addTarget}>
                  <div className="grid gap-4 sm:grid-cols-2">
                    <TextField name="company" label={words.company} hint={words.companyHint} maxLength={200} />
                    <TextField name="organisationId" label={words.organisation} hint={words.organisationHint} maxLength={300} />
                    <TextField name="country" label={words.country} hint={words.countryHint} maxLength={60} />
                  </div>
                </StepForm>
              </Opened>
            )}
          </Part>
          <Part id="meetings" title={words.meetings}>
            <ul className="grid gap-5">
              {p.meetings.map((meeting) => (
                <li key={meeting.number} className="wrap-anywhere">
                  <p className="font-semibold">{meeting.title}</p>
                  <p className="text-soft">
                    {[
                      local(meeting),
                      ...(meeting.place ? [meeting.place] : []),
                      meeting.people.map(({ name }) => name).join(', '),
                      ...(targetOf(meeting.target) ? [targetOf(meeting.target)] : []),
                    ].join(' · ')}
                  </p>
                  <p>
                    <a href={`${at}/meetings/${meeting.number}/file`} className="link">
                      {words.invitation}
                    </a>
                  </p>
                  {meeting.minutes && <p className="mt-1 whitespace-pre-line">{meeting.minutes}</p>}
                  {writes && meeting.start <= now && (
                    <Opened title={words.minutes} open={refused?.form === `minutes${meeting.number}`}>
                      <StepForm {...given} action="minutes" of={meeting.number} label={words.writeMinutes}>
                        <input type="hidden" name="number" value={meeting.number} />
                        <TextArea name="text" label={words.minutes} lines={3} max={2000} stored={meeting.minutes} required />
                      </StepForm>
                    </Opened>
                  )}
                </li>
              ))}
            </ul>
            {writes && people.length > 0 && (
              <Opened title={words.addMeeting} open={refused?.form === 'addMeeting'}>
                <StepForm {...given} action="addMeeting" label={words.addMeeting}>
                  <div className="grid gap-4 sm:grid-cols-2">
                    <TextField name="title" label={words.meeting} maxLength={200} required />
                    <TextField name="local" label={words.when} type="datetime-local" required />
                    <SelectField name="zone" label={words.zone} options={names.zones} stored="Asia/Seoul" required />
                    <TextField name="durationMinutes" label={words.duration} inputMode="numeric" stored="60" required />
                    <TextField name="place" label={words.place} maxLength={200} />
                    <TargetField targets={targets} />
                  </div>
                  <CheckboxGroup name="participants" label={words.people} options={people} />
                </StepForm>
              </Opened>
            )}
          </Part>
          <Part id="results" title={words.results}>
            <h3 className="mb-2 text-lg">{words.counted}</h3>
            <ChannelCounts counts={p.counts} />
            <h3 className="mt-6 mb-2 text-lg">{words.statedTitle}</h3>
            {p.results.length === 0 && <p className="text-soft">{words.statedNone}</p>}
            <ul>
              {p.results.map((r) => (
                <li key={r.number} className="wrap-anywhere">
                  <Badge>{words.stated}</Badge>{' '}
                  {[
                    names.kinds.find(({ value }) => value === r.kind)?.label,
                    r.text,
                    day(r.on, language),
                    ...(r.amount ? [amount(r.amount, language)] : []),
                    ...(targetOf(r.target) ? [targetOf(r.target)] : []),
                  ].join(' · ')}
                </li>
              ))}
            </ul>
            {writes && (
              <Opened title={words.addResult} open={refused?.form === 'result'}>
                <StepForm {...given} action="result" label={words.addResult}>
                  <div className="grid gap-4 sm:grid-cols-2">
                    <SelectField name="kind" label={words.kind} options={names.kinds} required />
                    <TextField name="text" label={words.text} maxLength={200} required />
                    <TextField name="on" label={words.on} type="date" required />
                    <TextField name="amount" label={words.amount} inputMode="decimal" />
                    <SelectField name="currency" label={words.currency} options={names.currencies} stored="USD" />
                    <TargetField targets={targets} />
                  </div>
                </StepForm>
              </Opened>
            )}
          </Part>
          <Part id="plan" title={words.planned}>
            <p className="mb-4 whitespace-pre-line wrap-anywhere">{p.plan.goal}</p>
            <Facts
              rows={[
                [words.owner, textIn(p.owner.name, language)],
                [words.agency, p.agency ? textIn(p.agency.name, language) : ''],
                [words.period, `${day(p.plan.from, language)} – ${day(p.plan.until, language)}`],
                [words.markets, p.plan.markets.map((code) => countryName(code, language)).join(', ')],
                [words.budget, p.plan.budget ? amount(p.plan.budget, language) : ''],
                [
                  words.programme,
                  p.plan.programmeId && (
                    <Link key="programme" to={`/${language}/programmes/${p.plan.programmeId}`} className="link">
                      {words.programmeLink}
                    </Link>
                  ),
                ],
              ]}
            />
            {sells && open && (p.writes || p.state === 'planned') && (
              <Opened title={words.amend} open={refused?.form === 'amend'}>
                <StepForm {...given} names={fields.plan} action="amend" label={words.save}>
                  <PlanFields stored={plan} currencies={names.currencies} />
                </StepForm>
              </Opened>
            )}
          </Part>
          {sells && (open || (p.side === 'owner' && p.consentedAt)) && (
            <Part id="todo" title={words.todo}>
              <div className="grid gap-6 sm:grid-cols-2">
                {p.side === 'owner' && p.agency && (
                  <StepForm
                    {...given}
                    action={p.consentedAt ? 'withhold' : 'consent'}
                    label={words.actions[p.consentedAt ? 'withhold' : 'consent'] ?? ''}
                    kind={p.consentedAt ? 'danger' : 'main'}
                  />
                )}
                {p.state === 'planned' && p.agreed && (
                  <StepForm {...given} action="start" label={words.actions.start ?? ''} kind="main" />
                )}
                {p.state === 'running' && (p.side === 'owner' || p.agreed) && (
                  <StepForm {...given} action="close" label={words.close}>
                    <SelectField name="reason" label={words.outcome} empty={words.choose} options={names.outcomes} required />
                    <TextArea name="text" label={words.summary} lines={3} max={2000} />
                  </StepForm>
                )}
                {open && (p.side === 'owner' || p.agreed || p.state === 'planned') && (
                  <StepForm {...given} action="cancel" label={words.actions.cancel ?? ''} kind="danger" />
                )}
              </div>
            </Part>
          )}
        </div>
      </div>
    </>
  );
}
