import { Form } from 'react-router';
import type { OfftakeBooksView, WeighingView } from '../api/offtakes.ts';
import { day, moment } from '../format/date.ts';
import { count, decimal, exact } from '../format/number.ts';
import type { OfftakeNames } from '../format/offtake.server.ts';
import { useOfftakeWords } from '../words/offtake.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Rows } from './licence.tsx';
import { optionsOf } from './offtake.tsx';

const tones: Readonly<Record<string, Tone>> = {
  recorded: 'wait',
  contested: 'bad',
  confirmed: 'good',
  within: 'good',
  short: 'bad',
  over: 'wait',
};

type Given = { readonly names: OfftakeNames; readonly refused: Refused | undefined };

/** What was agreed for each period beside what was weighed in it. */
export const Periods = ({ periods }: Pick<OfftakeBooksView, 'periods'>) => {
  const words = useOfftakeWords();
  const language = useLanguage();
  const tonnes = (kilograms: number) => exact(kilograms / 1000, language);
  if (periods.length === 0) return <p className="text-soft">{words.periodsNone}</p>;
  return (
    <Rows
      label={words.period}
      columns={[words.period, words.agreed, words.weighed, words.waiting, words.difference, words.avoided, words.verdict]}
      rows={periods.map((p) => ({
        key: p.from,
        cells: [
          words.span(day(p.from, language), day(p.until, language)),
          tonnes(p.agreed),
          tonnes(p.weighed),
          tonnes(p.waiting),
          tonnes(p.weighed - p.agreed),
          p.avoided === undefined ? '–' : words.avoidedOf(decimal(p.avoided / 1_000_000, language)),
          <Badge key="verdict" tone={tones[p.verdict ?? ''] ?? 'calm'}>
            {words.verdicts[p.verdict ?? 'running']}
          </Badge>,
        ],
      }))}
    />
  );
};

const Actions = ({ weighing, names, refused }: Given & { weighing: WeighingView }) => {
  const words = useOfftakeWords();
  const { ticket, version, actions, gross, tare } = weighing;
  const plain = actions.filter((a) => a !== 'contest' && a !== 'correct');
  const button = (action: string) => (
    <Button
      key={action}
      size="small"
      kind={action === 'confirm' ? 'main' : 'plain'}
      name="do"
      value={`weighing ${action} ${ticket}`}
    >
      {words.weighingActions[action] ?? action}
    </Button>
  );
  return (
    <Form method="post" className="mt-3 flex flex-wrap items-end gap-3">
      <FormErrors
        refused={refused?.form === `weighing ${ticket}` ? refused : undefined}
        names={{ '/weights': 'gross', '/weights/gross': 'gross', '/weights/tare': 'tare' }}
        scope={`${ticket}-`}
      >
        <FormKey of={`weighing-${ticket}-${version}`} version={version} />
        {plain.map(button)}
        {actions.includes('contest') && (
          <>
            <SelectField name="reason" label={words.reason} options={optionsOf(names.contests)} />
            <TextField name="text" label={words.contestText} maxLength={1000} />
            {button('contest')}
          </>
        )}
        {actions.includes('correct') && (
          <>
            <TextField name="gross" label={words.gross} inputMode="numeric" stored={String(gross)} maxLength={7} />
            <TextField name="tare" label={words.tare} inputMode="numeric" stored={String(tare)} maxLength={7} />
            {button('correct')}
          </>
        )}
      </FormErrors>
    </Form>
  );
};

/** Weighbridge tickets, the latest first, each with what may be done with it. */
export const Weighings = ({ items, names, refused }: Given & { items: readonly WeighingView[] }) => {
  const words = useOfftakeWords();
  const language = useLanguage();
  if (items.length === 0) return <p className="text-soft">{words.weighingsNone}</p>;
  return (
    <ul className="divide-y divide-line">
      {items.map((w) => (
        <li key={w.ticket} className="py-4 first:pt-0 last:pb-0 wrap-anywhere">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <Badge tone={tones[w.state] ?? 'calm'}>{words.weighingStates[w.state] ?? w.state}</Badge>
            <span className="font-semibold">{w.ticket}</span>
            <span>{w.vehicle}</span>
            <span className="text-soft">{moment(w.at, language)}</span>
          </p>
          <p className="mt-1 tabular-nums">
            {words.weights(count(w.gross, language), count(w.tare, language), count(w.net, language))}
          </p>
          <p className="text-[0.9375rem] text-soft">
            {[
              words.recordedBy(words.sides[w.recordedBy] ?? w.recordedBy),
              words.underPermits(w.permits.join(', ')),
              w.corrections > 0 && words.corrected(w.corrections),
              w.contest && (names.contests[w.contest.reason] ?? w.contest.reason),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {w.contest?.text && <p className="mt-1 whitespace-pre-line">{w.contest.text}</p>}
          {w.actions.length > 0 && <Actions weighing={w} names={names} refused={refused} />}
        </li>
      ))}
    </ul>
  );
};

/** Records a ticket. */
export const RecordWeighing = ({ refused }: Pick<Given, 'refused'>) => {
  const words = useOfftakeWords();
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors refused={refused?.form === 'record' ? refused : undefined} scope="record-">
        <FormKey of="weighing-record" />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="ticket" label={words.ticket} required maxLength={40} />
          <TextField name="vehicle" label={words.vehicle} required maxLength={20} />
          <TextField name="gross" label={words.gross} inputMode="numeric" required maxLength={7} />
          <TextField name="tare" label={words.tare} inputMode="numeric" required maxLength={7} />
          <TextField name="at" label={words.at} type="datetime-local" required />
        </div>
        <Button name="do" value="record" className="justify-self-start">
          {words.record}
        </Button>
      </FormErrors>
    </Form>
  );
};
