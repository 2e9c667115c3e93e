import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { NeedView } from '../../api/needs.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useNeedWords } from '../../words/need.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const { items } = await api.read<Items<NeedView>>('/needs');
  return { items, takes: !person.permissions.includes('desk.look') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const id = sheet.text('id');
  const sent = await api.send('POST', `/needs/${encodeURIComponent(id)}/take`, sheet.sending());
  return sent.ok ? redirect(`/${languageOf(params.lang)}/needs/${id}`) : refusal(sent, sheet);
};

/** The brokers' desk: needs that nothing fits, the most urgent first. */
export default function BrokerDesk() {
  const { items, takes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useNeedWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.deskTitle} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.deskTitle} lead={words.deskLead} />
        <FormErrors refused={refused}>
          {items.length === 0 ? (
            <Empty icon="check" title={words.deskEmpty} />
          ) : (
            <ul className="card divide-y divide-line">
              {items.map(({ id, title, queue, owner, demo, side }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-4 wrap-anywhere">
                  <div className="min-w-0">
                    <Link
                      to={`/${language}/${side === 'operator' && takes ? 'listings' : 'needs'}/${id}`}
                      className="link font-semibold"
                    >
                      {textIn(title, language)}
                    </Link>
                    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-soft">
                      <span>{owner ? textIn(owner.name, language) : words.undisclosed}</span>
                      {queue && <span>{words.dueAt(moment(queue.dueAt, language))}</span>}
                      {queue?.late && <Badge tone="bad">{words.late}</Badge>}
                      {queue?.broker && <Badge tone="info">{words.takenBy(textIn(queue.broker.name, language))}</Badge>}
                      <Demo shown={demo} />
                    </p>
                  </div>
                  {takes && queue && !queue.broker && (
                    <Form method="post">
                      <FormKey of={`take-${id}`} />
                      <input type="hidden" name="id" value={id} />
                      <Button kind="plain" size="small">
                        {words.take}
                      </Button>
                    </Form>
                  )}
                </li>
              ))}
            </ul>
          )}
        </FormErrors>
      </div>
    </>
  );
}
