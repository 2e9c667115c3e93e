import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { sheetOf } from '../api/form.server.ts';
import { signedIn } from '../api/gate.server.ts';
import type { NoticeView } from '../api/inquiries.ts';
import type { Items } from '../api/views.ts';
import { moment } from '../format/date.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { FormKey } from '../parts/form-key.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { visit } from '../visit.ts';
import { languageOf, useLanguage, useWords } from '../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  await signedIn(context, request, params.lang);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  return visit(context).api.read<Items<NoticeView>>('/notices', { cursor, limit: 30 });
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const sheet = await sheetOf(request);
  const until = sheet.text('until');
  if (until) await api.send('POST', '/notices/read', sheet.sending({ until }));
  return redirect(`/${languageOf(params.lang)}/notices`);
};

export default function Notices() {
  const { items, next } = useLoaderData<typeof loader>();
  const words = useWords();
  const language = useLanguage();
  const first = items[0];
  return (
    <>
      <Head title={words.notices.title} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={words.notices.title}>
          {first && items.some((notice) => !notice.read) && (
            <Form method="post">
              <FormKey of={first.id} />
              <input type="hidden" name="until" value={first.id} />
              <Button kind="plain" size="small" icon="check">
                {words.notices.markAll}
              </Button>
            </Form>
          )}
        </PageTitle>
        {items.length === 0 ? (
          <Empty icon="bell" title={words.notices.empty} text={words.notices.emptyText} />
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((notice) => (
              <li key={notice.id} className="relative flex gap-3 px-5 py-4 hover:bg-paper focus-within:bg-paper">
                <span className={`mt-2 size-2.5 shrink-0 rounded-full ${notice.read ? 'bg-line' : 'bg-pine-600'}`}>
                  {!notice.read && <span className="sr-only">{words.notices.fresh}</span>}
                </span>
                <div className="min-w-0">
                  <p className={notice.read ? '' : 'font-semibold'}>
                    <Link to={`/${language}${notice.link}`} className="after:absolute after:inset-0">
                      {notice.text[language]}
                    </Link>
                  </p>
                  <p className="text-[0.9375rem] text-soft">
                    <time dateTime={notice.at}>{moment(notice.at, language)}</time>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`?cursor=${encodeURIComponent(next)}`}>
              {words.search.next}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
