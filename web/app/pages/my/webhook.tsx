import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { signedIn } from '../../api/gate.server.ts';
import type { DeliveryView, WebhookView } from '../../api/watch.ts';
import { moment } from '../../format/date.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Act, Attempts, deliveryTones, Secret, webhookTones } from '../../parts/webhook.tsx';
import { useWatchWords } from '../../words/watch.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  return api.read<WebhookView>('/webhook');
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const sheet = await sheetOf(request);
  const act = sheet.text('act');
  const here = `/${languageOf(params.lang)}/my/webhook`;
  const calls: Readonly<Record<string, () => Promise<Awaited<ReturnType<typeof api.send<WebhookView>>>>>> = {
    address: () => api.send('PUT', '/webhook', sheet.sending({ url: sheet.text('url') })),
    secret: () => api.send('POST', '/webhook/secret', sheet.sending()),
    test: () => api.send('POST', '/webhook/test', sheet.sending()),
    remove: () => api.send('DELETE', '/webhook', sheet.sending()),
  };
  const sent = await (calls[act] ?? calls.address)?.();
  if (!sent) throw new Error('the webhook has no such action');
  if (!sent.ok) return refusal(sent, sheet, act);
  // A secret is shown in the answer itself: no address leads to it again.
  if (sent.value.secret) return { secret: sent.value.secret, refused: undefined };
  return redirect(act === 'remove' ? here : `${here}?queued`);
};

const Log = ({ deliveries }: { deliveries: readonly DeliveryView[] }) => {
  const words = useWatchWords();
  const language = useLanguage();
  if (deliveries.length === 0) return <p className="text-soft">{words.logNone}</p>;
  return (
    <ul className="divide-y divide-line">
      {deliveries.map(({ id, at, about, state, attempts }) => (
        <li key={id} className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-[13rem_7rem_minmax(0,1fr)]">
          <time dateTime={at} className="tabular-nums">
            {moment(at, language)}
          </time>
          <span className="flex flex-wrap items-start gap-2 sm:block">
            <Badge tone={deliveryTones[state]}>{words.deliveries[state]}</Badge>
            <span className="text-[0.9375rem] text-soft sm:mt-1 sm:block">{words.about[about]}</span>
          </span>
          <Attempts attempts={attempts} />
        </li>
      ))}
    </ul>
  );
};

export default function WebhookPage() {
  const { webhook, deliveries } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = useWords();
  const watch = useWatchWords();
  const language = useLanguage();
  const secret = done && 'secret' in done ? done.secret : undefined;
  const last = deliveries[0];
  return (
    <>
      <Head title={watch.webhook} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={watch.webhook} lead={watch.webhookLead} back={{ to: `/${language}/my/searches`, label: watch.title }} />
        {secret && <Secret secret={secret} />}
        <div className="card grid gap-6 p-5 sm:p-7">
          {webhook && (
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={webhookTones[webhook.state]}>{watch.states[webhook.state]}</Badge>
              <span className="text-soft">{watch.stateText[webhook.state]}</span>
            </p>
          )}
          <Form method="post" className="grid gap-4">
            <FormErrors refused={done?.refused}>
              <FormKey of={`address${webhook?.version ?? 0}`} />
              <TextField
                name="url"
                type="url"
                label={watch.url}
                hint={watch.urlHint}
                stored={webhook?.url}
                required
                maxLength={500}
              />
              <Button name="act" value="address" className="justify-self-start">
                {words.form.save}
              </Button>
            </FormErrors>
          </Form>
          {webhook && (
            <div className="grid gap-3 border-t border-line pt-6">
              <p className="text-[0.9375rem] text-soft">{watch.secretNewText}</p>
              <div className="flex flex-wrap gap-3">
                <Act act="test" of={last?.id ?? ''} kind="plain" label={webhook.state === 'proved' ? watch.test : watch.retry} />
                <Act act="secret" of={webhook.version} kind="plain" label={watch.secretNew} />
                <Act act="remove" of={webhook.version} kind="danger" label={watch.removeHook} />
              </div>
            </div>
          )}
        </div>
        {webhook && last?.state === 'waiting' && last.attempts.length === 0 && (
          <div className="mt-6">
            <Done>{watch.queued}</Done>
          </div>
        )}
        <section aria-labelledby="log" className="card mt-6 p-5 sm:p-7">
          <h2 id="log" className="mb-2 text-lg">
            {watch.log}
          </h2>
          <Log deliveries={deliveries} />
        </section>
      </div>
    </>
  );
}
