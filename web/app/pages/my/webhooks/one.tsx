import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../../api/form.server.ts';
import { acting } from '../../../api/gate.server.ts';
import type { Items } from '../../../api/views.ts';
import type { EventTypeView, NewWebhook, WebhookDelivery, WebhookOne } from '../../../api/webhooks.ts';
import { moment } from '../../../format/date.ts';
import { Badge } from '../../../parts/badge.tsx';
import { Button } from '../../../parts/button.tsx';
import { Done } from '../../../parts/empty.tsx';
import { FormErrors, TextField } from '../../../parts/field.tsx';
import { FormKey } from '../../../parts/form-key.tsx';
import { Head } from '../../../parts/head.tsx';
import { PageTitle } from '../../../parts/page-title.tsx';
import { Act, Attempts, deliveryTones, EventChoice, Secret, webhookTones } from '../../../parts/webhook.tsx';
import { useWatchWords } from '../../../words/watch.ts';
import { useWebhookWords } from '../../../words/webhooks.ts';
import { languageOf, useLanguage, useWords } from '../../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const at = `/organisations/${organisation}/webhooks/${encodeURIComponent(params.id ?? '')}`;
  const cursor = new URL(request.url).searchParams.get('cursor');
  const [webhook, log, types] = await Promise.all([
    api.read<WebhookOne>(at),
    api.read<Items<WebhookDelivery> & { next?: string }>(
      `${at}/deliveries${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`,
    ),
    api.read<Items<EventTypeView>>('/events'),
  ]);
  return { webhook, deliveries: log.items, next: log.next, later: cursor !== null, types: types.items };
};

/** What `datetime-local` gives, which is time in Korea, as an instant. */
const instantOf = (local: string): string => (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? `${local}:00+09:00` : local);

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const act = sheet.text('act');
  const at = `/organisations/${organisation}/webhooks/${encodeURIComponent(params.id ?? '')}`;
  const here = `/${languageOf(params.lang)}/my/webhooks`;
  const draft = () => ({ name: sheet.text('name'), url: sheet.text('url'), events: sheet.texts('events') });
  const delivery = () => `${at}/deliveries/${encodeURIComponent(sheet.text('delivery'))}/replay`;
  const sent =
    act === 'secret'
      ? await api.send<Partial<NewWebhook>>('POST', `${at}/secret`, sheet.sending())
      : act === 'test'
        ? await api.send<Partial<NewWebhook>>('POST', `${at}/test`, sheet.sending())
        : act === 'resend'
          ? await api.send<Partial<NewWebhook>>('POST', delivery(), sheet.sending())
          : act === 'replay'
            ? await api.send<Partial<NewWebhook>>(
                'POST',
                `${at}/replay`,
                sheet.sending({ since: instantOf(sheet.text('since')) }),
              )
            : act === 'remove'
              ? await api.send<Partial<NewWebhook>>('DELETE', at, sheet.sending())
              : await api.send<Partial<NewWebhook>>('PUT', at, sheet.sending(draft()));
  if (!sent.ok) return refusal(sent, sheet, act);
  if (act === 'secret') return { secret: sent.value.secret, refused: undefined };
  return redirect(act === 'remove' ? `${here}?removed` : `${here}/${params.id}?${act === 'change' ? 'saved' : 'queued'}`);
};

const Log = ({ deliveries, replayable }: { deliveries: readonly WebhookDelivery[]; replayable: boolean }) => {
  const words = useWebhookWords();
  const watch = useWatchWords();
  const language = useLanguage();
  if (deliveries.length === 0) return <p className="text-soft">{watch.logNone}</p>;
  return (
    <ul className="divide-y divide-line">
      {deliveries.map(({ id, at, about, event, again, state, attempts, nextAt }) => (
        <li key={id} className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-[12rem_minmax(0,1fr)_auto]">
          <span>
            <time dateTime={at} className="block tabular-nums">
              {moment(at, language)}
            </time>
            <Badge tone={deliveryTones[state]}>{watch.deliveries[state]}</Badge>
          </span>
          <span className="min-w-0">
            <span className="flex flex-wrap gap-x-2">
              {event ? <code className="wrap-anywhere">{event.name}</code> : words.about[about]}
              {again && <span className="text-soft">({words.again})</span>}
            </span>
            <Attempts attempts={attempts} />
            {state === 'waiting' && attempts.length > 0 && (
              <span className="text-[0.9375rem] text-soft">{words.nextTry(moment(nextAt, language))}</span>
            )}
          </span>
          {event && (
            <span className="flex flex-wrap items-start gap-x-4">
              <Link to={`deliveries/${id}`} className="link inline-flex min-h-9 items-center text-[0.9375rem]">
                {words.payload}
              </Link>
              {replayable && (
                <Form method="post">
                  <FormKey of={`resend${id}`} />
                  <input type="hidden" name="delivery" value={id} />
                  <Button kind="quiet" size="small" name="act" value="resend">
                    {words.resend}
                  </Button>
                </Form>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

const Replay = ({ webhook, refused }: { webhook: WebhookOne; refused: Parameters<typeof FormErrors>[0]['refused'] }) => {
  const words = useWebhookWords();
  const language = useLanguage();
  const { replay } = webhook;
  return (
    <section aria-labelledby="replay" className="card mt-6 p-5 sm:p-7">
      <h2 id="replay" className="text-lg">
        {words.replay}
      </h2>
      <p className="mt-1 text-soft">{words.replayText}</p>
      {replay && (
        <p className="mt-2 font-medium">
          {replay.state === 'running'
            ? words.replaying(replay.made)
            : words.replayed(replay.made, moment(replay.since, language))}
        </p>
      )}
      <Form method="post" className="mt-4 grid gap-4">
        <FormErrors refused={refused}>
          <FormKey of={`replay${replay?.since ?? ''}${replay?.state ?? ''}`} />
          <TextField
            name="since"
            type="datetime-local"
            label={words.since}
            hint={words.sinceHint}
            required
            className="max-w-xs"
          />
          <Button kind="plain" name="act" value="replay" className="justify-self-start">
            {words.replay}
          </Button>
        </FormErrors>
      </Form>
    </section>
  );
};

export default function WebhookOnePage() {
  const { webhook, deliveries, next, later, types } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = useWebhookWords();
  const watch = useWatchWords();
  const { form } = useWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const secret = done && 'secret' in done ? done.secret : undefined;
  const refused = done?.refused;
  const of = (...acts: string[]) => (refused && acts.includes(refused.form ?? '') ? refused : undefined);
  const proved = webhook.state === 'proved';
  return (
    <>
      <Head title={webhook.name} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={webhook.name} lead={webhook.url} back={{ to: `/${language}/my/webhooks`, label: words.title }} />
        {secret && <Secret secret={secret} />}
        {!done && search.has('saved') && (
          <div className="mb-6">
            <Done>{words.saved}</Done>
          </div>
        )}
        {!done && search.has('queued') && (
          <div className="mb-6">
            <Done>{watch.queued}</Done>
          </div>
        )}
        <section aria-labelledby="state" className="card grid gap-4 p-5 sm:p-7">
          <h2 id="state" className="flex flex-wrap items-center gap-3 text-lg">
            <Badge tone={webhookTones[webhook.state]}>{watch.states[webhook.state]}</Badge>
          </h2>
          <p className="text-soft">{words.stateText[webhook.state]}</p>
          {webhook.failingSince && (
            <p className="font-medium text-clay-700">{words.failing(moment(webhook.failingSince, language))}</p>
          )}
          {webhook.overlapsUntil && <p>{words.overlaps(moment(webhook.overlapsUntil, language))}</p>}
          <FormErrors refused={of('test', 'secret', 'remove', 'resend')}>
            <div className="flex flex-wrap gap-3">
              <Act act="test" of={deliveries[0]?.id ?? ''} kind="plain" label={proved ? watch.test : watch.retry} />
              <Act act="secret" of={webhook.version} kind="plain" label={watch.secretNew} />
              <Act act="remove" of={webhook.id} kind="danger" label={watch.removeHook} />
            </div>
          </FormErrors>
          <p className="text-[0.9375rem] text-soft">{words.rotateText}</p>
        </section>
        <section aria-labelledby="settings" className="card mt-6 p-5 sm:p-7">
          <h2 id="settings" className="mb-4 text-lg">
            {words.settings}
          </h2>
          <Form method="post" key={webhook.version} className="grid gap-5">
            <FormErrors refused={of('change')}>
              <FormKey of={`change${webhook.id}`} version={webhook.version} />
              <TextField name="name" label={words.name} hint={words.nameHint} stored={webhook.name} required maxLength={80} />
              <TextField
                name="url"
                type="url"
                label={watch.url}
                hint={watch.urlHint}
                stored={webhook.url}
                required
                maxLength={500}
              />
              <EventChoice types={types} stored={webhook.events} />
              <Button name="act" value="change" className="justify-self-start">
                {form.save}
              </Button>
            </FormErrors>
          </Form>
        </section>
        {proved && <Replay webhook={webhook} refused={of('replay')} />}
        <section aria-labelledby="log" className="card mt-6 p-5 sm:p-7">
          <h2 id="log" className="mb-2 text-lg">
            {watch.log}
          </h2>
          <Log deliveries={deliveries} replayable={proved} />
          <p className="mt-4 flex gap-6">
            {later && (
              <Link to="." className="link">
                {words.newest}
              </Link>
            )}
            {next && (
              <Link to={`?cursor=${encodeURIComponent(next)}`} className="link">
                {words.next}
              </Link>
            )}
          </p>
        </section>
      </div>
    </>
  );
}
