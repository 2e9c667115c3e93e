import { Form, Link } from 'react-router';
import type { ApplicationLine, PerformerView, ProgrammeView, RankedView } from '../api/programmes.ts';
import { amount } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { useProgrammeWords } from '../words/programme.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Option, type Refused, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Part, Rows } from './licence.tsx';
import { ApplicationState } from './programme.tsx';

/** What only the applicant can say of itself, and whether that is enough. */
export const EligibilityForm = ({
  answers,
  eligible,
  share,
}: {
  answers: Readonly<Record<string, string>>;
  eligible: boolean;
  share: string;
}) => {
  const words = useProgrammeWords();
  return (
    <Form method="get" className="mt-5 grid gap-4 border-t border-line pt-5">
      <p role="status" className={eligible ? 'font-semibold text-pine-800' : 'font-semibold'}>
        {eligible ? `${words.eligible}. ${words.yourShare(share)}` : words.notEligible}
      </p>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField name="employees" label={words.employees} stored={answers.employees} inputMode="numeric" maxLength={7} />
        <TextField name="revenue" label={words.revenue} stored={answers.revenue} inputMode="numeric" maxLength={20} />
        <TextField name="foundedOn" label={words.foundedOn} stored={answers.foundedOn} type="date" />
      </div>
      <label className="inline-flex min-h-11 items-center gap-2.5">
        <input type="checkbox" name="noArrears" value="1" defaultChecked={Boolean(answers.noArrears)} className="size-5" />
        {words.arrears}
      </label>
      <Button kind="plain" className="justify-self-start">
        {words.check}
      </Button>
    </Form>
  );
};

export interface Desk {
  readonly applications: readonly ApplicationLine[];
  readonly ranking: { readonly items: readonly RankedView[]; readonly left: number };
  readonly performers: readonly (PerformerView & { readonly share: string })[];
  readonly members: readonly Option[];
}

const of = (refused: Refused | undefined, form: string) => (refused?.form === form ? refused : undefined);

/** What the agency does with a programme: its next steps, who scores, what was handed in, the ranking, and who was paid. */
export const AgencyDesk = ({
  programme,
  desk,
  refused,
}: {
  programme: ProgrammeView;
  desk: Desk;
  refused: Refused | undefined;
}) => {
  const words = useProgrammeWords();
  const language = useLanguage();
  const won = (minor: number) => amount({ currency: 'KRW', minor }, language);
  const byId = new Map(desk.applications.map((a) => [a.id, a]));
  return (
    <>
      {programme.actions.length > 0 && (
        <Part id="next" title={words.next}>
          <Form method="post">
            <FormErrors refused={of(refused, 'act')} scope="act-">
              <FormKey of="programme" version={programme.version} />
              <div className="flex flex-wrap gap-3">
                {programme.actions.map((a) => (
                  <Button key={a} name="do" value={a} kind={a === 'cancel' ? 'danger' : 'plain'}>
                    {words.actions[a] ?? a}
                  </Button>
                ))}
              </div>
            </FormErrors>
          </Form>
        </Part>
      )}
      <Part id="reviewers" title={words.reviewers} lead={words.reviewersLead}>
        <Form method="post" className="grid gap-3">
          <FormErrors refused={of(refused, 'reviewers')} scope="reviewers-">
            <FormKey of="reviewers" version={programme.version} />
            <CheckboxGroup name="reviewers" label={words.reviewers} options={desk.members} stored={programme.reviewers ?? []} />
            <Button name="do" value="reviewers" kind="plain" className="justify-self-start">
              {words.save}
            </Button>
          </FormErrors>
        </Form>
      </Part>
      <Part id="applications" title={words.applications}>
        {desk.applications.length === 0 ? (
          <p className="text-soft">{words.noneHandedIn}</p>
        ) : (
          <Rows
            label={words.applications}
            columns={[words.applicant, words.name, words.state, words.scoreColumn, words.asked]}
            rows={desk.applications.map((a) => ({
              key: a.id,
              cells: [
                textIn(a.applicant.name, language),
                <Link key="title" to={`/${language}/applications/${a.id}`} className="text-pine-700 underline underline-offset-4">
                  {a.title}
                </Link>,
                <ApplicationState key="state" state={a.state} />,
                a.score === undefined ? '–' : (a.score / 100).toFixed(2),
                won(a.grant || a.asked),
              ],
            }))}
          />
        )}
      </Part>
      {desk.ranking.items.length > 0 && (
        <Part id="ranking" title={words.ranking} lead={words.rankingLead(won(desk.ranking.left))}>
          <Rows
            label={words.ranking}
            columns={[words.place, words.name, words.scoreColumn, words.next, words.grant]}
            rows={desk.ranking.items.map((r) => ({
              key: r.id,
              cells: [
                String(r.place),
                byId.get(r.id)?.title ?? r.id,
                (r.score / 100).toFixed(2),
                words.decisions[r.decision],
                r.grant > 0 ? won(r.grant) : '–',
              ],
            }))}
          />
          <Form method="post" className="mt-4">
            <FormKey of="decide" version={programme.version} />
            <Button name="do" value="decide">
              {words.decide}
            </Button>
          </Form>
        </Part>
      )}
      <Part id="performers" title={words.performers}>
        {desk.performers.length === 0 ? (
          <p className="text-soft">{words.performersNone}</p>
        ) : (
          <Rows
            label={words.performers}
            columns={[words.performer, words.settledOf, words.supportPart]}
            rows={desk.performers.map((p) => ({
              key: p.organisationId,
              cells: [textIn(p.name, language), p.share, won(p.support)],
            }))}
          />
        )}
      </Part>
    </>
  );
};
