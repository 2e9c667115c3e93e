import { Form } from 'react-router';
import type { LicenceView, MilestoneView } from '../api/licences.ts';
import { day } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { useLicenceWords } from '../words/licence.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { MilestoneState, useAmounts } from './licence.tsx';

interface Given {
  readonly licence: LicenceView;
  readonly refused: Refused | undefined;
}

const of = (refused: Refused | undefined, form: string) => (refused?.form === form ? refused : undefined);

const MilestoneForm = ({ licence, refused, milestone }: Given & { milestone: MilestoneView }) => {
  const words = useLicenceWords();
  const claiming = licence.side === 'licensee';
  const { key } = milestone;
  return (
    <Form method="post" className="mt-3 grid gap-4">
      <FormErrors refused={of(refused, `milestone${key}`)} scope={`${key}-`}>
        <FormKey of={`milestone-${key}`} version={licence.version} />
        {claiming && (
          <>
            <TextField name="reachedOn" label={words.reachedOn} type="date" required className="max-w-xs" />
            <TextArea name="said" label={words.said} lines={2} max={2000} required />
          </>
        )}
        <div className="flex flex-wrap gap-3">
          {claiming ? (
            <Button name="do" value={`milestone claim ${key}`} kind="plain">
              {words.claim}
            </Button>
          ) : (
            <>
              <Button name="do" value={`milestone confirm ${key}`}>
                {words.confirm}
              </Button>
              <Button name="do" value={`milestone reject ${key}`} kind="plain">
                {words.reject}
              </Button>
            </>
          )}
        </div>
      </FormErrors>
    </Form>
  );
};

const acts = (licence: LicenceView, milestone: MilestoneView, may: readonly string[]): boolean => {
  if (licence.side === 'licensor') return milestone.state === 'claimed' && may.includes('sell');
  const open = milestone.state === 'open' || milestone.state === 'missed';
  return licence.side === 'licensee' && open && may.includes('buy');
};

/** What must be reached by when, with the form of whoever has to say something of it. */
export const Milestones = ({ licence, refused, may }: Given & { may: readonly string[] }) => {
  const words = useLicenceWords();
  const language = useLanguage();
  const show = useAmounts(licence.currency);
  return (
    <ul className="divide-y divide-line">
      {licence.milestones.map((m) => (
        <li key={m.key} className="py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <MilestoneState state={m.state} />
            <span className="font-semibold">{textIn(m.name, language)}</span>
            <span className="text-soft">{words.milestoneKinds[m.kind]}</span>
            <span className="text-soft">{words.dueOn(day(m.dueOn, language))}</span>
            {m.minor !== undefined && <span>{show(m.minor)}</span>}
            {m.state === 'missed' && m.cureBy && <span className="font-medium">{words.cureBy(day(m.cureBy, language))}</span>}
          </p>
          {m.said && (
            <p className="mt-1 whitespace-pre-line">
              {m.reachedOn && `${day(m.reachedOn, language)} · `}
              {m.said}
            </p>
          )}
          {acts(licence, m, may) && <MilestoneForm licence={licence} refused={refused} milestone={m} />}
        </li>
      ))}
    </ul>
  );
};

export const LapseForm = ({ licence, refused }: Given) => {
  const words = useLicenceWords();
  const rights = licence.rights.filter((r) => !r.lapsedOn).map((r) => ({ value: r.number, label: r.number }));
  return (
    <Form method="post" className="mt-4 grid gap-4 border-t border-line pt-4">
      <FormErrors refused={of(refused, 'lapse')} scope="lapse-">
        <FormKey of="lapse" version={licence.version} />
        <p className="text-soft">{words.lapseText}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField name="number" label={words.right} options={rights} required />
          <TextField name="lapsedOn" label={words.lapsedOn} type="date" required />
        </div>
        <Button name="do" value="lapse" kind="plain" className="justify-self-start">
          {words.lapse}
        </Button>
      </FormErrors>
    </Form>
  );
};

interface ShareRow {
  readonly kind: string;
  readonly name: string;
  readonly share: string;
}

export const SharesForm = ({ licence, refused, rows }: Given & { rows: readonly ShareRow[] }) => {
  const words = useLicenceWords();
  const kinds = (['inventor', 'pool'] as const).map((value) => ({ value, label: words.beneficiaryKinds[value] }));
  const places = Array.from({ length: Math.min(12, rows.length + 3) }, (_, i) => i);
  const mine = of(refused, 'shares');
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors refused={mine} scope="shares-" names={{ '/shares': 'share.0' }}>
        <FormKey of="shares" version={licence.version} />
        {places.map((i) => (
          <fieldset key={i} className="grid gap-3 border-t border-line pt-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_8rem]">
            <legend className="sr-only">{words.line(i + 1)}</legend>
            <TextField name={`name.${i}`} label={words.beneficiary} stored={rows[i]?.name} maxLength={120} />
            <SelectField name={`kind.${i}`} label={words.beneficiaryKind} stored={rows[i]?.kind ?? 'inventor'} options={kinds} />
            <TextField name={`share.${i}`} label={words.share} stored={rows[i]?.share} inputMode="decimal" maxLength={9} />
          </fieldset>
        ))}
        <Button name="do" value="shares" className="justify-self-start">
          {words.saveShares}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** The licence is ended by who unfolds this and says that it is meant. */
const Terminate = ({ licence, refused }: Given) => {
  const words = useLicenceWords();
  const reasons =
    licence.side === 'licensor' && licence.state === 'breach_noticed'
      ? (['breach', 'convenience'] as const)
      : (['convenience'] as const);
  const answered = of(refused, 'licence');
  return (
    <details open={answered !== undefined}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold">{words.terminate}</summary>
      <Form method="post" className="mt-2 grid gap-4">
        <FormErrors refused={answered} scope="end-">
          <FormKey of="licence-end" version={licence.version} />
          <p className="text-soft">{words.terminateText}</p>
          <SelectField
            name="reason"
            label={words.reason}
            options={reasons.map((value) => ({ value, label: words.endReasons[value] }))}
            className="max-w-sm"
          />
          <label className="flex min-h-11 items-center gap-2.5">
            <input type="checkbox" name="sure" value="yes" required className="size-5 shrink-0 accent-pine-700" />
            {words.terminateSure}
          </label>
          <Button name="do" value="licence terminate" kind="danger" className="justify-self-start">
            {words.terminate}
          </Button>
        </FormErrors>
      </Form>
    </details>
  );
};

export const EndForm = ({ licence, refused }: Given) => {
  const words = useLicenceWords();
  const can = (action: string) => licence.actions.includes(action);
  return (
    <div className="grid gap-4">
      {(can('noticeBreach') || can('heal')) && (
        <Form method="post" className="grid gap-4">
          <FormErrors refused={can('terminate') ? undefined : of(refused, 'licence')} scope="breach-">
            <FormKey of="licence" version={licence.version} />
            <div className="flex flex-wrap gap-3">
              {can('noticeBreach') && (
                <Button name="do" value="licence noticeBreach" kind="plain">
                  {words.noticeBreach}
                </Button>
              )}
              {can('heal') && (
                <Button name="do" value="licence heal" kind="plain">
                  {words.heal}
                </Button>
              )}
            </div>
          </FormErrors>
        </Form>
      )}
      {can('terminate') && <Terminate licence={licence} refused={refused} />}
    </div>
  );
};
