import { Form } from 'react-router';
import type { IncidentView } from '../api/usage-desk.ts';
import { momentIn } from '../format/date.ts';
import { count } from '../format/number.ts';
import { useUsageDeskWords } from '../words/usage-desk.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FoldField } from './fold-field.tsx';
import { FormKey } from './form-key.tsx';

const tones: Readonly<Record<string, Tone>> = { open: 'wait', in_work: 'info', resolved: 'good' };

interface Given {
  /** Of the resource. */
  readonly zone: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly refused: Refused | undefined;
}

/** Incidents and care of a machine, with what is to be done about those that are open. */
export const Incidents = ({
  items,
  zone,
  kinds,
  writes,
  refused,
}: Given & { items: readonly IncidentView[]; writes: boolean }) => {
  const words = useUsageDeskWords();
  const language = useLanguage();
  if (items.length === 0) return <p className="text-soft">{words.incidentsNone}</p>;
  return (
    <ul className="divide-y divide-line">
      {items.map((i) => (
        <li key={i.id} className="grid gap-2 py-4">
          <p className="flex flex-wrap items-center gap-3">
            <Badge tone={tones[i.state] ?? 'calm'}>{words.incidentStates[i.state] ?? i.state}</Badge>
            <strong>{kinds[i.kind] ?? i.kind}</strong>
            <span className="text-soft">{momentIn(i.at, language, zone)}</span>
            {i.downMinutes > 0 && <span>{words.down(count(i.downMinutes, language))}</span>}
          </p>
          <p className="whitespace-pre-line wrap-anywhere">{i.said}</p>
          {i.resolution && <p className="border-l-4 border-line pl-4 whitespace-pre-line wrap-anywhere">{i.resolution}</p>}
          {writes && i.state !== 'resolved' && (
            <Form method="post" className="mt-2 grid gap-3">
              <FormErrors refused={refused?.form === `incident${i.id}` ? refused : undefined} scope={`${i.id}-`}>
                <FormKey of={`incident-${i.id}`} version={i.version} />
                <TextArea name="resolution" label={words.resolution} lines={2} max={4000} />
                <TextField name="downMinutes" label={words.downMinutes} inputMode="numeric" className="max-w-60" />
                <div className="flex flex-wrap gap-3">
                  {i.state === 'open' && (
                    <Button name="do" value={`begin ${i.id}`} kind="plain">
                      {words.begin}
                    </Button>
                  )}
                  <Button name="do" value={`resolve ${i.id}`}>
                    {words.resolve}
                  </Button>
                </div>
              </FormErrors>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Records what happened to a machine, or its planned care. */
export const IncidentForm = ({ zone, kinds, refused }: Given) => {
  const words = useUsageDeskWords();
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors refused={refused?.form === 'report' ? refused : undefined} scope="report-">
        <FormKey of="report" />
        <input type="hidden" name="zone" value={zone} />
        <div className="grid gap-4 sm:grid-cols-3">
          <SelectField
            name="kind"
            label={words.kind}
            options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          />
          <TextField name="at" label={words.at(zone)} type="datetime-local" required />
          <FoldField name="atFold" />
          <TextField name="downMinutes" label={words.downMinutes} inputMode="numeric" />
        </div>
        <TextArea name="said" label={words.said} lines={3} max={4000} required />
        <Button name="do" value="report" className="justify-self-start">
          {words.reportIt}
        </Button>
      </FormErrors>
    </Form>
  );
};
