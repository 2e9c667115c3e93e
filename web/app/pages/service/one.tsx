import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { reasonsFor } from '../../api/inquiries.ts';
import { processOf } from '../../api/processes.server.ts';
import type { ApplicationLine } from '../../api/programmes.ts';
import type { ServiceView } from '../../api/service.ts';
import { mostThroughServer, sendTo } from '../../api/upload.server.ts';
import type { Items } from '../../api/views.ts';
import { day, moment } from '../../format/date.ts';
import { amount } from '../../format/number.ts';
import { pairsOf } from '../../format/pairs.ts';
import { quoteMoney, resultIn, runIn, serviceNames, stepIn, wishIn } from '../../format/service.server.ts';
import { textIn } from '../../format/text.ts';
import { Demo } from '../../parts/badge.tsx';
import { Course } from '../../parts/course.tsx';
import { Done } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { Facts, Part } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ServiceDeliveries, ServiceFiles, ServiceJobs, ServiceState } from '../../parts/service.tsx';
import {
  AcceptForm,
  DeliverForm,
  FileForm,
  JobForms,
  QuoteForm,
  RemoveFile,
  RewriteForm,
  RunForm,
  StepForm,
} from '../../parts/service-forms.tsx';
import { serviceWordsIn, useServiceWords } from '../../words/service.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const takesFiles = {
  user: ['draft', 'requested', 'quoted', 'accepted', 'returned'],
  owner: ['requested', 'quoted', 'accepted', 'returned'],
  operator: [],
} as Record<string, readonly string[]>;
const inWork = ['accepted', 'returned'];
const plain = ['send', 'approve', 'return', 'contest', 'uphold', 'close'];

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const at = `/service-requests/${params.id}`;
  const file = new URL(request.url).searchParams.get('file');
  if (file) {
    const place = await api.locate(`${at}/files/${file}`);
    if (!place) throw data(null, { status: 404 });
    throw redirect(place);
  }
  const [asked, process] = await Promise.all([api.read<ServiceView>(at), processOf(api, 'serviceRequest')]);
  const mine = asked.actions.includes('accept')
    ? (await api.read<Items<ApplicationLine>>('/applications', { limit: 50 })).items
    : [];
  const names = serviceNames(language);
  const reasons = Object.fromEntries(
    asked.actions.map((action) => [
      action,
      reasonsFor(process, asked.state, action, [asked.side]).map((value) => ({ value, label: names.reasons[value] ?? value })),
    ]),
  );
  return {
    request: asked,
    reasons,
    names,
    owner: asked.side === 'owner' && person.permissions.includes('equip'),
    adds: person.permissions.includes(asked.side === 'owner' ? 'equip' : 'buy') && takesFiles[asked.side]?.includes(asked.state),
    supports: mine.filter((a) => a.state === 'active').map((a) => ({ value: a.id, label: `${a.number} ${a.title}` })),
    money: quoteMoney(asked.quote),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/service-requests/${params.id}`;
  const [doing = '', number = ''] = sheet.text('do').split(' ');
  const send = () => {
    if (doing === 'run') return api.send('POST', `${at}/jobs`, sheet.sending(runIn(sheet)));
    if (doing === 'repeat') return api.send('POST', `${at}/jobs`, sheet.sending({ repeats: Number(number) }));
    if (doing === 'finish') return api.send('POST', `${at}/jobs/${number}/result`, sheet.sending(resultIn(sheet)));
    if (doing === 'rewrite') return api.send('POST', `${at}/actions`, sheet.sending({ action: 'rewrite', wish: wishIn(sheet) }));
    if (doing === 'remove') return api.send('DELETE', `${at}/files/${number}`, sheet.sending());
    const file = doing === 'file' ? sheet.file('file') : undefined;
    if (file) return sendTo(api, `${at}/files`, file, sheet.text('key'));
    return api.send('POST', `${at}/actions`, sheet.sending(stepIn(sheet, doing)));
  };
  const file = sheet.file('file');
  const { tooLarge } = serviceWordsIn(params.lang);
  if (file && file.size > mostThroughServer)
    return refuse(
      sheet,
      {
        status: 413,
        code: 'object.tooLarge',
        title: tooLarge,
        errors: [{ pointer: '/file', code: 'object.tooLarge', detail: tooLarge }],
      },
      'file',
    );
  const sent = await send();
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}${at}?done`)
    : refusal(sent, sheet, doing === 'finish' || doing === 'remove' ? `${doing}${number}` : doing);
};

/** Whether a file of the owner is neither handed in nor what a run starts from. */
const isOurs = ({ deliveries, jobs }: ServiceView, id: string): boolean =>
  !deliveries.some((d) => d.files.includes(id)) && !jobs.some((j) => j.inputs.files.some((f) => f.id === id));

export default function ServiceRequest() {
  const {
    request: r,
    reasons,
    names,
    owner,
    adds,
    supports,
    money: { currencies, price },
  } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useServiceWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const { quote, wish } = r;
  const money = (minor: number) => amount({ currency: quote?.currency ?? 'KRW', minor }, language);
  const steps = plain.filter((a) => r.actions.includes(a));
  const works = owner && r.kind === 'simulation' && r.state !== 'closed';
  const box = r.side === 'owner' ? '?box=received' : '?box=requests';
  return (
    <>
      <Head title={`${r.number} ${r.title}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={r.title}
          back={
            r.side === 'operator'
              ? { to: `/${language}/desk/orders`, label: words.backDesk }
              : { to: `/${language}/bookings${box}`, label: words.back }
          }
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <ServiceState state={r.state} />
              <span className="tabular-nums">{r.number}</span>
              <span>{names.kinds[r.kind]}</span>
              {r.reason && <span>{names.reasons[r.reason]}</span>}
              {r.dueAt && <span className="text-soft">{words.due(moment(r.dueAt, language))}</span>}
              <Demo shown={r.demo} />
            </p>
          }
        />
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Part id="about" title={words.about}>
            <p className="mb-5 whitespace-pre-line wrap-anywhere">{wish.text}</p>
            <Facts
              rows={[
                [words.owner, textIn(r.owner.name, language)],
                [words.user, textIn(r.user.name, language)],
                [
                  words.resource,
                  <Link key="resource" to={`/${language}/resources/${r.resourceId}`} className="link">
                    {textIn(r.resource, language)}
                  </Link>,
                ],
                [words.wantedOn, wish.wantedOn ? day(wish.wantedOn, language) : ''],
                ...pairsOf(wish.parameters),
              ]}
            />
            {r.actions.includes('rewrite') && <RewriteForm request={r} refused={refused} />}
          </Part>
          <Part id="files" title={words.files} lead={words.filesLead}>
            <ServiceFiles request={r} side="user">
              {(id, name) => adds && r.state === 'draft' && <RemoveFile request={r} id={id} name={name} refused={refused} />}
            </ServiceFiles>
            {owner && r.files.some((f) => f.side === 'owner') && (
              <ServiceFiles request={r} side="owner">
                {(id, name) => adds && isOurs(r, id) && <RemoveFile request={r} id={id} name={name} refused={refused} />}
              </ServiceFiles>
            )}
            {adds && <FileForm request={r} refused={refused} />}
          </Part>
          {(quote || r.actions.includes('quote')) && (
            <Part id="quote" title={words.quote}>
              {quote && (
                <Facts
                  rows={[
                    [words.price, money(quote.price)],
                    [words.support, r.support ? money(r.support) : ''],
                    [words.own, r.support ? money(quote.price - r.support) : ''],
                    [words.revisions, words.revisionsUsed(r.revisionsUsed, quote.revisions)],
                    [words.deliverBy, day(quote.deliverBy, language)],
                    [words.lastDay, r.lastDay && r.lastDay !== quote.deliverBy ? day(r.lastDay, language) : ''],
                    [words.validUntil, r.state === 'quoted' ? day(quote.validUntil, language) : ''],
                    [words.solver, quote.solver ? `${quote.solver.name} ${quote.solver.version}` : ''],
                    [words.note, quote.text ?? ''],
                  ]}
                />
              )}
              {r.actions.includes('accept') && <AcceptForm request={r} supports={supports} refused={refused} />}
              {r.actions.includes('quote') && (
                <div className={quote ? 'mt-5 border-t border-line pt-5' : ''}>
                  <QuoteForm request={r} currencies={currencies} price={price} refused={refused} />
                </div>
              )}
            </Part>
          )}
          {r.kind === 'simulation' && (r.jobs.length > 0 || (works && inWork.includes(r.state))) && (
            <Part id="jobs" title={words.jobs} lead={words.jobsLead}>
              <ServiceJobs request={r} />
              {works && <JobForms request={r} refused={refused} repeats={r.state !== 'quoted'} />}
              {works && inWork.includes(r.state) && <RunForm request={r} refused={refused} />}
            </Part>
          )}
          {(r.deliveries.length > 0 || r.actions.includes('deliver')) && (
            <Part
              id="results"
              title={words.deliveries}
              {...(r.state === 'delivered' ? { lead: words.silent(r.acceptWithinDays) } : {})}
            >
              {r.deliveries.length > 0 && <ServiceDeliveries request={r} />}
              {r.actions.includes('deliver') && (
                <div className={r.deliveries.length > 0 ? 'mt-5 border-t border-line pt-5' : ''}>
                  <DeliverForm request={r} refused={refused} />
                </div>
              )}
            </Part>
          )}
          {steps.length > 0 && (
            <Part id="next" title={words.next}>
              <div className="grid gap-6 sm:grid-cols-2">
                {steps.map((a) => (
                  <StepForm key={a} request={r} action={a} reasons={reasons[a] ?? []} refused={refused} />
                ))}
              </div>
            </Part>
          )}
          {r.course.length > 0 && (
            <Part id="course" title={words.course}>
              <Course steps={r.course} words={words} reasons={names.reasons} />
            </Part>
          )}
        </div>
      </div>
    </>
  );
}
