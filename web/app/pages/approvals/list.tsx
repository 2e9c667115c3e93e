import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ApprovalView } from '../../api/house.ts';
import type { Items, MemberView } from '../../api/views.ts';
import { ApprovalLines } from '../../parts/approval.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FormErrors, SelectField, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { useApprovalWords } from '../../words/approval.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const query = new URL(request.url).searchParams;
  const state = query.get('state') === 'ended' ? 'ended' : 'pending';
  const [found, members] = await Promise.all([
    api.read<Items<ApprovalView>>('/approvals', { state, cursor: query.get('cursor') ?? undefined }),
    api.read<Items<MemberView>>(`/organisations/${organisation}/members`),
  ]);
  const me = person.person.id;
  return {
    state,
    mine: found.items.filter((a) => a.actions.includes('approve')),
    others: found.items.filter((a) => !a.actions.includes('approve')),
    next: found.next,
    away: members.items.find((m) => m.personId === me)?.away,
    colleagues: members.items.filter((m) => m.personId !== me && !m.suspended).map((m) => ({ value: m.personId, label: m.name })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const deputyId = sheet.text('deputyId');
  const body = { from: sheet.text('from'), until: sheet.text('until'), ...(deputyId ? { deputyId } : {}) };
  const sent =
    sheet.text('do') === 'end'
      ? await api.send('DELETE', '/me/absence', sheet.sending())
      : await api.send('PUT', '/me/absence', sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/approvals`) : refusal(sent, sheet);
};

const AbsenceForm = () => {
  const { away, colleagues } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useApprovalWords();
  return (
    <section aria-labelledby="absence" className="card p-5 sm:p-7">
      <h2 id="absence" className="text-xl">
        {words.absence}
      </h2>
      <p className="mt-1 mb-4 text-soft">{words.absenceLead}</p>
      <Form method="post" key={JSON.stringify(away)} className="grid gap-4">
        <FormErrors refused={refused}>
          <FormKey of={`absence-${away?.from}-${away?.until}`} />
          <div className="grid gap-4 sm:grid-cols-3">
            <TextField name="from" type="date" label={words.from} stored={away?.from} required />
            <TextField name="until" type="date" label={words.until} stored={away?.until} required />
            <SelectField
              name="deputyId"
              label={words.deputy}
              stored={away?.deputyId}
              empty={words.noDeputy}
              options={colleagues}
            />
          </div>
          <div className="flex flex-wrap gap-3">
            <Button kind="plain" name="do" value="save">
              {words.saveAbsence}
            </Button>
            {away && (
              <Button kind="quiet" name="do" value="end" formNoValidate>
                {words.endAbsence}
              </Button>
            )}
          </div>
        </FormErrors>
      </Form>
    </section>
  );
};

export default function ApprovalsPage() {
  const { state, mine, others, next } = useLoaderData<typeof loader>();
  const words = useApprovalWords();
  const all = useWords();
  const language = useLanguage();
  const at = `/${language}/approvals`;
  const tabs = (['pending', 'ended'] as const).map((name) => ({
    to: name === 'pending' ? at : `${at}?state=${name}`,
    label: words.tabs[name],
    here: name === state,
  }));
  const nothing = mine.length + others.length === 0;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          <LinkButton to={`${at}/new`}>{words.new}</LinkButton>
        </PageTitle>
        <Tabs label={words.title} tabs={tabs} />
        <div className="grid gap-9">
          {nothing && state === 'pending' && <Empty icon="check" title={words.none} text={words.noneText} />}
          {nothing && state === 'ended' && <Empty icon="check" title={words.noneEnded} />}
          <ApprovalLines title={words.mine} items={mine} />
          <ApprovalLines title={state === 'ended' ? words.tabs.ended : words.others} items={others} />
          {next && (
            <p className="text-center">
              <LinkButton kind="plain" to={`?state=ended&cursor=${encodeURIComponent(next)}`}>
                {all.search.next}
              </LinkButton>
            </p>
          )}
          {state === 'pending' && <AbsenceForm />}
        </div>
      </div>
    </>
  );
}
