import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { ResourceView } from '../../api/booking.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { StockMoveView, StockView } from '../../api/usage-desk.ts';
import type { Items } from '../../api/views.ts';
import { stockDoesIn, stockMoveNames } from '../../format/stock.server.ts';
import { textIn } from '../../format/text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { StockHistory, StockPart } from '../../parts/stock.tsx';
import { useStockWords } from '../../words/stock.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation, person } = await acting(context, request, params.lang);
  const { searchParams } = new URL(request.url);
  const at = `/resources/${params.id}`;
  const resource = await api.read<ResourceView>(at);
  if (resource.owner.organisationId !== organisation) throw new Response(null, { status: 404 });
  const { items: stocks } = await api.read<Items<StockView>>(`${at}/stocks`);
  const counted = stocks.filter((s) => s.counted);
  const shown = counted.find((s) => s.key === searchParams.get('key')) ?? counted[0];
  const page = { limit: 20, cursor: searchParams.get('cursor') ?? undefined };
  const moves = shown && (await api.read<Items<StockMoveView>>(`${at}/stocks/${shown.key}/moves`, page));
  return {
    resource: { id: resource.id, name: resource.name },
    stocks,
    history: shown && { stock: shown, moves: moves?.items ?? [], next: moves?.next },
    kinds: stockMoveNames(languageOf(params.lang)),
    writes: person.permissions.includes('equip'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [doing = '', key = ''] = sheet.text('do').split(' ');
  const at = `/resources/${params.id}/stocks/${key}/actions`;
  const sent = await api.send('POST', at, sheet.sending(stockDoesIn(sheet, doing)));
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}/equipment/desk/${params.id}/stock?${new URLSearchParams({ done: '', key })}`)
    : refusal(sent, sheet, `${doing} ${key}`);
};

/** What there is of the consumables of a resource, and how it came to that. */
export default function ResourceStock() {
  const { resource, stocks, history, kinds, writes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useStockWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const name = textIn(resource.name, language);
  return (
    <>
      <Head title={`${words.title}: ${name}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={words.title}
          lead={words.lead}
          back={{ to: `/${language}/equipment/desk/${resource.id}`, label: name }}
        />
        {!refused && search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {stocks.length === 0 && (
            <div className="card grid justify-items-start gap-4 p-5">
              <p className="text-soft">{words.none}</p>
              <LinkButton kind="plain" to={`/${language}/equipment/desk/${resource.id}/price`}>
                {words.toPrice}
              </LinkButton>
            </div>
          )}
          {stocks.map((stock) => (
            <StockPart key={`${stock.key}-${stock.version}`} stock={stock} writes={writes} refused={refused} />
          ))}
          {history && <StockHistory {...history} kinds={kinds} />}
        </div>
      </div>
    </>
  );
}
