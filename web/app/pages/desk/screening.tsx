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
import { refusal, sheetOf } from '../../api/form.server.ts';
import { operating } from '../../api/gate.server.ts';
import { reasonsFor } from '../../api/inquiries.ts';
import { processOf } from '../../api/processes.server.ts';
import type { ScreeningView } from '../../api/trade-gate.ts';
import { moment } from '../../format/date.ts';
import { count, countryName } from '../../format/number.ts';
import { Demo } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { HitCard, ScreeningState } from '../../parts/screening.tsx';
import { useDeskGateWords } from '../../words/desk-gate.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await operating(context, request, params.lang);
  const [screening, process] = await Promise.all([
    api.read<ScreeningView>(`/screenings/${encodeURIComponent(params.id ?? '')}`),
    processOf(api, 'screening'),
  ]);
  return {
    screening,
    decides: person.permissions.includes('desk.act'),
    actions: screening.actions.map((action) => ({ action, reasons: reasonsFor(process, screening.state, action, ['desk']) })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const days = sheet.text('days');
  const body = {
    action: doing,
    reason: sheet.text('reason'),
    note: sheet.text('note'),
    ...(days ? { days: Number(days) } : {}),
  };
  const at = `/screenings/${encodeURIComponent(params.id ?? '')}`;
  const sent = await api.send('POST', `${at}/actions`, sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/desk${at}?done`) : refusal(sent, sheet, doing);
};

const Answer = ({ action: name, reasons }: { action: 'clear' | 'confirm'; reasons: readonly string[] }) => {
  const { screening } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useDeskGateWords();
  const common = useWords();
  const confirms = name === 'confirm';
  return (
    <section aria-labelledby={name} className="card p-5 sm:p-6">
      <h2 id={name} className="text-xl">
        {words[name]}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-soft">{confirms ? words.confirmHint : words.clearHint}</p>
      <Form method="post" className="mt-4 grid gap-4">
        <FormErrors refused={refused?.form === name ? refused : undefined} scope={`${name}-`}>
          <FormKey of={`screening-${name}-${screening.version}`} version={screening.version} />
          <input type="hidden" name="do" value={name} />
          <SelectField
            name="reason"
            label={words.reason}
            empty={common.form.choose}
            required
            options={reasons.map((value) => ({ value, label: words.answers[value] ?? value }))}
          />
          <TextArea name="note" label={words.note} lines={3} max={1000} required />
          {!confirms && (
            <TextField name="days" label={words.days} type="number" min={1} max={365} stored="180" className="max-w-40" />
          )}
          <Button kind={confirms ? 'danger' : 'main'} className="justify-self-start">
            {words[name]}
          </Button>
        </FormErrors>
      </Form>
    </section>
  );
};

const Answers = () => {
  const { screening } = useLoaderData<typeof loader>();
  const words = useDeskGateWords();
  const language = useLanguage();
  const { overrides, confirmed, hits } = screening;
  const nameOf = (party: string) => hits.find((hit) => hit.party === party)?.name ?? party;
  if (overrides.length === 0 && !confirmed) return null;
  return (
    <section aria-labelledby="answered">
      <h2 id="answered" className="mb-3 text-xl">
        {words.answered}
      </h2>
      <ul className="card divide-y divide-line">
        {confirmed && (
          <li className="px-5 py-4">
            <p className="font-semibold">{words.answers[confirmed.reason]}</p>
            <p className="wrap-anywhere whitespace-pre-line">{confirmed.note}</p>
            <p className="text-sm text-soft">{moment(confirmed.by.at, language)}</p>
          </li>
        )}
        {overrides.map((o) => (
          <li key={`${o.party} ${o.until}`} className="px-5 py-4">
            <p className="font-semibold wrap-anywhere">
              {nameOf(o.party)}: {words.answers[o.reason]}
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{o.note}</p>
            <p className="text-sm text-soft">
              {moment(o.by.at, language)} · {words.answeredUntil(moment(o.until, language))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

export default function ScreeningPage() {
  const { screening, decides, actions } = useLoaderData<typeof loader>();
  const words = useDeskGateWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const { party, state, hits, screenedAt, openedAt, demo } = screening;
  const [name = '', ...others] = party.names;
  return (
    <>
      <Head title={`${words.screenings}: ${name}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={name}
          back={{ to: `/${language}/desk/screenings`, label: words.screenings }}
          lead={
            <div className="grid gap-1">
              <p className="flex flex-wrap items-center gap-2">
                <ScreeningState state={state} />
                <Demo shown={demo} />
                <span className="wrap-anywhere">
                  {[...others, party.country && countryName(party.country, language)].filter(Boolean).join(' · ')}
                </span>
                {party.organisationId ? (
                  <Link to={`/${language}/organisations/${party.organisationId}`} className="link">
                    {words.toParty}
                  </Link>
                ) : (
                  <span>{words.namedOnly}</span>
                )}
              </p>
              <p className="text-[0.9375rem]">
                {[openedAt && words.since(moment(openedAt, language)), words.screened(moment(screenedAt, language))]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          }
        />
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <section aria-labelledby="hits">
            <h2 id="hits" className="mb-3 text-xl">
              {words.hits(count(hits.length, language))}
            </h2>
            <ul className="grid gap-4">
              {hits.map((hit) => (
                <HitCard key={hit.party} hit={hit} />
              ))}
            </ul>
          </section>
          <Answers />
          {decides && (
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
              {actions.map((one) => (
                <Answer key={one.action} {...one} />
              ))}
            </div>
          )}
          {!decides && actions.length > 0 && <p className="text-soft">{words.look}</p>}
        </div>
      </div>
    </>
  );
}
