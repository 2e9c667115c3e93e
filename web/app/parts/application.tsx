import { Form } from 'react-router';
import type { ApplicationView, BudgetView } from '../api/programmes.ts';
import { day } from '../format/date.ts';
import { amount } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { useProgrammeWords } from '../words/programme.ts';
import { useLanguage } from '../words/words.ts';
import { Bar } from './bar.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Part, Rows } from './licence.tsx';
import { UseState } from './programme.tsx';

const of = (refused: Refused | undefined, form: string) => (refused?.form === form ? refused : undefined);

const reasonsOf: Readonly<Record<string, readonly string[]>> = {
  exclude: ['rule', 'papers', 'twice'],
  reject: ['score', 'budget', 'conflict'],
  clawBack: ['burn', 'misuse', 'ceased', 'false_statement'],
};

/** What the side that looks can do next; what takes something away asks for its reason. */
export const ApplicationActions = ({ application, refused }: { application: ApplicationView; refused: Refused | undefined }) => {
  const words = useProgrammeWords();
  const plain = application.actions.filter((a) => !reasonsOf[a]);
  const reasoned = application.actions.filter((a) => reasonsOf[a]);
  const label = (a: string) => (a === 'close' ? words.closeApplication : (words.actions[a] ?? a));
  return (
    <Part id="next" title={words.next}>
      <Form method="post" className="grid gap-4">
        <FormErrors refused={of(refused, 'act')} scope="act-">
          <FormKey of="application" version={application.version} />
          {application.actions.includes('select') && (
            <TextField
              name="grant"
              label={words.grant}
              stored={String(application.asked)}
              inputMode="numeric"
              className="max-w-xs"
            />
          )}
          {application.side === 'agency' && <TextField name="note" label={words.note} maxLength={2000} />}
          <div className="flex flex-wrap gap-3">
            {plain.map((a) => (
              <Button key={a} name="do" value={a} kind={a === 'withdraw' ? 'danger' : 'main'}>
                {label(a)}
              </Button>
            ))}
          </div>
          {reasoned.map((a) => (
            <div key={a} className="flex flex-wrap items-end gap-3 border-t border-line pt-4">
              <SelectField
                name={`reason.${a}`}
                label={`${label(a)}: ${words.reason}`}
                options={(reasonsOf[a] ?? []).map((value) => ({ value, label: words.reasons[value] ?? value }))}
                className="w-64 max-w-full"
              />
              <Button name="do" value={a} kind="danger">
                {label(a)}
              </Button>
            </div>
          ))}
        </FormErrors>
      </Form>
    </Part>
  );
};

/** Points for each criterion, by one of the reviewers. */
export const ReviewForm = ({ application, refused }: { application: ApplicationView; refused: Refused | undefined }) => {
  const words = useProgrammeWords();
  const language = useLanguage();
  const names = Object.fromEntries(application.criteria.map((c) => [`/points/${c.key}`, `points.${c.key}`]));
  return (
    <Part id="review" title={words.review}>
      <Form method="post" className="grid gap-4">
        <FormErrors refused={of(refused, 'review')} scope="review-" names={names}>
          <FormKey of="review" version={application.version} />
          <div className="grid gap-4 sm:grid-cols-3">
            {application.criteria.map((c) => (
              <div key={c.key}>
                <input type="hidden" name="criterion" value={c.key} />
                <TextField
                  name={`points.${c.key}`}
                  label={`${textIn(c.name, language)} (${words.points(c.points)})`}
                  inputMode="numeric"
                />
              </div>
            ))}
          </div>
          <TextArea name="comment" label={words.comment} lines={3} max={2000} />
          <div className="flex flex-wrap gap-3">
            <Button name="do" value="review">
              {words.giveReview}
            </Button>
            <Button name="do" value="standAside" kind="plain">
              {words.standAside}
            </Button>
          </div>
        </FormErrors>
      </Form>
    </Part>
  );
};

const steps = ['available', 'reserved', 'committed', 'settled', 'claim'] as const;

/** What of a grant is in which step, how much of it is used, and for what. */
export const Budget = ({
  budget,
  burnt,
  bar,
  names,
  own,
}: {
  budget: BudgetView;
  burnt: string;
  bar: string;
  names: Readonly<Record<string, string>>;
  own: string;
}) => {
  const words = useProgrammeWords();
  const language = useLanguage();
  const won = (minor: number) => amount({ currency: 'KRW', minor }, language);
  const { burn } = budget;
  return (
    <Part id="budget" title={words.budget} {...(own ? { lead: `${words.ownShare} ${own}` } : {})}>
      {burn?.warnedOn && burn.deadline && budget.burnt < burn.share && (
        <p className="mb-4 rounded-lg bg-honey-50 px-4 py-3 font-medium text-honey-900">
          {words.warned(day(burn.warnedOn, language), day(burn.deadline, language))}
        </p>
      )}
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-3">
        {steps
          .filter((s) => s !== 'claim' || budget.stand.claim > 0)
          .map((s) => (
            <div key={s}>
              <dt className="text-sm text-soft">{words.steps[s]}</dt>
              <dd className="font-medium tabular-nums">{won(budget.stand[s])}</dd>
            </div>
          ))}
        <div>
          <dt className="text-sm text-soft">
            {words.burntShare}
            {burn && ` (${words.bound(bar, undefined)}, ${day(burn.by, language)})`}
          </dt>
          <dd className="font-medium tabular-nums">
            {burnt}
            <Bar part={budget.burnt / 1_000_000} low={burn !== undefined && budget.burnt < burn.share} />
          </dd>
        </div>
      </dl>
      <h3 className="mt-6 mb-2 text-lg">{words.uses}</h3>
      {budget.uses.length === 0 ? (
        <p className="text-soft">{words.usesNone}</p>
      ) : (
        <Rows
          label={words.uses}
          columns={[words.what, words.performer, words.state, words.price, words.supportPart, words.own]}
          rows={budget.uses.map((u) => ({
            key: u.subjectId,
            cells: [
              `${u.what} (${names[u.kind] ?? u.kind})`,
              textIn(u.performer, language),
              <UseState key="state" state={u.state} />,
              won(u.price),
              won(u.support),
              won(u.own),
            ],
          }))}
        />
      )}
    </Part>
  );
};
