import { Form } from 'react-router';
import type { AdjustmentView, ChargeView } from '../api/usage.ts';
import type { ConsumableView, UsagePriceView } from '../api/usage-desk.ts';
import { moment } from '../format/date.ts';
import { period } from '../format/period.ts';
import { shownSpan } from '../format/shown-wall.ts';
import type { UsedFields } from '../format/usage.server.ts';
import { useCostWords } from '../words/usage-cost.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FoldField } from './fold-field.tsx';
import { FormKey } from './form-key.tsx';
import { PiecesUsed, pieceNames } from './pieces-used.tsx';

const tones: Readonly<Record<string, Tone>> = {
  planned: 'info',
  due: 'wait',
  billed: 'good',
  accepted: 'good',
  requested: 'wait',
  declined: 'bad',
};

export const ChargeState = ({ state }: { state: string }) => (
  <Badge tone={tones[state] ?? 'calm'}>{useCostWords().states[state] ?? state}</Badge>
);

const of = (refused: Refused | undefined, form: string) => (refused?.form === form ? refused : undefined);

interface Given {
  readonly charge: ChargeView;
  readonly refused: Refused | undefined;
}

const plannedPieces = ({ lines }: ChargeView): Readonly<Record<string, number>> =>
  Object.fromEntries(lines.flatMap((l) => (l.key ? [[l.key, l.quantity ?? 0]] : [])));

/** Which support and which projects pay for a part, and what it needs of consumables. */
export const PayersForm = ({
  charge,
  supports,
  price,
  refused,
}: Given & { supports: readonly Option[]; price: UsagePriceView | undefined }) => {
  const words = useCostWords();
  const { payers, part } = charge;
  const pieces = charge.state === 'planned' ? (price?.consumables ?? []) : [];
  return (
    <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-5">
      <FormErrors
        refused={of(refused, `payers${part}`)}
        scope={`payers${part}-`}
        names={{ ...pieceNames(pieces, ''), '/projects': 'project.0' }}
      >
        <FormKey of={`payers-${part}-${charge.support}`} />
        <h3 className="text-lg">{words.payers}</h3>
        <SelectField
          name="applicationId"
          label={words.application}
          hint={words.applicationHint}
          options={supports}
          stored={payers?.applicationId}
          empty={words.withoutSupport}
        />
        {[0, 1, 2].map((i) => (
          <fieldset key={i} className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_8rem]">
            <legend className="sr-only">{words.project(i + 1)}</legend>
            <TextField name={`project.${i}`} label={words.project(i + 1)} stored={payers?.projects[i]?.name} maxLength={120} />
            <TextField
              name={`weight.${i}`}
              label={words.weight(i + 1)}
              stored={payers?.projects[i] ? String(payers.projects[i].weight) : undefined}
              inputMode="numeric"
            />
          </fieldset>
        ))}
        {pieces.length > 0 && (
          <div className="grid gap-2">
            <PiecesUsed pieces={pieces} planned={plannedPieces(charge)} left={price?.left ?? {}} />
            <p className="text-soft">{words.pieces}</p>
          </div>
        )}
        <Button name="do" value={`payers ${part}`} kind="plain" className="justify-self-start">
          {words.save}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** Asks the owner to change what is due. */
export const AskAdjustment = ({ charge, refused }: Given) => {
  const words = useCostWords();
  const { part } = charge;
  const kinds = (['time', 'waive'] as const).map((value) => ({ value, label: words.kinds[value] }));
  return (
    <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-5">
      <FormErrors
        refused={of(refused, `ask${part}`)}
        scope={`ask${part}-`}
        names={{ '/wanted/start': 'start', '/wanted/end': 'end', '/wanted': 'kind' }}
      >
        <FormKey of={`ask-${part}`} />
        <input type="hidden" name="zone" value={charge.zone} />
        <h3 className="text-lg">{words.ask}</h3>
        <div className="grid gap-4 sm:grid-cols-3">
          <SelectField name="kind" label={words.kind} options={kinds} />
          <TextField name="start" label={words.start(charge.zone)} type="datetime-local" />
          <TextField name="end" label={words.end(charge.zone)} type="datetime-local" />
          <FoldField name="startFold" of={words.start(charge.zone)} />
          <FoldField name="endFold" of={words.end(charge.zone)} />
        </div>
        <TextArea name="text" label={words.why} lines={3} max={4000} required />
        <Button name="do" value={`ask ${part}`} kind="plain" className="justify-self-start">
          {words.send}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** What the owner logs of a use, as it was used or planned where nothing else is entered; it cannot be changed afterwards. */
export const LogForm = ({
  charge,
  used,
  pieces,
  refused,
}: Given & { used: UsedFields | undefined; pieces: readonly ConsumableView[] }) => {
  const words = useCostWords();
  const { part, lines } = charge;
  const staff = lines.find((l) => l.kind === 'staff')?.quantity;
  const names = {
    ...pieceNames(pieces),
    '/use/start': 'start',
    '/use/end': 'end',
    '/use/operator': 'operator',
    '/use/samples': 'samples',
    '/use/note': 'note',
  };
  return (
    <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-5">
      <FormErrors refused={of(refused, `log${part}`)} scope={`log${part}-`} names={names}>
        <FormKey of={`log-${part}`} />
        <input type="hidden" name="zone" value={charge.zone} />
        <h3 className="text-lg">{words.log}</h3>
        <p className="text-soft">{words.logLead}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="start" label={words.start(charge.zone)} type="datetime-local" required stored={used?.start} />
          <TextField name="end" label={words.end(charge.zone)} type="datetime-local" required stored={used?.end} />
          <FoldField name="startFold" of={words.start(charge.zone)} stored={used?.startFold} />
          <FoldField name="endFold" of={words.end(charge.zone)} stored={used?.endFold} />
          <TextField name="operator" label={words.operator} maxLength={200} required />
          <TextField
            name="staffMinutes"
            label={words.staffMinutes}
            inputMode="numeric"
            stored={staff === undefined ? undefined : String(staff)}
          />
        </div>
        <PiecesUsed pieces={pieces} planned={plannedPieces(charge)} />
        <TextField name="samples" label={words.samples} hint={words.samplesHint} maxLength={2000} />
        <TextArea name="settings" label={words.settings} hint={words.settingsHint} lines={2} max={4000} />
        <TextArea name="note" label={words.note} lines={2} max={2000} />
        <Button name="do" value={`log ${part} ${charge.resourceId}`} className="justify-self-start">
          {words.logIt}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** What was asked to be changed, with what both sides wrote. */
export const Adjustments = ({
  items,
  zones,
  owner,
  kinds,
  refused,
}: {
  items: readonly AdjustmentView[];
  /** Of the parts of the booking. */
  zones: Readonly<Record<number, string>>;
  owner: boolean;
  kinds: Readonly<Record<string, string>>;
  refused: Refused | undefined;
}) => {
  const words = useCostWords();
  const language = useLanguage();
  const actions = owner ? (['accept', 'decline'] as const) : (['withdraw'] as const);
  return (
    <ul className="divide-y divide-line">
      {items.map((a) => (
        <li key={a.id} className="grid gap-3 py-4">
          <p className="flex flex-wrap items-center gap-3">
            <ChargeState state={a.state} />
            <strong>{kinds[a.wanted.kind] ?? a.wanted.kind}</strong>
            {a.wanted.start && a.wanted.end && (
              <span>
                {period(
                  ...shownSpan({ start: a.wanted.start, end: a.wanted.end, zone: zones[a.part] ?? 'Asia/Seoul' }),
                  language,
                )}
              </span>
            )}
          </p>
          <ul className="grid gap-2">
            {a.messages.map((m) => (
              <li key={m.by.at + m.side} className="border-l-4 border-line pl-4">
                <p className="text-sm text-soft">
                  {words.sides[m.side]} · {moment(m.by.at, language)}
                </p>
                <p className="whitespace-pre-line wrap-anywhere">{m.text}</p>
              </li>
            ))}
          </ul>
          {a.state === 'requested' && (
            <Form method="post" className="grid gap-3">
              <FormErrors refused={of(refused, `adjustment${a.id}`)} scope={`${a.id}-`}>
                <FormKey of={`adjustment-${a.id}`} version={a.version} />
                <TextArea name="text" label={words.message} lines={2} max={4000} />
                <div className="flex flex-wrap gap-3">
                  <Button name="do" value={`adjustment write ${a.id}`} kind="plain">
                    {words.write}
                  </Button>
                  {actions.map((action) => (
                    <Button
                      key={action}
                      name="do"
                      value={`adjustment ${action} ${a.id}`}
                      kind={action === 'accept' ? 'main' : 'danger'}
                    >
                      {words.actions[action]}
                    </Button>
                  ))}
                </div>
              </FormErrors>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
};
