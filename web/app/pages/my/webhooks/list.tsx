import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../../api/form.server.ts';
import { acting } from '../../../api/gate.server.ts';
import type { Items } from '../../../api/views.ts';
import type { EventTypeView, NewWebhook, WebhookLine } from '../../../api/webhooks.ts';
import { moment } from '../../../format/date.ts';
import { Badge } from '../../../parts/badge.tsx';
import { Button, LinkButton } from '../../../parts/button.tsx';
import { Done, Empty } from '../../../parts/empty.tsx';
import { FormErrors, TextField } from '../../../parts/field.tsx';
import { FormKey } from '../../../parts/form-key.tsx';
import { Head } from '../../../parts/head.tsx';
import { PageTitle } from '../../../parts/page-title.tsx';
import { EventChoice, Secret, webhookTones } from '../../../parts/webhook.tsx';
import { useWatchWords } from '../../../words/watch.ts';
import { useWebhookWords } from '../../../words/webhooks.ts';
import { useLanguage, useWords } from '../../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const admin = person.permissions.includes('administer');
  const [types, webhooks] = await Promise.all([
    api.read<Items<EventTypeView>>('/events'),
    admin ? api.read<Items<WebhookLine>>(`/organisations/${organisation}/webhooks`) : undefined,
  ]);
  return { admin, types: types.items, webhooks: webhooks?.items ?? [] };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const draft = { name: sheet.text('name'), url: sheet.text('url'), events: sheet.texts('events') };
  const sent = await api.send<NewWebhook>('POST', `/organisations/${organisation}/webhooks`, sheet.sending(draft));
  if (!sent.ok) return refusal(sent, sheet);
  // A secret is shown in the answer itself: no address leads to it again.
  return { made: { id: sent.value.id, name: sent.value.name, secret: sent.value.secret }, refused: undefined };
};

const Lines = ({ webhooks }: { webhooks: readonly WebhookLine[] }) => {
  const words = useWebhookWords();
  const watch = useWatchWords();
  const language = useLanguage();
  return (
    <ul className="card divide-y divide-line">
      {webhooks.map(({ id, name, url, state, events, failingSince }) => (
        <li key={id} className="grid gap-1 p-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link to={`/${language}/my/webhooks/${id}`} className="link min-h-6 text-lg font-semibold wrap-anywhere">
              {name}
            </Link>
            <Badge tone={webhookTones[state]}>{watch.states[state]}</Badge>
            <span className="text-soft">{words.eventCount(events.length)}</span>
          </p>
          <p className="text-[0.9375rem] wrap-anywhere text-soft">{url}</p>
          {failingSince && state !== 'stopped' && (
            <p className="text-[0.9375rem] font-medium text-clay-700">{words.failing(moment(failingSince, language))}</p>
          )}
        </li>
      ))}
    </ul>
  );
};

export default function WebhooksPage() {
  const { admin, types, webhooks } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = useWebhookWords();
  const { company, form } = useWords();
  const watch = useWatchWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const made = done && 'made' in done ? done.made : undefined;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={words.title}
          lead={
            <>
              <p>{words.lead}</p>
              <p>
                {words.standards}{' '}
                <a href="/api/asyncapi.json" className="link">
                  {words.document}
                </a>
              </p>
            </>
          }
          back={{ to: `/${language}/my/organisation`, label: company.title }}
        />
        {search.has('removed') && !made && (
          <div className="mb-6">
            <Done>{words.removed}</Done>
          </div>
        )}
        {made && <Secret secret={made.secret} />}
        {made && (
          <div className="mb-6">
            <LinkButton to={`/${language}/my/webhooks/${made.id}`}>{made.name}</LinkButton>
          </div>
        )}
        {!admin && <p className="card p-5 text-soft">{words.onlyAdmins}</p>}
        {admin && webhooks.length === 0 && <Empty icon="bell" title={words.none} text={words.noneText} />}
        {webhooks.length > 0 && <Lines webhooks={webhooks} />}
        {admin && (
          <section aria-labelledby="add" className="card mt-6 p-5 sm:p-7">
            <h2 id="add" className="mb-4 text-xl">
              {words.add}
            </h2>
            <Form method="post" key={webhooks.length} className="grid gap-5">
              <FormErrors refused={done?.refused}>
                <FormKey of={`webhook${webhooks.length}`} />
                <TextField name="name" label={words.name} hint={words.nameHint} required maxLength={80} />
                <TextField name="url" type="url" label={watch.url} hint={watch.urlHint} required maxLength={500} />
                <EventChoice types={types} />
                <Button className="justify-self-start">{form.save}</Button>
              </FormErrors>
            </Form>
          </section>
        )}
      </div>
    </>
  );
}
