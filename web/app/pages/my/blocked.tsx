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
import type { BlockView } from '../../api/house.ts';
import type { Items } from '../../api/views.ts';
import { day } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Empty } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { HouseTabs } from '../../parts/house-tabs.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useHouseWords } from '../../words/house.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const { items } = await api.read<Items<BlockView>>('/blocks');
  return { blocks: items, admin: person.permissions.includes('administer') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/blocks/${encodeURIComponent(sheet.text('id'))}`;
  const note = sheet.text('note');
  const sent =
    sheet.text('do') === 'lift'
      ? await api.send('DELETE', at, sheet.sending())
      : await api.send('PUT', at, sheet.sending(note ? { note } : {}));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/organisation/blocked`) : refusal(sent, sheet);
};

export default function BlockedPage() {
  const { blocks, admin } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useHouseWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.tabs.blocked} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.tabs.blocked} lead={words.blockedLead} />
        <HouseTabs />
        <FormErrors refused={refused}>
          {blocks.length === 0 ? (
            <Empty icon="check" title={words.noBlocked} />
          ) : (
            <ul className="card divide-y divide-line">
              {blocks.map((block) => (
                <li key={block.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-4">
                  <Link to={`/${language}/organisations/${block.id}`} className="link font-semibold">
                    {textIn(block.name, language)}
                  </Link>
                  <span className="min-w-0 flex-1 text-soft">{block.note}</span>
                  <span className="text-[0.9375rem] text-soft">{words.blockedSince(day(block.at, language))}</span>
                  {admin && (
                    <Form method="post">
                      <FormKey of={`lift-${block.id}`} />
                      <input type="hidden" name="id" value={block.id} />
                      <button type="submit" name="do" value="lift" className="link min-h-8 text-[0.9375rem]">
                        {words.unblock}
                      </button>
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
