import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { AsideView } from '../../api/desk.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { operating } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useRefresh } from '../../parts/use-refresh.ts';
import { useDeskWords } from '../../words/desk.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await operating(context, request, params.lang);
  const { items } = await api.read<Items<AsideView>>('/asides');
  return { items, decides: person.permissions.includes('desk.act') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/asides/${encodeURIComponent(sheet.text('aside'))}`;
  const sent =
    sheet.text('act') === 'drop'
      ? await api.send('DELETE', at, sheet.sending())
      : await api.send('POST', `${at}/redrive`, sheet.sending());
  return sent.ok ? redirect(`/${languageOf(params.lang)}/desk/asides`) : refusal(sent, sheet);
};

export default function Asides() {
  const { items, decides } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useDeskWords();
  const language = useLanguage();
  useRefresh(items.some((aside) => aside.wanted));
  return (
    <>
      <Head title={words.asides} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.asides} lead={words.asidesLead} back={{ to: `/${language}/desk`, label: words.title }} />
        <FormErrors refused={refused}>
          {items.length === 0 ? (
            <Empty icon="check" title={words.asidesNone} />
          ) : (
            <ul className="card divide-y divide-line">
              {items.map((aside) => (
                <li key={aside.id} className="grid gap-2 px-5 py-4">
                  <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <Badge>{words.followers[aside.by] ?? aside.by}</Badge>
                    <code className="min-w-0 text-[0.9375rem] wrap-anywhere">{aside.subject.pk}</code>
                    <span className="text-[0.9375rem] text-soft">{moment(aside.at, language)}</span>
                  </p>
                  <pre className="rounded-lg bg-sand p-3 text-[0.8125rem] whitespace-pre-wrap wrap-anywhere">{aside.cause}</pre>
                  {aside.tried && !aside.wanted && (
                    <p className="text-[0.9375rem]">{words.tried(moment(aside.tried, language))}</p>
                  )}
                  {decides && (
                    <Form method="post" className="flex flex-wrap items-center gap-2">
                      <FormKey of={`aside-${aside.id}-${aside.version}`} version={aside.version} />
                      <input type="hidden" name="aside" value={aside.id} />
                      {aside.wanted ? (
                        <Badge tone="info">{words.wanted}</Badge>
                      ) : (
                        <Button kind="plain" size="small" name="act" value="redrive">
                          {words.redrive}
                        </Button>
                      )}
                      <Button kind="danger" size="small" name="act" value="drop">
                        {words.drop}
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
