import { Form } from 'react-router';
import type { OrderView } from '../api/orders.ts';
import { day } from '../format/date.ts';
import type { ShownTracking, TrackingChoices } from '../format/tracking.server.ts';
import { useTrackingWords } from '../words/tracking.ts';
import { useLanguage } from '../words/words.ts';
import { AttachField, Attachments } from './attachments.tsx';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Part } from './licence.tsx';

const Way = ({ events, orderId }: { events: readonly ShownTracking[]; orderId: string }) => {
  const words = useTrackingWords();
  const language = useLanguage();
  return (
    <ol className="grid gap-4">
      {events.map((event) => (
        <li key={event.id} className={`border-l-2 pl-4 ${event.bad ? 'border-clay-700' : 'border-pine-600'}`}>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{event.what}</span>
            <span className="wrap-anywhere">{event.where}</span>
            {event.whole !== undefined && (
              <Badge tone={event.whole ? 'good' : 'wait'}>{event.whole ? words.whole : words.part}</Badge>
            )}
          </p>
          {event.note && <p className="mt-1 whitespace-pre-line wrap-anywhere">{event.note}</p>}
          <p className="text-sm text-soft wrap-anywhere">
            <time dateTime={event.at}>{event.when}</time>
            {event.arrivesOn && ` · ${words.expected(day(event.arrivesOn, language))}`}
            {event.receivedBy && ` · ${words.receivedBy(event.receivedBy)}`}
            {event.reference && ` · ${words.reference(event.reference)}`}
          </p>
          <Attachments files={event.files} at={`/orders/${orderId}`} />
        </li>
      ))}
    </ol>
  );
};

const TrackingForm = ({
  order,
  choices,
  refused,
}: {
  order: OrderView;
  choices: TrackingChoices;
  refused: Refused | undefined;
}) => {
  const words = useTrackingWords();
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      key={`track-${order.version}`}
      className="grid gap-4 border-t border-line pt-4"
    >
      <h3 className="text-lg font-semibold">{words.add}</h3>
      <FormErrors refused={refused?.form === 'track' ? refused : undefined} scope="track-">
        <FormKey of={`track-${order.version}`} version={order.version} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField name="kind" label={words.kind} options={choices.kinds} required />
          <TextField name="reference" label={words.forwarder} stored={order.dispatch?.tracking ?? ''} maxLength={120} />
          <TextField name="at" label={words.at} type="datetime-local" required />
          <SelectField name="zone" label={words.zone} options={choices.zones} stored="Asia/Seoul" required />
          <TextField name="place" label={words.place} hint={words.placeHint} maxLength={120} required />
          <TextField name="country" label={words.country} hint={words.countryHint} maxLength={60} required />
          <TextField name="locode" label={words.locode} maxLength={6} />
          <TextField name="arrivesOn" label={words.arrivesOn} type="date" />
          <TextField name="receivedBy" label={words.taker} maxLength={120} />
          {order.terms.lines.slice(0, 20).map((line, i) => (
            <TextField
              key={line.name}
              name={`quantity${i}`}
              label={words.quantity(line.name)}
              hint={words.quantityHint}
              inputMode="decimal"
              maxLength={20}
            />
          ))}
        </div>
        <TextArea name="note" label={words.note} hint={words.noteHint} lines={2} max={1000} />
        <AttachField />
        <Button name="do" value="track" kind="plain" className="justify-self-start">
          {words.write}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** The way of an order's goods: what happened by time, and for the seller the form that tells of it. */
export const Tracking = ({
  order,
  events,
  choices,
  refused,
}: {
  order: OrderView;
  events: readonly ShownTracking[];
  choices: TrackingChoices | undefined;
  refused: Refused | undefined;
}) => {
  const words = useTrackingWords();
  const language = useLanguage();
  return (
    <Part id="tracking" title={words.title}>
      <div className="grid gap-5">
        {order.expectedOn && <p className="font-semibold">{words.expected(day(order.expectedOn, language))}</p>}
        {events.length === 0 ? <p className="text-soft">{words.none}</p> : <Way events={events} orderId={order.id} />}
        {order.state === 'dispatched' && events.some((e) => e.whole) && <p className="text-soft">{words.clock}</p>}
        {events.length > 0 && (
          <p>
            <a href={`/${language}/orders/${order.id}/tracking/file`} className="link">
              {words.epcis}
            </a>
          </p>
        )}
        {choices && <TrackingForm order={order} choices={choices} refused={refused} />}
      </div>
    </Part>
  );
};
