import { type AgreementName, agreements } from '@sandan/market/term-sheet/agreement';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { DealHead, TermSheetView, VersionView } from '../../api/contract.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items, MemberView } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { changesIn, formOf, linesOf, namesIn, termsOf } from '../../format/terms-form.server.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { FormErrors, SelectField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { TermForm } from '../../parts/term-form.tsx';
import { TermLines } from '../../parts/term-lines.tsx';
import { useContractWords } from '../../words/contract.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const isAgreement = (name: string | null): name is AgreementName => name !== null && Object.hasOwn(agreements, name);

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const query = new URL(request.url).searchParams;
  const [deal, sheet, members] = await Promise.all([
    api.read<DealHead>(`/deals/${params.id}`),
    api.read<TermSheetView>(`/deals/${params.id}/terms`),
    api.read<Items<MemberView>>(`/organisations/${organisation}/members`),
  ]);
  const against = query.get('against');
  const last =
    sheet.last && against
      ? await api.read<VersionView>(`/deals/${params.id}/terms/${sheet.last.number}`, { against })
      : sheet.last;
  const asked = query.get('agreement');
  const agreement = isAgreement(asked) ? asked : (sheet.last?.terms.agreement ?? 'non_exclusive');
  const begun = sheet.last?.terms ?? { technology: deal.listing.title };
  return {
    deal,
    sheet,
    last: last && {
      number: last.number,
      against: last.against,
      changes: changesIn(last.changes, last.terms, language),
      lines: linesOf(last.terms, language),
      agreement: agreements[last.terms.agreement].name[language],
    },
    agreement,
    agreements: Object.entries(agreements).map(([value, { name }]) => ({ value, label: name[language] })),
    form: sheet.writes ? formOf(agreement, begun, language) : [],
    members: members.items.map((m) => ({ value: m.personId, label: m.name })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/deals/${params.id}`;
  const here = `/${languageOf(params.lang)}${at}`;
  const what = sheet.text('do');
  if (what === 'write') {
    const note = sheet.text('note');
    const body = { terms: termsOf(sheet), ...(note ? { note } : {}) };
    const sent = await api.send('POST', `${at}/terms`, sheet.sending(body));
    return sent.ok ? redirect(`${here}/terms`) : refusal(sent, sheet, 'write', namesIn(sheet));
  }
  if (what === 'approval') {
    const sent = await api.send('POST', `${at}/approval`, sheet.sending({ inventors: sheet.texts('inventors') }));
    return sent.ok ? redirect(`/${languageOf(params.lang)}/approvals`) : refusal(sent, sheet, 'after');
  }
  if (what === 'draft') {
    const sent = await api.send('POST', `${at}/contract`, sheet.sending());
    return sent.ok ? redirect(`${here}/contract`) : refusal(sent, sheet, 'after');
  }
  const body = { action: what, number: Number(sheet.text('number')) };
  const sent = await api.send('POST', `${at}/terms/actions`, sheet.sending(body));
  return sent.ok ? redirect(`${here}/terms`) : refusal(sent, sheet, 'act');
};

const Last = () => {
  const { last, sheet } = useLoaderData<typeof loader>();
  const words = useContractWords();
  if (!last) return null;
  const others = sheet.versions.filter((v) => v.number !== last.number);
  return (
    <section aria-labelledby="last" className="card p-5 sm:p-7">
      <h2 id="last" className="text-xl">
        {words.version(last.number)} · {last.agreement}
      </h2>
      {last.against !== undefined && (
        <>
          <h3 className="mt-4 font-semibold">{words.changed(last.against)}</h3>
          {last.changes.length === 0 && <p className="text-soft">{words.unchanged}</p>}
          <dl className="mt-2 divide-y divide-line">
            {last.changes.map((change) => (
              <div key={change.path} className="grid gap-1 py-2.5 sm:grid-cols-3">
                <dt className="font-medium">{change.label}</dt>
                <dd>
                  <span className="sr-only">{words.before}: </span>
                  <del className="rounded-sm bg-clay-50 px-1 wrap-anywhere text-clay-900">{change.before ?? words.nothing}</del>
                </dd>
                <dd>
                  <span className="sr-only">{words.after}: </span>
                  <ins className="rounded-sm bg-pine-50 px-1 wrap-anywhere text-pine-900 no-underline">
                    {change.after ?? words.nothing}
                  </ins>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {others.length > 1 && (
        <Form method="get" className="mt-3 flex flex-wrap items-end gap-3">
          <SelectField
            name="against"
            label={words.compare}
            stored={String(last.against ?? '')}
            options={others.map((v) => ({ value: String(v.number), label: words.version(v.number) }))}
          />
          <Button kind="plain">{words.compare}</Button>
        </Form>
      )}
      <TermLines groups={last.lines} />
    </section>
  );
};

const After = () => {
  const { deal, sheet, members } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useContractWords();
  const language = useLanguage();
  if (sheet.agreed === undefined) return null;
  const undrafted = deal.state === 'terms_agreed' || deal.state === 'internal_approval';
  const drafts = sheet.side === 'seller' && undrafted;
  return (
    <section aria-labelledby="after" className="card grid gap-4 p-5 sm:p-7">
      <h2 id="after" className="text-xl">
        {words.approval}
      </h2>
      <FormErrors refused={refused?.form === 'after' ? refused : undefined} scope="after-">
        <Form method="post" className="grid gap-3">
          <FormKey of={`approval-${sheet.agreed}`} />
          <p className="text-soft">{words.approvalText}</p>
          <CheckboxGroup name="inventors" label={words.inventors} options={members} />
          <div>
            <Button name="do" value="approval" kind="plain">
              {words.askApproval}
            </Button>
          </div>
        </Form>
        {drafts ? (
          <Form method="post">
            <FormKey of={`draft-${sheet.agreed}`} />
            <Button name="do" value="draft">
              {words.draft}
            </Button>
          </Form>
        ) : (
          !undrafted && (
            <div>
              <LinkButton to={`/${language}/deals/${deal.id}/contract`}>{words.toContract}</LinkButton>
            </div>
          )
        )}
      </FormErrors>
    </section>
  );
};

export default function TermsPage() {
  const { deal, sheet, last, agreement, agreements: kinds, form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useContractWords();
  const language = useLanguage();
  const title = `${words.terms} · ${textIn(deal.listing.title, language)}`;
  return (
    <>
      <Head title={title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={title} lead={words.termsLead} back={{ to: `/${language}/deals/${deal.id}`, label: words.deal }} />
        <p className="mb-6 flex flex-wrap gap-3">
          <Badge tone={sheet.state === 'agreed' ? 'good' : 'wait'}>{words.states[sheet.state]}</Badge>
          {sheet.pen.length > 0 && <Badge>{words.pen(sheet.pen.map((p) => words.sides[p]).join(' · '))}</Badge>}
        </p>
        <div className="grid gap-6">
          {last && sheet.actions.length > 0 && (
            <Form method="post" className="card grid gap-3 p-5 sm:p-7" key={sheet.version}>
              <FormErrors refused={refused?.form === 'act' ? refused : undefined} scope="act-">
                <FormKey of={`act-${sheet.version}`} version={sheet.version} />
                <input type="hidden" name="number" value={sheet.number} />
                {sheet.actions.includes('reopen') && <p className="text-soft">{words.reopenText}</p>}
                <div className="flex flex-wrap gap-3">
                  {sheet.actions.map((name) => (
                    <Button key={name} name="do" value={name} kind={name === 'accept' ? 'main' : 'plain'}>
                      {words.actions[name]}
                    </Button>
                  ))}
                </div>
              </FormErrors>
            </Form>
          )}
          <After />
          <Last />
          {sheet.writes && (
            <section aria-labelledby="write" className="card grid gap-5 p-5 sm:p-7">
              <h2 id="write" className="text-xl">
                {words.write}
              </h2>
              <Form method="get" className="flex flex-wrap items-end gap-3">
                <SelectField name="agreement" label={words.agreement} stored={agreement} options={kinds} />
                <Button kind="plain">{words.change}</Button>
              </Form>
              <TermForm
                agreement={agreement}
                groups={form}
                version={sheet.version}
                refused={refused?.form === 'write' ? refused : undefined}
              />
            </section>
          )}
          {sheet.versions.length > 0 && (
            <section aria-labelledby="versions" className="card p-5 sm:p-7">
              <h2 id="versions" className="text-xl">
                {words.versions}
              </h2>
              <ol className="mt-2 divide-y divide-line">
                {sheet.versions.map((v) => (
                  <li key={v.number} className="py-2.5">
                    <span className="font-medium">{words.version(v.number)}</span>{' '}
                    {words.wrote(`${words.sides[v.side]} ${v.by.name}`, moment(v.at, language))}
                    {v.note && <p className="mt-1 whitespace-pre-line text-soft">{v.note}</p>}
                  </li>
                ))}
              </ol>
            </section>
          )}
        </div>
      </div>
    </>
  );
}
