import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from 'react-router';
import { refusal, refuse, sheetOf } from '../api/form.server.ts';
import { acting } from '../api/gate.server.ts';
import { glossaryAct } from '../api/glossary.server.ts';
import { type InquiryView, reasonsFor } from '../api/inquiries.ts';
import { kindsOf } from '../api/kinds.server.ts';
import { processOf } from '../api/processes.server.ts';
import { attach, mostThroughServer } from '../api/upload.server.ts';
import type { Items, MemberView } from '../api/views.ts';
import { day, moment } from '../format/date.ts';
import { countryName, decimal } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { unitName } from '../format/unit.server.ts';
import { AttachField } from '../parts/attachments.tsx';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { CaseActions } from '../parts/case-actions.tsx';
import { Clock } from '../parts/clock.tsx';
import { Conversation } from '../parts/conversation.tsx';
import { Done } from '../parts/empty.tsx';
import { FormErrors, TextArea } from '../parts/field.tsx';
import { FormKey } from '../parts/form-key.tsx';
import { Glossary } from '../parts/glossary.tsx';
import { Head } from '../parts/head.tsx';
import { OriginBadges, OriginCard } from '../parts/origin.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { InquiryState } from '../parts/state.tsx';
import { Steps } from '../parts/steps.tsx';
import { useAdviceWords } from '../words/advice.ts';
import { useOriginWords } from '../words/origin.ts';
import { languageOf, useLanguage, useWords, wordsIn } from '../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const inquiry = await api.read<InquiryView>(`/inquiries/${params.id}`);
  const [process, members] = await Promise.all([
    processOf(api, 'inquiry'),
    inquiry.actions.includes('assign') ? api.find<Items<MemberView>>(`/organisations/${organisation}/members`) : undefined,
  ]);
  const quantity = inquiry.wanted?.quantity;
  return {
    inquiry,
    me: person.person.id,
    quantity: quantity && `${decimal(quantity.value, language)} ${unitName(quantity.unit, await kindsOf(api), language)}`,
    reasons: reasonsFor(process, inquiry.state, 'close', [inquiry.side]),
    members: (members?.items ?? [])
      .filter((m) => m.roles.some((r) => r === 'owner' || r === 'sales'))
      .map(({ personId, name }) => ({ personId, name })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const words = wordsIn(params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const at = `/inquiries/${params.id}`;
  const back = () => redirect(`/${languageOf(params.lang)}${at}#end`);
  if (doing.startsWith('glossary ')) return glossaryAct(api, params.id ?? '', sheet, `/${languageOf(params.lang)}${at}`);
  if (doing === 'message' || doing === 'answer') {
    const file = sheet.file('file');
    const attachments: string[] = [];
    if (file && file.size > mostThroughServer)
      return refuse(
        sheet,
        {
          status: 413,
          code: 'object.tooLarge',
          title: words.media.tooLarge,
          errors: [{ pointer: '/file', code: 'object.tooLarge', detail: words.media.tooLarge }],
        },
        'message',
      );
    if (file) {
      const attached = await attach(api, params.id ?? '', file, sheet.text('key'));
      if (!attached.ok) return refusal(attached, sheet, 'message');
      attachments.push(attached.value);
    }
    const said = {
      ...(sheet.text('text') ? { text: sheet.text('text') } : {}),
      ...(attachments.length > 0 ? { attachments } : {}),
    };
    const { version, ...sending } = sheet.sending(said);
    const sent = await api.send('POST', `${at}/messages`, doing === 'message' ? sending : { ...sending });
    return sent.ok ? back() : refusal(sent, sheet, 'message');
  }
  if (doing === 'advise') {
    const text = sheet.text('text');
    const advised = await api.send('POST', `${at}/actions`, sheet.sending({ action: 'answer', ...(text ? { text } : {}) }));
    return advised.ok ? back() : refusal(advised, sheet, 'message');
  }
  const sent = await api.send(
    'POST',
    `${at}/actions`,
    sheet.sending({
      action: doing,
      ...(sheet.text('reason') ? { reason: sheet.text('reason') } : {}),
      ...(sheet.text('assignee') ? { assignee: sheet.text('assignee') } : {}),
      ...(sheet.text('note') ? { text: sheet.text('note') } : {}),
    }),
  );
  return sent.ok ? back() : refusal(sent, sheet, doing);
};

const stepsShown = ['new', 'assigned', 'answered', 'qualified', 'converted'];

export default function Inquiry() {
  const { inquiry, me, reasons, members, quantity } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const origin = useOriginWords();
  const advice = useAdviceWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  const states: Readonly<Record<string, string>> = words.state.inquiry;
  const answering = inquiry.actions.includes('answer');
  const advising = answering && inquiry.side === 'operator';
  const writable = advising || (inquiry.state !== 'closed' && inquiry.side !== 'operator');
  const title = textIn(inquiry.listing.title, language);
  const { wanted } = inquiry;
  const rows = [
    [words.inquiries.asker, `${textIn(inquiry.asker.name, language)} · ${inquiry.asker.person.name}`],
    [words.inquiries.responder, textIn(inquiry.responder.name, language)],
    [words.inquiries.assignee, inquiry.responder.assignee?.name ?? words.inquiries.nobody],
    ...(inquiry.deputy ? [[words.inquiries.deputy, inquiry.deputy.name]] : []),
    ...(quantity ? [[words.inquiries.quantity, quantity]] : []),
    ...(wanted?.wantedBy ? [[words.inquiries.wantedBy, day(wanted.wantedBy, language)]] : []),
    ...(wanted?.country ? [[words.inquiries.country, countryName(wanted.country, language)]] : []),
  ] as [string, string][];
  const escalated: Readonly<Record<string, string>> = words.state.escalated;
  return (
    <>
      <Head title={`${inquiry.number} ${title}`} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle
          title={title}
          back={{ to: `/${language}/inquiries${inquiry.side === 'asker' ? '?box=sent' : ''}`, label: words.inquiries.title }}
          lead={
            <p className="flex flex-wrap items-center gap-2">
              {inquiry.purpose && <Badge>{advice.purposes[inquiry.purpose]}</Badge>}
              <span className="tabular-nums">{inquiry.number}</span>
              <InquiryState state={inquiry.state} />
              <OriginBadges origin={inquiry.origin} />
              <Clock due={inquiry.due} />
              {inquiry.escalated && inquiry.due && <Badge tone="bad">{escalated[inquiry.escalated]}</Badge>}
            </p>
          }
        />
        {search.has('sent') && (
          <div className="mb-5">
            <Done>{words.inquiries.sentNotice}</Done>
          </div>
        )}
        <Steps
          label={words.inquiries.steps}
          steps={stepsShown.map((state) => ({ name: state, label: states[state] ?? state }))}
          at={stepsShown.indexOf(inquiry.state)}
        />
        <div className="mt-7 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <section aria-labelledby="conversation" className="min-w-0">
            <h2 id="conversation" className="sr-only">
              {words.inquiries.conversation}
            </h2>
            <Conversation
              lines={inquiry.messages}
              side={inquiry.side}
              inquiryId={inquiry.id}
              bilingual={inquiry.conversation.bilingual}
            />
            <div id="end" />
            {writable ? (
              <Form
                method="post"
                encType="multipart/form-data"
                key={inquiry.version}
                className="card mt-7 grid gap-4 p-5 shadow-card"
              >
                <FormErrors
                  refused={refused?.form === 'message' ? refused : undefined}
                  names={{ '/attachments': 'file', '/type': 'file', '/bytes': 'file' }}
                >
                  <FormKey of="message" {...(advising ? { version: inquiry.version } : {})} />
                  <input type="hidden" name="do" value={advising ? 'advise' : answering ? 'answer' : 'message'} />
                  <TextArea
                    name="text"
                    label={answering ? words.inquiries.answer : words.inquiries.message}
                    hint={
                      inquiry.origin
                        ? origin.answerHint
                        : advising
                          ? advice.concierge
                          : answering
                            ? words.inquiries.answerHint
                            : undefined
                    }
                    lines={4}
                    max={8000}
                  />
                  {!advising && <AttachField />}
                  <div className="flex justify-end">
                    <Button disabled={busy}>{answering ? words.inquiries.sendAnswer : words.inquiries.sendMessage}</Button>
                  </div>
                </FormErrors>
              </Form>
            ) : (
              inquiry.state === 'closed' && (
                <p className="mt-7 rounded-lg bg-sand px-4 py-3 text-center text-soft">{words.inquiries.closed}</p>
              )
            )}
          </section>
          <div className="grid content-start gap-5">
            {inquiry.due && (
              <section className="card p-5 text-[0.9375rem]">
                <p className="font-semibold">{words.inquiries.dueBy(moment(inquiry.due.at, language))}</p>
                <p className="mt-1 text-soft">
                  {words.inquiries.dueNote(inquiry.due.zone)} {inquiry.due.holidays === 'KR' && words.inquiries.holidays}
                </p>
              </section>
            )}
            <Glossary
              glossary={inquiry.conversation.glossary}
              refused={refused}
              writable={inquiry.side !== 'operator' && inquiry.state !== 'closed'}
            />
            {inquiry.origin && <OriginCard origin={inquiry.origin} subject={`Re: ${title} (${inquiry.origin.reference})`} />}
            <CaseActions inquiry={inquiry} members={members} me={me} reasons={reasons} refused={refused} />
            <section className="card p-5">
              <p className="text-[0.9375rem] font-semibold text-soft">{words.inquiries.about}</p>
              <p className="mt-0.5">
                <Link to={`/${language}/listings/${inquiry.listing.id}`} className="link font-semibold">
                  {title}
                </Link>
              </p>
              <dl className="mt-4 grid gap-3 border-t border-line pt-4">
                {rows.map(([label, value]) => (
                  <div key={label}>
                    <dt className="text-sm text-soft">{label}</dt>
                    <dd className="font-medium">{value}</dd>
                  </div>
                ))}
              </dl>
            </section>
          </div>
        </div>
      </div>
    </>
  );
}
