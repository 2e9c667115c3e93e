import { useId } from 'react';
import { Form } from 'react-router';
import type { DeliveryView, WebhookView } from '../api/watch.ts';
import type { EventTypeView } from '../api/webhooks.ts';
import { textIn } from '../format/text.ts';
import { useWatchWords } from '../words/watch.ts';
import { useWebhookWords } from '../words/webhooks.ts';
import { useLanguage } from '../words/words.ts';
import type { Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { errorOf, idOf, useFormState, useValues } from './field.tsx';
import { FormKey } from './form-key.tsx';

type State = NonNullable<WebhookView['webhook']>['state'];
export const webhookTones: Readonly<Record<State, Tone>> = { unproved: 'wait', proved: 'good', stopped: 'bad' };
export const deliveryTones: Readonly<Record<DeliveryView['state'], Tone>> = {
  waiting: 'wait',
  taken: 'good',
  givenUp: 'bad',
  leftOut: 'calm',
};

/** A signing secret, on the one page that says it. */
export const Secret = ({ secret }: { secret: string }) => {
  const words = useWebhookWords();
  return (
    <section aria-labelledby="secret" className="mb-6 rounded-card border border-honey-300 bg-honey-50 p-5 text-honey-900">
      <h2 id="secret" className="text-lg">
        {words.secretTitle}
      </h2>
      <p className="mt-1">{words.secretText}</p>
      <p className="mt-3 rounded-lg bg-white px-3 py-2 font-mono text-sm wrap-anywhere text-ink">{secret}</p>
    </section>
  );
};

/** One press that does one thing; `of` tells one intended effect from the next. */
export const Act = ({ act, of, kind, label }: { act: string; of: string | number; kind: 'plain' | 'danger'; label: string }) => (
  <Form method="post">
    <FormKey of={`${act}${of}`} />
    <Button kind={kind} name="act" value={act}>
      {label}
    </Button>
  </Form>
);

/** The tries of a delivery, one on a line. */
export const Attempts = ({ attempts }: Pick<DeliveryView, 'attempts'>) => {
  const words = useWatchWords();
  return (
    <ol className="text-[0.9375rem] text-soft">
      {attempts.map((attempt) => (
        <li key={attempt.at}>
          {words.tryOf(attempt.status, attempt.ms)}
          {attempt.error && ` · ${words.fault[attempt.error] ?? attempt.error}`}
          {attempt.answer && <code className="block text-sm wrap-anywhere">{attempt.answer}</code>}
        </li>
      ))}
    </ol>
  );
};

/** The events of the catalogue to choose from, in their groups. */
export const EventChoice = ({ types, stored }: { types: readonly EventTypeView[]; stored?: readonly string[] }) => {
  const words = useWebhookWords();
  const language = useLanguage();
  const chosen = useValues('events', stored);
  const error = errorOf(useFormState(), 'events');
  const first = useId();
  const groups = Object.values(Object.groupBy(types, (t) => t.group.name));
  return (
    <fieldset id={idOf('events')} tabIndex={-1} aria-describedby={error && 'events-error'}>
      <legend className="mb-1.5 font-semibold">{words.events}</legend>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {groups.map((group = []) => (
          <div key={group[0]?.group.name}>
            <p className="text-soft">{textIn(group[0]?.group.text, language)}</p>
            {group.map(({ name, text }) => (
              <label key={name} htmlFor={`${first}${name}`} className="flex min-h-11 items-center gap-2.5">
                <input
                  id={`${first}${name}`}
                  type="checkbox"
                  name="events"
                  value={name}
                  defaultChecked={chosen.includes(name)}
                  className="size-5 shrink-0 accent-pine-700"
                />
                <span className="min-w-0">
                  {textIn(text, language)} <code className="block text-sm wrap-anywhere text-soft">{name}</code>
                </span>
              </label>
            ))}
          </div>
        ))}
      </div>
      {error && (
        <p id="events-error" className="mt-1 font-medium text-clay-700">
          {error}
        </p>
      )}
    </fieldset>
  );
};
