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
import { refusal, sheetOf } from '../../api/form.server.ts';
import { signedIn } from '../../api/gate.server.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import type { Items } from '../../api/views.ts';
import type { FollowLine, SavedSearchView } from '../../api/watch.ts';
import { watching } from '../../api/watch-form.server.ts';
import { textIn } from '../../format/text.ts';
import { asksOf, pageOf } from '../../format/watch.server.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Done, Empty } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SavedSearch } from '../../parts/saved-search.tsx';
import { useWatchWords } from '../../words/watch.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await signedIn(context, request, params.lang);
  const language = languageOf(params.lang);
  const [searches, follows, kinds] = await Promise.all([
    api.read<{ items: SavedSearchView[]; shared: SavedSearchView[] }>('/searches'),
    api.read<Items<FollowLine>>('/follows'),
    kindsOf(api),
  ]);
  const shown = (all: readonly SavedSearchView[]) =>
    all.map((s) => ({ ...s, asks: asksOf(s.query, kinds, language), page: pageOf(s.query, language) }));
  return { mine: shown(searches.items), shared: shown(searches.shared), follows: follows.items, member: person.active !== null };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [id, act] = [sheet.text('id'), sheet.text('act')];
  const change = { name: sheet.text('name'), shared: sheet.has('shared'), ...watching(sheet) };
  const sent =
    act === 'change'
      ? await api.send('PATCH', `/searches/${id}`, sheet.sending(change))
      : act === 'feed'
        ? await api.send('POST', `/searches/${id}/feed`, sheet.sending())
        : await api.send('POST', `/searches/${id}/actions`, sheet.sending({ action: act }));
  const done = act === 'delete' ? 'deleted' : 'changed';
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/searches?done=${done}`) : refusal(sent, sheet, id);
};

const Follow = ({ follow }: { follow: FollowLine }) => {
  const words = useWatchWords();
  const language = useLanguage();
  const name = follow.open ? textIn(follow.name, language) : words.closed;
  const place = follow.kind === 'owner' ? 'organisations' : follow.kind === 'note' ? 'notes' : 'listings';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-3.5">
      <div className="min-w-0">
        <p className="wrap-anywhere">
          {follow.open ? (
            <Link to={`/${language}/${place}/${follow.id}`} className="link font-medium">
              {name}
            </Link>
          ) : (
            <span className="text-soft">{name}</span>
          )}
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-2 text-[0.9375rem] text-soft">
          <Badge>{words.kinds[follow.kind]}</Badge>
          {words.shortPaces[follow.pace]}
        </p>
      </div>
      <Form method="post" action={`/${language}/my/follow`}>
        <FormKey of={`unfollow${follow.kind}${follow.id}`} />
        <input type="hidden" name="kind" value={follow.kind} />
        <input type="hidden" name="id" value={follow.id} />
        <input type="hidden" name="back" value={`/${language}/my/searches`} />
        <Button kind="plain" size="small" name="act" value="unfollow" aria-label={`${words.unfollow}: ${name}`}>
          {words.unfollow}
        </Button>
      </Form>
    </li>
  );
};

export default function Searches() {
  const { mine, shared, follows, member } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWatchWords();
  const language = useLanguage();
  const [params] = useSearchParams();
  const done = params.get('done') as 'saved' | 'changed' | 'deleted' | null;
  const unknown = refused && !mine.some((s) => s.id === refused.form) ? refused : undefined;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          <LinkButton kind="plain" to={`/${language}/my/webhook`}>
            {words.toWebhook}
          </LinkButton>
        </PageTitle>
        {done && words[done] && (
          <div className="mb-6">
            <Done>{words[done]}</Done>
          </div>
        )}
        <FormErrors refused={unknown}>{null}</FormErrors>
        {mine.length === 0 ? (
          <Empty icon="search" title={words.empty} text={words.emptyText}>
            <LinkButton to={`/${language}/search`}>{words.toSearch}</LinkButton>
          </Empty>
        ) : (
          <ul className="grid gap-4">
            {mine.map((search) => (
              <SavedSearch key={`${search.id}${search.version}`} search={search} member={member} refused={refused} />
            ))}
          </ul>
        )}
        {shared.length > 0 && (
          <section aria-labelledby="shared" className="mt-10">
            <h2 id="shared" className="mb-3 text-xl">
              {words.others}
            </h2>
            <ul className="grid gap-4">
              {shared.map((search) => (
                <SavedSearch key={search.id} search={search} member={member} />
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="follows" className="mt-10">
          <h2 id="follows" className="text-xl">
            {words.follows}
          </h2>
          <p className="mt-1 mb-3 text-soft">{follows.length > 0 ? words.followsLead : words.followsNone}</p>
          {follows.length > 0 && (
            <ul className="card divide-y divide-line">
              {follows.map((follow) => (
                <Follow key={`${follow.kind}${follow.id}`} follow={follow} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}
