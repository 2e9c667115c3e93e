import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { ContactView } from '../api/contacts.ts';
import { refusal, sheetOf } from '../api/form.server.ts';
import { acting } from '../api/gate.server.ts';
import type { BlockView } from '../api/house.ts';
import { kindsOf } from '../api/kinds.server.ts';
import type { Items, OrganisationView, SearchView } from '../api/views.ts';
import type { FollowView } from '../api/watch.ts';
import { cardOf } from '../format/card.server.ts';
import { count, countryName, decimal, percent } from '../format/number.ts';
import { regionName } from '../format/region.ts';
import { inLanguage } from '../format/text.ts';
import { Badge, Demo } from '../parts/badge.tsx';
import { LinkButton } from '../parts/button.tsx';
import { CardRow } from '../parts/card.tsx';
import { Contacts } from '../parts/contacts.tsx';
import { FollowButton } from '../parts/follow-button.tsx';
import { Head } from '../parts/head.tsx';
import { Icon } from '../parts/icon.tsx';
import { Pager } from '../parts/pager.tsx';
import { PartyActions } from '../parts/party-actions.tsx';
import { TrackBox } from '../parts/track.tsx';
import { VerificationBox } from '../parts/verification-box.tsx';
import { useRoot } from '../root.tsx';
import { visit } from '../visit.ts';
import { useEvaluationWords } from '../words/evaluation.ts';
import { useHouseWords } from '../words/house.ts';
import { languageOf, useLanguage, useWords } from '../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, me } = visit(context);
  const person = await me();
  const staff = person?.permissions.includes('desk.look') ?? false;
  const outside = person?.active !== params.id;
  const administers = outside && person?.active && !staff && person.permissions.includes('administer');
  const blocked = administers
    ? ((await api.find<Items<BlockView>>('/blocks'))?.items ?? []).some((b) => b.id === params.id)
    : undefined;
  const follow = person ? await api.find<FollowView>(`/follows/owner/${params.id}`) : undefined;
  const language = languageOf(params.lang);
  const page = new URL(request.url).searchParams.get('page') ?? '1';
  const [organisation, found, kinds, contacts] = await Promise.all([
    api.read<OrganisationView>(`/organisations/${params.id}`),
    api.read<SearchView>('/search', { owner: params.id, sort: 'newest', page, lang: language }),
    kindsOf(api),
    api.find<Items<ContactView>>(`/organisations/${params.id}/contacts`),
  ]);
  return {
    organisation,
    follow,
    contacts: contacts?.items ?? [],
    actions: { blocked, reports: outside, staff },
    may: Boolean(person?.active),
    asks: Boolean(outside && person?.active && person.permissions.includes('sell') && !staff),
    total: found.total,
    page: found.page,
    pages: found.pages,
    cards: found.hits.map((hit) => cardOf(hit, kinds, language)),
  };
};

/** Reveals one contact. */
export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const contact = sheet.text('contact');
  const at = `/organisations/${params.id}/contacts/${encodeURIComponent(contact)}/reveal`;
  const sent = await api.send('POST', at, sheet.sending());
  return sent.ok ? redirect(`/${languageOf(params.lang)}/organisations/${params.id}#contacts`) : refusal(sent, sheet, contact);
};

export default function Organisation() {
  const refused = useActionData<typeof action>()?.refused;
  const { organisation, follow, contacts, actions, may, asks, cards, total, page, pages } = useLoaderData<typeof loader>();
  const words = useWords();
  const house = useHouseWords();
  const evaluation = useEvaluationWords();
  const language = useLanguage();
  const site = useRoot()?.siteUrl ?? '';
  const name = inLanguage(organisation.name, language);
  const about = inLanguage(organisation.about, language);
  const { rate, medianHours, count: handled } = organisation.answers;
  const facts = [
    [words.organisation.type, (words.organisation.types as Readonly<Record<string, string>>)[organisation.type]],
    [words.organisation.country, countryName(organisation.country, language)],
    [words.organisation.region, regionName(organisation.region ?? '', language)],
    [words.organisation.complex, organisation.complex],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <>
      <Head
        title={name.text}
        description={about.text}
        data={{
          '@context': 'https://schema.org',
          '@type': 'Organization',
          name: name.text,
          url: `${site}/${language}/organisations/${organisation.id}`,
          ...(about.text ? { description: about.text } : {}),
          ...(organisation.website ? { sameAs: organisation.website } : {}),
          address: {
            '@type': 'PostalAddress',
            addressCountry: organisation.country,
            ...(organisation.region ? { addressRegion: organisation.region } : {}),
          },
        }}
      />
      <div className="border-b border-line bg-white">
        <div className="wrap py-10">
          <h1 className="wrap-anywhere text-[1.75rem] font-extrabold sm:text-4xl" lang={name.language}>
            {name.text}
          </h1>
          <p className="mt-2">
            <Demo shown={organisation.demo} />{' '}
            {organisation.status === 'suspended' && <Badge tone="bad">{house.standingStates.suspended}</Badge>}
          </p>
          <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
            <FollowButton kind="owner" id={organisation.id} follow={follow} />
            {organisation.exporter && (
              <Link to={`/${language}/exporters/${organisation.id}`} className="link inline-flex min-h-6 items-center">
                {house.exporter}
              </Link>
            )}
          </div>
          {about.text && (
            <p className="mt-4 max-w-prose text-lg whitespace-pre-line" lang={about.language}>
              {about.text}
            </p>
          )}
          <dl className="mt-6 flex flex-wrap gap-x-10 gap-y-4">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt className="text-sm text-soft">{label}</dt>
                <dd className="font-medium">{value}</dd>
              </div>
            ))}
            {organisation.website && (
              <div>
                <dt className="text-sm text-soft">{words.organisation.website}</dt>
                <dd>
                  <a href={organisation.website} rel="noopener nofollow ugc" className="link">
                    {new URL(organisation.website).host}
                  </a>
                </dd>
              </div>
            )}
          </dl>
        </div>
      </div>
      <div className="wrap grid gap-x-12 gap-y-8 py-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <section aria-labelledby="listings" className="min-w-0">
          <h2 id="listings" className="text-xl">
            {words.organisation.listings} <span className="font-normal text-soft tabular-nums">{count(total, language)}</span>
          </h2>
          <div className="mt-4 grid gap-4">
            {cards.map((card) => (
              <CardRow key={card.id} card={card} />
            ))}
            {total === 0 && <p className="card p-8 text-center text-soft">{words.organisation.none}</p>}
          </div>
          <Pager page={page} pages={pages} to={(n) => (n === 1 ? '?' : `?page=${n}`)} />
        </section>
        <aside className="grid h-fit gap-5 lg:sticky lg:top-22">
          <VerificationBox standing={organisation.verification} />
          <Contacts contacts={contacts} may={may} refused={refused} />
          <div className="card p-5">
            {rate === undefined ? (
              <p className="text-soft">{words.organisation.fewAnswers}</p>
            ) : (
              <dl className="grid gap-3">
                <div className="flex items-baseline justify-between gap-4 text-right [&>dt]:text-left">
                  <dt className="text-soft">{words.organisation.rate}</dt>
                  <dd className="text-2xl font-bold tabular-nums">{percent(rate, language)}</dd>
                </div>
                {medianHours !== undefined && (
                  <div className="flex items-baseline justify-between gap-4 text-right [&>dt]:text-left">
                    <dt className="text-soft">{words.organisation.median}</dt>
                    <dd className="font-bold tabular-nums">
                      {words.organisation.medianHours(decimal(Math.round(medianHours * 10) / 10, language))}
                    </dd>
                  </div>
                )}
                <div className="flex items-baseline justify-between gap-4 text-right [&>dt]:text-left">
                  <dt className="text-soft">{words.organisation.handled}</dt>
                  <dd className="font-bold tabular-nums">{words.organisation.handledCount(count(handled, language))}</dd>
                </div>
              </dl>
            )}
            <p className="mt-4 flex gap-1.5 border-t border-line pt-3 text-sm text-soft">
              <Icon name="info" className="size-4.5" />
              {handled > 0 ? house.countedFrom(count(handled, language)) : words.organisation.answersNote}
            </p>
            {asks && (
              <LinkButton kind="plain" to={`/${language}/evaluations?host=${organisation.id}`} className="mt-4 w-full">
                {evaluation.ask}
              </LinkButton>
            )}
            <PartyActions id={organisation.id} {...actions} />
          </div>
          <TrackBox track={organisation.track} />
        </aside>
      </div>
    </>
  );
}
