import { currencies, shown } from '@sandan/market/company/amount';
import type { ApprovalRule } from '@sandan/market/company/approval-rule';
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { approvalProgrammes } from '../../api/approval-programmes.server.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { RolesView, RulesView, RuleView } from '../../api/house.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import type { Items, MemberView } from '../../api/views.ts';
import { rulesIn } from '../../format/approval.server.ts';
import { approvalCategory } from '../../format/approval-category.ts';
import { amount } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { ApprovalNames, offered } from '../../parts/approval-names.tsx';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, type Option, SelectField, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { HouseTabs } from '../../parts/house-tabs.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useRoot } from '../../root.tsx';
import { useApprovalWords } from '../../words/approval.ts';
import { languageOf, useLanguage, useWords, wordsIn } from '../../words/words.ts';

const builtIn = ['owner', 'sales', 'buyer', 'finance', 'legal', 'equipment'] as const;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation: id } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const names = wordsIn(params.lang).company.roleNames;
  const [said, members, roles, programmes] = await Promise.all([
    api.read<RulesView>('/approvals/rules'),
    api.read<Items<MemberView>>(`/organisations/${id}/members`),
    api.read<RolesView>(`/organisations/${id}/roles`),
    approvalProgrammes(api, language),
  ]);
  const people: Option[] = members.items.map((m) => ({ value: m.personId, label: m.name }));
  const held: Option[] = [
    ...builtIn.map((value) => ({ value: `role:${value}`, label: names[value] })),
    ...roles.items.map((role) => ({ value: `role:${role.id}`, label: textIn(role.name, language) })),
  ];
  const rules = said.rules.map((rule) => ({
    ...rule,
    decimal: rule.from ? shown(rule.from as NonNullable<ApprovalRule['from']>) : '',
  }));
  return {
    ...said,
    rules,
    people,
    held,
    programmes,
    currencies: [...currencies],
    admin: person.permissions.includes('administer'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const body = { rules: rulesIn(sheet, await kindsOf(api)), hours: Number(sheet.text('hours')) };
  const sent = await api.send('PUT', '/approvals/rules', sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/organisation/approvals?saved`) : refusal(sent, sheet);
};

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const approverOf = (rule: RuleView | undefined) =>
  rule && (rule.approver.by === 'role' ? `role:${rule.approver.role}` : `person:${rule.approver.personId}`);

const Row = ({ row, rule, data }: { row: number; rule: Data['rules'][number] | undefined; data: Data }) => {
  const words = useApprovalWords();
  const language = useLanguage();
  const listed = useRoot()?.kinds ?? [];
  const kinds = (['purchase', 'sign'] as const).map((value) => ({ value, label: words.kinds[value] }));
  const approvers = [
    ...data.held.map((o) => ({ ...o, label: `${words.role}: ${o.label}` })),
    ...data.people.map((o) => ({ value: `person:${o.value}`, label: `${words.person}: ${o.label}` })),
  ];
  return (
    <fieldset className="border-t border-line pt-4">
      <legend className="float-left mb-3 w-full font-semibold">{rule ? words.rule(row + 1) : words.newRule}</legend>
      <div className="clear-both grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <SelectField name={`kind.${row}`} label={words.kind} stored={rule?.kind} empty={words.unused} options={kinds} />
        <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] gap-2">
          <TextField name={`from.${row}`} label={words.fromAmount} stored={rule?.decimal} inputMode="decimal" maxLength={20} />
          <SelectField
            name={`currency.${row}`}
            label={words.currency}
            stored={rule?.from?.currency ?? 'KRW'}
            options={data.currencies.map((value) => ({ value, label: value }))}
          />
        </div>
        <TextField
          name={`category.${row}`}
          label={words.category}
          stored={rule?.category && approvalCategory(rule.category, listed, language)}
          list={offered.categories}
          maxLength={60}
        />
        <TextField
          name={`programme.${row}`}
          label={words.programme}
          stored={rule?.programme}
          list={offered.programmes}
          maxLength={60}
        />
        <SelectField name={`approver.${row}`} label={words.approver} stored={approverOf(rule)} options={approvers} />
        <SelectField name={`deputy.${row}`} label={words.deputy} stored={rule?.deputyId} empty="–" options={data.people} />
      </div>
    </fieldset>
  );
};

/** The rules as a member reads them who may not change them. */
const Said = ({ data }: { data: Data }) => {
  const words = useApprovalWords();
  const language = useLanguage();
  const kinds = useRoot()?.kinds ?? [];
  if (data.rules.length === 0) return <p className="text-soft">{words.noRules}</p>;
  const nameOf = (rule: RuleView) =>
    [...data.held, ...data.people.map((o) => ({ ...o, value: `person:${o.value}` }))].find((o) => o.value === approverOf(rule))
      ?.label;
  return (
    <ul className="card divide-y divide-line">
      {data.rules.map((rule, at) => (
        <li key={JSON.stringify(rule)} className="px-5 py-3">
          <span className="font-semibold">{words.rule(at + 1)}</span>{' '}
          {[
            words.kinds[rule.kind],
            rule.from && `${words.fromAmount} ${amount(rule.from, language)}`,
            rule.category && approvalCategory(rule.category, kinds, language),
            rule.programme,
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          → {nameOf(rule)}
        </li>
      ))}
    </ul>
  );
};

export default function ApprovalRulesPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useApprovalWords();
  const all = useWords();
  const [search] = useSearchParams();
  const rows: (Data['rules'][number] | undefined)[] = [...data.rules, undefined, undefined];
  const names = Object.fromEntries(
    rows.flatMap((_, row) => [
      [`/rules/${row}/from`, `from.${row}`],
      [`/rules/${row}/approver`, `approver.${row}`],
      [`/rules/${row}/deputyId`, `deputy.${row}`],
      [`/rules/${row}/category`, `category.${row}`],
      [`/rules/${row}/programme`, `programme.${row}`],
    ]),
  );
  return (
    <>
      <Head title={words.rules} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.rules} lead={words.rulesLead} />
        <HouseTabs />
        {search.has('saved') && (
          <div className="mb-6">
            <Done>{all.form.saved}</Done>
          </div>
        )}
        {data.admin ? (
          <Form method="post" key={data.version} className="card grid gap-6 p-5 sm:p-7">
            <FormErrors refused={refused} names={names}>
              <FormKey of="rules" version={data.version} />
              <input type="hidden" name="rows" value={rows.length} />
              <ApprovalNames programmes={data.programmes} />
              <p className="text-soft">{words.namesHint}</p>
              <TextField
                name="hours"
                label={words.hours}
                hint={words.hoursHint}
                stored={String(data.hours)}
                type="number"
                min={2}
                max={180}
                required
                className="max-w-sm"
              />
              {rows.map((rule, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place in the form
                <Row key={row} row={row} rule={rule} data={data} />
              ))}
              <Button className="justify-self-start">{all.form.save}</Button>
            </FormErrors>
          </Form>
        ) : (
          <div className="grid gap-4">
            <Said data={data} />
            <p className="text-soft">{words.readOnly}</p>
          </div>
        )}
      </div>
    </>
  );
}
