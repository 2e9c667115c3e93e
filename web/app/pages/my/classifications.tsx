import { koreanDay } from '@sandan/market/calendar/date';
import type { Classification } from '@sandan/market/classification/classification';
import type { GateRecord } from '@sandan/market/gate/gate';
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { heldView, lastHeld } from '../../api/held.server.ts';
import type { HeldView } from '../../api/trade-gate.ts';
import type { Items, ListingLine } from '../../api/views.ts';
import { askedIn, classificationIn } from '../../format/classification.server.ts';
import { moment } from '../../format/date.ts';
import { countryName } from '../../format/number.ts';
import { roomOf } from '../../format/room.ts';
import { textIn } from '../../format/text.ts';
import { ClassificationLine } from '../../parts/classification.tsx';
import { ClassificationForm, ClassificationSubject } from '../../parts/classification-form.tsx';
import { Done } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { HeldReasons } from '../../parts/held.tsx';
import { HouseTabs } from '../../parts/house-tabs.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useClassificationWords } from '../../words/classification.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

/** The day in Korea, `years` on. */
const dayIn = (years: number): string => {
  const at = new Date();
  at.setUTCFullYear(at.getUTCFullYear() + years);
  return koreanDay(at);
};

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const house = `/organisations/${organisation}`;
  const [{ items }, tries, own] = await Promise.all([
    api.read<Items<Classification>>(`${house}/classifications`),
    api.read<Items<GateRecord>>(`${house}/gates`, { limit: 100 }),
    api.read<Items<ListingLine>>(`${house}/listings`, { limit: 100 }),
  ]);
  const listings = own.items
    .filter(({ state }) => state !== 'archived')
    .map(({ id, title }) => ({ value: id, label: textIn(title, language) }));
  const asked = askedIn(new URL(request.url).searchParams, listings);
  const looked = asked && /^\d{6}(?:\d{4})?$/.test(asked.hs);
  return {
    items,
    held: lastHeld(tries.items).map((record) => heldView(record, items, language)),
    listings,
    asked,
    found: looked
      ? await api.read<{ hs: string; candidates: readonly string[]; of: string }>(`/strategic-goods/${asked.hs}`)
      : undefined,
    today: dayIn(0),
    until: dayIn(1),
    sells: person.permissions.includes('sell'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/organisations/${organisation}/classifications`;
  const here = `/${languageOf(params.lang)}/my/classifications`;
  const id = sheet.text('classification');
  if (sheet.text('do') === 'withdraw') {
    const sent = await api.send('POST', `${at}/${encodeURIComponent(id)}/withdraw`, sheet.sending());
    return sent.ok ? redirect(`${here}?done=withdrawn`) : refusal(sent, sheet, id);
  }
  const sent = await api.send('POST', at, sheet.sending(classificationIn(sheet)));
  return sent.ok ? redirect(`${here}?done=made`) : refusal(sent, sheet, 'make');
};

const HeldThings = ({ held }: { held: readonly HeldView[] }) => {
  const words = useClassificationWords();
  const language = useLanguage();
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="held" className="card border-honey-700 p-5 sm:p-7">
      <h2 id="held" className="text-xl">
        {words.held}
      </h2>
      <ul className="divide-y divide-line">
        {held.map((one) => (
          <li key={one.id} className="py-4">
            <p className="flex flex-wrap items-center gap-x-3">
              <span className="text-soft">{words.heldOn(moment(one.at, language), countryName(one.destination, language))}</span>
              <Link to={`/${language}/${roomOf(one)}`} className="link inline-flex min-h-6 items-center">
                {words.toDeal}
              </Link>
            </p>
            <HeldReasons held={one} />
          </li>
        ))}
      </ul>
    </section>
  );
};

export default function Classifications() {
  const { items, held, listings, asked, found, today, until, sells } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useClassificationWords();
  const [search] = useSearchParams();
  const done = words.done[search.get('done') ?? ''];
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        <HouseTabs />
        {done && !refused && (
          <div className="mb-6">
            <Done>{done}</Done>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <HeldThings held={held} />
          <section aria-labelledby="records" className="card px-5 pt-5 pb-2 sm:px-7">
            <h2 id="records" className="text-xl">
              {words.list}
            </h2>
            {items.length === 0 && <p className="py-4 text-soft">{words.none}</p>}
            <ul className="divide-y divide-line">
              {items.map((it) => (
                <ClassificationLine key={it.id} it={it} sells={sells} refused={refused?.form === it.id ? refused : undefined} />
              ))}
            </ul>
          </section>
          <section aria-labelledby="record" className="card p-5 sm:p-7">
            <h2 id="record" className="scroll-mt-6 text-xl">
              {words.make}
            </h2>
            {!sells && <p className="mt-2 text-soft">{words.noPermission}</p>}
            {sells && !asked && <ClassificationSubject listings={listings} />}
            {sells && asked && (
              <ClassificationForm
                asked={asked}
                found={found}
                today={today}
                until={until}
                refused={refused?.form === 'make' ? refused : undefined}
              />
            )}
          </section>
        </div>
      </div>
    </>
  );
}
