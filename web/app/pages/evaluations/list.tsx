import type { Kind } from '@sandan/market/listing/kind';
import { kinds as kindTables } from '@sandan/market/listing/kinds/registry';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { EvaluationLine } from '../../api/evaluation.ts';
import { lined, refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items, OrganisationView, SearchView } from '../../api/views.ts';
import { itemLine, protocolFields, protocolIn } from '../../format/evaluation.server.ts';
import { textIn } from '../../format/text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { EvaluationLines } from '../../parts/evaluation.tsx';
import { AskEvaluation } from '../../parts/evaluation-forms.tsx';
import { Head } from '../../parts/head.tsx';
import { Part } from '../../parts/licence.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { useEvaluationWords } from '../../words/evaluation.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

/** Kinds of which others can be asked to try one on their line. */
const evaluatedKinds = Object.values<Kind>(kindTables).flatMap((kind) => (kind.evaluated ? [kind.name] : []));

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const { searchParams } = new URL(request.url);
  const box = searchParams.get('box') === 'received' ? 'received' : 'sent';
  const host = searchParams.get('host');
  const cursor = searchParams.get('cursor') ?? undefined;
  const asks = host && host !== organisation && person.permissions.includes('sell');
  const [{ items, next }, asked, ...found] = await Promise.all([
    api.read<Items<EvaluationLine>>('/evaluations', { box, cursor }),
    asks ? api.read<OrganisationView>(`/organisations/${encodeURIComponent(host)}`) : undefined,
    ...(asks ? evaluatedKinds : []).map((kind) =>
      api.read<SearchView>('/search', { owner: organisation, kind, sort: 'newest', lang: language, limit: 50 }),
    ),
  ]);
  return {
    box,
    items,
    next,
    host: asked && { id: asked.id, name: textIn(asked.name, language) },
    listings: found.flatMap(({ hits }) => hits.map((hit) => ({ value: hit.id, label: textIn(hit.title, language) }))),
    listing: searchParams.get('listing') ?? undefined,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const hostId = new URL(request.url).searchParams.get('host') ?? '';
  const body = { listingId: sheet.text('listingId'), hostId, protocol: protocolIn(sheet) };
  const sent = await api.send<{ id: string }>('POST', '/evaluations', sheet.sending(body));
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}/evaluations/${sent.value.id}?done`)
    : refusal(lined(sent, languageOf(params.lang), itemLine(sheet)), sheet, undefined, protocolFields);
};

export default function Evaluations() {
  const { box, items, next, host, listings, listing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useEvaluationWords();
  const language = useLanguage();
  const at = `/${language}/evaluations`;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        {host && (
          <div className="mb-8">
            <Part id="ask" title={words.askOf(host.name)} lead={words.askLead}>
              {listings.length === 0 ? (
                <p>{words.askNone}</p>
              ) : (
                <AskEvaluation hostId={host.id} listings={listings} listing={listing} names={{}} refused={refused} />
              )}
            </Part>
          </div>
        )}
        <Tabs
          label={words.title}
          tabs={[
            { to: at, label: words.sent, here: box === 'sent' },
            { to: `${at}?box=received`, label: words.received, here: box === 'received' },
          ]}
        />
        {items.length === 0 ? <Empty icon="clock" title={words.none} text={words.askHow} /> : <EvaluationLines items={items} />}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`${at}?${new URLSearchParams({ box, cursor: next })}`}>
              {words.next}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
