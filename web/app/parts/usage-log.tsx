import { Form, Link } from 'react-router';
import type { ConsumableView, UsageLogView } from '../api/usage-desk.ts';
import { period } from '../format/period.ts';
import { shownSpan } from '../format/shown-wall.ts';
import { textIn } from '../format/text.ts';
import { useUsageDeskWords } from '../words/usage-desk.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Button, LinkButton } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FoldField } from './fold-field.tsx';
import { FormKey } from './form-key.tsx';
import { Rows } from './licence.tsx';
import { PiecesUsed, pieceNames } from './pieces-used.tsx';

/** The lines of a log, the newest first, and whether it is whole. */
export const Lines = ({ log, pieces, zone }: { log: UsageLogView; pieces: readonly ConsumableView[]; zone: string }) => {
  const words = useUsageDeskWords();
  const language = useLanguage();
  const named = (key: string) => textIn(pieces.find((p) => p.key === key)?.name, language) || key;
  if (log.items.length === 0) return <p className="text-soft">{words.linesNone}</p>;
  return (
    <div className="grid gap-4">
      <p>
        {log.broken === undefined ? (
          <Badge tone="good">{words.whole}</Badge>
        ) : (
          <Badge tone="bad">{words.broken(log.broken)}</Badge>
        )}
      </p>
      <Rows
        label={words.lines}
        columns={[words.place, `${words.time} (${zone})`, words.operator, words.what]}
        rows={log.items.map(({ place, bookingId, corrects, use }) => ({
          key: String(place),
          cells: [
            String(place),
            period(...shownSpan({ ...use, zone }), language),
            use.operator,
            <span key="what" className="wrap-anywhere">
              {corrects && <span className="block font-semibold">{words.corrects(corrects)}</span>}
              {[
                ...use.samples,
                ...Object.entries(use.settings).map(([name, value]) => `${name}: ${value}`),
                ...use.results.map((r) => r.name),
                ...(use.staffMinutes > 0 ? [`${words.staffMinutes} ${use.staffMinutes}`] : []),
                ...Object.entries(use.consumables).map(([key, count]) => `${named(key)} ${count}`),
                ...(use.note ? [use.note] : []),
              ].join(' · ')}
              {bookingId && (
                <Link className="block underline underline-offset-4" to={`/${language}/bookings/${bookingId}/cost`}>
                  {words.booking}
                </Link>
              )}
            </span>,
          ],
        }))}
      />
      {log.next && (
        <p>
          <LinkButton kind="plain" to={`?cursor=${encodeURIComponent(log.next)}`}>
            {words.older}
          </LinkButton>
        </p>
      )}
    </div>
  );
};

const names = {
  '/corrects': 'corrects',
  '/use/start': 'start',
  '/use/end': 'end',
  '/use/operator': 'operator',
  '/use/staffMinutes': 'staffMinutes',
  '/use/samples': 'samples',
  '/use/settings': 'settings',
  '/use/note': 'note',
};

/** Logs a use without a booking, or the line that corrects another. */
export const UseForm = ({
  log,
  pieces,
  zone,
  refused,
}: {
  log: UsageLogView;
  pieces: readonly ConsumableView[];
  zone: string;
  refused: Refused | undefined;
}) => {
  const words = useUsageDeskWords();
  const corrected = new Set(log.items.map((l) => l.corrects));
  const standing = log.items.filter((l) => !corrected.has(l.place));
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors
        refused={refused?.form === 'log' ? refused : undefined}
        scope="log-"
        names={{ ...names, ...pieceNames(pieces) }}
      >
        <FormKey of={`log-${log.items[0]?.place ?? 0}`} />
        <input type="hidden" name="zone" value={zone} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name="corrects"
            label={words.correct}
            hint={words.correctHint}
            options={standing.map((l) => ({ value: String(l.place), label: `${l.place} · ${l.use.operator}` }))}
            empty={words.correctNone}
          />
          <TextField name="operator" label={words.operator} maxLength={200} required />
          <TextField name="start" label={words.start(zone)} type="datetime-local" required />
          <TextField name="end" label={words.end(zone)} type="datetime-local" required />
          <FoldField name="startFold" of={words.start(zone)} />
          <FoldField name="endFold" of={words.end(zone)} />
          <TextField name="staffMinutes" label={words.staffMinutes} inputMode="numeric" />
          <TextField name="samples" label={words.samples} hint={words.samplesHint} maxLength={2000} />
        </div>
        <PiecesUsed pieces={pieces} />
        <TextArea name="settings" label={words.settings} hint={words.settingsHint} lines={2} max={4000} />
        <TextArea name="note" label={words.note} lines={2} max={2000} />
        <Button name="do" value="log" className="justify-self-start">
          {words.writeIt}
        </Button>
      </FormErrors>
    </Form>
  );
};
