import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { FoundThing } from '../../api/desk.ts';
import { operating } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { count } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { DeskFind } from '../../parts/desk-find.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useRoot } from '../../root.tsx';
import { useDeskWords } from '../../words/desk.ts';
import { useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const q = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 200);
  return { q, items: q.length < 2 ? [] : (await api.read<Items<FoundThing>>('/desk/find', { q })).items };
};

/** Page of a found thing, without the language. */
const places: Readonly<Record<FoundThing['noun'], (id: string) => string>> = {
  organisation: (id) => `organisations/${id}`,
  person: (id) => `desk/impersonations?person=${id}`,
  listing: (id) => `listings/${id}`,
  inquiry: (id) => `inquiries/${id}`,
  deal: (id) => `deals/${id}`,
  rfq: (id) => `rfqs/${id}`,
  quote: (id) => `quotes/${id}`,
  order: (id) => `orders/${id}`,
  sample: (id) => `samples/${id}`,
  resale: (id) => `resales/${id}`,
  booking: (id) => `bookings/${id}`,
  serviceRequest: (id) => `service-requests/${id}`,
  evaluation: (id) => `evaluations/${id}`,
  offtake: (id) => `offtakes/${id}`,
  licence: (id) => `licences/${id}`,
  usageInvoice: (id) => `usage-invoices/${id}`,
  programme: (id) => `programmes/${id}`,
  application: (id) => `applications/${id}`,
  resource: (id) => `resources/${id}`,
  case: (id) => `cases/${id}`,
  screening: (id) => `desk/screenings/${id}`,
  import: (id) => `imports/${id}`,
  impersonation: () => 'desk/impersonations',
};

/** What else is said of a thing: kinds of listing and types of organisation by their names, all else as it is. */
const useDetail = () => {
  const { types } = useWords().organisation;
  const kinds = useRoot()?.kinds ?? [];
  const language = useLanguage();
  return ({ noun, detail = '' }: FoundThing): string | undefined => {
    if (noun === 'organisation') return (types as Readonly<Record<string, string>>)[detail];
    return noun === 'listing' ? kinds.find(({ name }) => name === detail)?.plural[language] : detail;
  };
};

export default function Find() {
  const { q, items } = useLoaderData<typeof loader>();
  const words = useDeskWords();
  const language = useLanguage();
  const detailOf = useDetail();
  return (
    <>
      <Head title={words.findLabel} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.findLabel} back={{ to: `/${language}/desk`, label: words.title }} />
        <DeskFind q={q} />
        {q && (
          <p role="status" className="mt-6 mb-3 text-soft">
            {items.length > 0 ? words.found(count(items.length, language)) : words.nothing(q)}
          </p>
        )}
        {items.length > 0 && (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((thing) => (
              <li
                key={thing.id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3.5 hover:bg-paper focus-within:bg-paper"
              >
                <Badge>{words.nouns[thing.noun]}</Badge>
                <Link
                  to={`/${language}/${places[thing.noun](thing.id)}`}
                  className="min-w-0 flex-1 font-semibold wrap-anywhere after:absolute after:inset-0 max-sm:order-first max-sm:w-full max-sm:flex-none"
                >
                  {textIn(thing.name, language)}
                </Link>
                <span className="text-[0.9375rem] text-soft">
                  {[
                    detailOf(thing),
                    words.states[thing.state],
                    thing.organisations?.map((one) => textIn(one.name, language)).join(', '),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <code className="w-full text-[0.8125rem] text-soft wrap-anywhere">{thing.id}</code>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
