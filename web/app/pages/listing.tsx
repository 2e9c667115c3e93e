import { koreanDay } from '@sandan/market/calendar/date';
import type { Supply } from '@sandan/market/catalogue/supply';
import type { Kind } from '@sandan/market/listing/kind';
import { kinds as kindTables } from '@sandan/market/listing/kinds/registry';
import type { FreeWeek } from '@sandan/market/listing/weeks';
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { AccessView } from '../api/booking.ts';
import type { PriceAnswerView } from '../api/catalogue.ts';
import type { ExpressView } from '../api/contract.ts';
import type { ShownEvaluation } from '../api/evaluation.ts';
import { refusal, sheetOf } from '../api/form.server.ts';
import { kindsOf } from '../api/kinds.server.ts';
import type { NoteLine } from '../api/note.ts';
import type { ResaleView } from '../api/resale.ts';
import type { RightsView } from '../api/rights.ts';
import type { Items, ListingView, Me } from '../api/views.ts';
import type { FollowView, TargetKind } from '../api/watch.ts';
import { supplyFacts } from '../format/catalogue.server.ts';
import { day } from '../format/date.ts';
import { freeWeeks } from '../format/free-weeks.server.ts';
import { factsOf, fieldLabel } from '../format/listing.server.ts';
import { fileSize } from '../format/number.ts';
import { overseasOf } from '../format/overseas.server.ts';
import { portOf, portShown } from '../format/port.server.ts';
import { placeName } from '../format/region.ts';
import { rightsOf } from '../format/rights.server.ts';
import { schemaOrg } from '../format/schema-org.ts';
import { inLanguage, textIn } from '../format/text.ts';
import { AccessBox } from '../parts/access.tsx';
import { AskForm, type Asking } from '../parts/ask-form.tsx';
import { Demo } from '../parts/badge.tsx';
import { LinkButton } from '../parts/button.tsx';
import { CiteLinks } from '../parts/cite-links.tsx';
import { Comparisons } from '../parts/comparisons.tsx';
import { DealInvitation } from '../parts/deal-invitation.tsx';
import { ShownEvaluations } from '../parts/evaluation.tsx';
import { FollowButton } from '../parts/follow-button.tsx';
import { FreeWeeks } from '../parts/free-weeks.tsx';
import { Head } from '../parts/head.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindBadge } from '../parts/kind-badge.tsx';
import { Codes, Documents, ListingFacts, Passages, Withheld } from '../parts/listing-body.tsx';
import { NotesAbout } from '../parts/note.tsx';
import { OverseasLink } from '../parts/overseas-link.tsx';
import { OwnerCard, UnknownOwner } from '../parts/owner-card.tsx';
import { PortPrice } from '../parts/port-price.tsx';
import { PriceBox } from '../parts/price-box.tsx';
import { ReportLink } from '../parts/report-link.tsx';
import { ResaleLink } from '../parts/resale-link.tsx';
import { RfqInvitation } from '../parts/rfq-invitation.tsx';
import { RightsSection } from '../parts/rights.tsx';
import { SupplyFacts } from '../parts/supply-facts.tsx';
import { visit } from '../visit.ts';
import { useEquipmentWords } from '../words/equipment.ts';
import { offtakeWordsIn } from '../words/offtake.ts';
import { languageOf, useLanguage, useWords, wordsIn } from '../words/words.ts';

/** A quantity that somebody wrote, if it is one. */
const whole = (value: unknown): number | undefined => {
  const read = Number(String(value ?? '').replaceAll(',', ''));
  return Number.isInteger(read) && read >= 1 && read <= 1_000_000_000 ? read : undefined;
};

const askingOf = (listing: ListingView, me: Me | null): Asking => {
  if (listing.mine) return 'own';
  if (!me) return 'visitor';
  if (!me.active) return 'noOrganisation';
  return me.permissions.includes('buy') ? 'open' : 'role';
};

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, me, siteUrl } = visit(context);
  const language = languageOf(params.lang);
  const words = wordsIn(params.lang);
  const [listing, kinds, who] = await Promise.all([api.read<ListingView>(`/listings/${params.id}`), kindsOf(api), me()]);
  const followOf = (kind: TargetKind) => (who ? api.find<FollowView>(`/follows/${kind}/${params.id}`) : undefined);
  const kind = kinds.find((k) => k.name === listing.kind);
  const hasRights = listing.provenance !== undefined && kind?.attributes.rightStatus !== undefined;
  const [follow, legal, access] = await Promise.all([
    followOf('listing'),
    hasRights ? followOf('legal') : undefined,
    kind?.booked && listing.state === 'published' ? api.find<AccessView>(`/listings/${params.id}/access`) : undefined,
  ]);
  const rights = kind?.attributes.rightStatus && (await api.read<RightsView>(`/listings/${params.id}/rights`));
  const table = kindTables[listing.kind as keyof typeof kindTables] as Kind | undefined;
  const deals = table?.deals.includes('technology') ?? false;
  const express = deals ? await api.find<ExpressView>(`/listings/${params.id}/express-licence`) : undefined;
  const query = new URL(request.url).searchParams;
  const asked = { quantity: whole(query.get('quantity')) ?? whole(listing.content.attributes.minimumOrder) ?? 1 };
  const inCurrency = (currency: string) => {
    const port = portOf(query, currency);
    return api.find<PriceAnswerView>(`/listings/${params.id}/price`, { ...asked, currency, ...port.asked });
  };
  /** In the currency that is asked for; else in dollars, or in a currency that there is a price in. */
  const priceOf = async (wanted: string | null) => {
    const found = await inCurrency(wanted || 'USD');
    const [other] = found?.currencies ?? [];
    return wanted || !found || found.ladder || !other ? found : inCurrency(other);
  };
  const [price, supply] = table?.priced
    ? await Promise.all([priceOf(query.get('currency')), api.find<Supply>(`/listings/${params.id}/supply`)])
    : [];
  const resold = table?.deals.includes('resale') ?? false;
  const resale = resold ? await api.find<ResaleView>(`/listings/${params.id}/resale`) : undefined;
  const evaluations = table?.evaluated && (await api.find<Items<ShownEvaluation>>(`/listings/${params.id}/evaluations`));
  const notes = listing.state === 'published' ? await api.find<Items<NoteLine>>(`/listings/${params.id}/notes`) : undefined;
  const { content, codes, ...rest } = listing;
  const { facts: all, passages, comparisons } = factsOf(content, kind, language, listing.proofs);
  const weekly = Object.entries(kind?.attributes ?? {}).find(([, { type }]) => type === 'weeks')?.[0] ?? '';
  const told = content.attributes[weekly] as readonly FreeWeek[] | undefined;
  const capacity = told && freeWeeks(told, koreanDay(new Date()), language);
  // What stands in the calendar needs no list of its own.
  const facts = capacity ? all.filter(({ name }) => name !== weekly) : all;
  const title = inLanguage(content.title, language);
  const summary = inLanguage(content.summary, language);
  const named = codes.map((c) => ({ scheme: c.scheme, code: c.code, name: c.name?.[language] ?? '' }));
  const url = `${siteUrl}/${language}/listings/${listing.id}`;
  const file = (id: string) => `/${language}/listings/${listing.id}/media/${id}`;
  const images = content.media
    .filter((m) => m.kind === 'image')
    .map((m) => ({ id: m.id, src: file(m.id), alt: textIn(m.alt, language) || title.text }));
  return {
    listing: {
      id: rest.id,
      kind: rest.kind,
      state: rest.state,
      owner: rest.owner,
      provenance: rest.provenance,
      confirmedAt: rest.confirmedAt,
      publishedAt: rest.publishedAt,
      demo: rest.demo,
      mine: rest.mine,
    },
    title,
    summary,
    facts,
    passages,
    comparisons,
    rights: rights && rightsOf(rights, words, language),
    codes: named,
    price,
    port: price && portShown(query, price, language),
    supply: supply && supplyFacts(supply, language, koreanDay(new Date())),
    resale: resale?.id,
    resold,
    evaluations: evaluations ? evaluations.items : [],
    overseas: await overseasOf(api, listing, language),
    notes: notes?.items.map(({ id, title, outdated }) => ({ id, title: textIn(title, language), outdated })) ?? [],
    kindLabel: kind?.label[language] ?? rest.kind,
    hours: kind?.answerWithinHours ?? 24,
    advised: table?.booked ? { meant: query.get('purpose') === 'booking_advice' } : undefined,
    deals,
    quoted: table?.deals.includes('rfq') ?? false,
    express: express !== undefined,
    keywords: content.keywords ?? [],
    place: content.place && placeName(content.place, language),
    withheld: rest.withheld.map((w) => ({ label: fieldLabel(w.field, kind, words.editor.core, language), stage: w.stage })),
    images,
    capacity,
    documents: content.media
      .filter((m) => m.kind === 'document')
      .map((m) => ({ id: m.id, href: file(m.id), name: m.name, size: fileSize(m.bytes, language), stage: m.stage })),
    follow,
    legal,
    access,
    hasRights,
    /** What leads to an agreement on it, of a thing that has a waste code. */
    byAgreement: content.attributes.wasteCode && who?.active ? offtakeWordsIn(language).open : undefined,
    asking: askingOf(listing, who),
    drafted: new URL(request.url).searchParams.get('ask')?.slice(0, 4000) || undefined,
    operator: who?.permissions.includes('desk.look') ?? false,
    estimate: 'rightStatus' in content.attributes || hasRights,
    data: schemaOrg({
      url,
      type: kind?.schemaOrg ?? 'CreativeWork',
      title: title.text,
      summary: summary.text,
      image: images[0] && siteUrl + images[0].src,
      language: title.language,
      owner: rest.owner && {
        name: textIn(rest.owner.name, language),
        url: `${siteUrl}/${language}/organisations/${rest.owner.id}`,
      },
      facts,
      codes: named,
      publishedAt: rest.publishedAt,
    }),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = visit(context);
  const sheet = await sheetOf(request);
  const amount = Number(sheet.text('quantity').replaceAll(',', ''));
  const sent = await api.send<{ id: string }>(
    'POST',
    '/inquiries',
    sheet.sending({
      listingId: params.id,
      text: sheet.text('text'),
      ...(sheet.text('purpose') ? { purpose: sheet.text('purpose') } : {}),
      ...(sheet.text('quantity')
        ? { quantity: { value: Number.isFinite(amount) ? amount : sheet.text('quantity'), unit: sheet.text('unit') || '{pcs}' } }
        : {}),
      ...(sheet.text('wantedBy') ? { wantedBy: sheet.text('wantedBy') } : {}),
    }),
  );
  return sent.ok ? redirect(`/${languageOf(params.lang)}/inquiries/${sent.value.id}?sent`) : refusal(sent, sheet);
};

export default function Listing() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const language = useLanguage();
  const equipment = useEquipmentWords();
  const { listing, title, summary } = page;
  const open = listing.state === 'published';
  return (
    <>
      <Head
        title={title.text}
        description={summary.text}
        index={open}
        data={open ? page.data : undefined}
        image={page.data.image as string | undefined}
      />
      <div className="wrap py-6 sm:py-10">
        {!open && (
          <p className="mb-6 flex flex-wrap items-center gap-2 rounded-lg bg-honey-50 px-4 py-3 text-honey-900">
            <Icon name="lock" />
            {words.listing.notPublic}
          </p>
        )}
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <article className="min-w-0 wrap-anywhere">
            <p className="flex flex-wrap items-center gap-2">
              <Link to={`/${language}/search?kind=${listing.kind}`} className="rounded-md hover:underline">
                <KindBadge kind={listing.kind} label={page.kindLabel} />
              </Link>
              {listing.publishedAt && (
                <span className="text-[0.9375rem] text-soft">{words.listing.published(day(listing.publishedAt, language))}</span>
              )}
              <Demo shown={listing.demo} />
            </p>
            <h1 className="mt-3 text-[1.75rem] font-extrabold sm:text-4xl" lang={title.language}>
              {title.text}
            </h1>
            {open && page.asking !== 'own' && (
              <a
                href="#ask"
                className="mt-4 flex min-h-12 items-center justify-center gap-2 rounded-lg bg-pine-700 font-semibold text-white lg:hidden"
              >
                {words.listing.ask}
              </a>
            )}
            {title.language !== language && <p className="mt-3 text-[0.9375rem] text-soft">{words.listing.otherLanguage}</p>}
            {summary.text && (
              <p className="mt-5 text-lg whitespace-pre-line" lang={summary.language}>
                {summary.text}
              </p>
            )}
            {page.images.length > 0 && (
              <ul aria-label={words.listing.images} className="mt-7 grid grid-cols-2 gap-3 sm:grid-cols-3">
                {page.images.map((image, at) => (
                  <li key={image.id} className={at === 0 ? 'col-span-full' : ''}>
                    <img
                      src={image.src}
                      alt={image.alt}
                      width="960"
                      height={at === 0 ? 480 : 640}
                      loading={at === 0 ? 'eager' : 'lazy'}
                      className="aspect-3/2 w-full rounded-card border border-line bg-white object-contain first:aspect-2/1"
                    />
                  </li>
                ))}
              </ul>
            )}
            <ListingFacts title={words.listing.facts} facts={page.facts} place={page.place} keywords={page.keywords} />
            <FreeWeeks calendar={page.capacity} />
            <SupplyFacts supply={page.supply} />
            <ShownEvaluations items={page.evaluations} />
            <Comparisons lines={page.comparisons} />
            <Passages passages={page.passages} />
            <RightsSection rights={page.rights} />
            <Codes codes={page.codes} />
            <OverseasLink overseas={page.overseas} />
            <NotesAbout items={page.notes} />
            <Documents documents={page.documents} />
            <Withheld fields={page.withheld} />
            {(page.estimate || listing.provenance) && (
              <section aria-labelledby="provenance" className="mt-9 rounded-card bg-sand p-5 text-[0.9375rem]">
                <h2 id="provenance" className="text-base">
                  {listing.provenance ? words.listing.provenance : words.listing.status}
                </h2>
                {listing.provenance && (
                  <p className="mt-1.5">
                    {words.listing.provenanceText(
                      listing.provenance.source.toUpperCase(),
                      listing.provenance.sourceId,
                      day(listing.provenance.fetchedAt, language),
                    )}
                    {listing.provenance.url && (
                      <>
                        {' '}
                        <a href={listing.provenance.url} className="link" rel="noreferrer">
                          {new URL(listing.provenance.url).hostname}
                        </a>
                      </>
                    )}
                  </p>
                )}
                {page.estimate && <p className="mt-1.5 text-soft">{words.listing.estimate}</p>}
              </section>
            )}
            <p className="mt-6 flex items-center gap-1.5 text-[0.9375rem] text-soft">
              <Icon name="check" className="size-4.5" />
              {words.listing.confirmed(day(listing.confirmedAt, language))}
            </p>
          </article>
          <div className="grid content-start gap-5 lg:sticky lg:top-22 lg:self-start">
            {page.price && <PriceBox price={page.price} kept={page.port?.values} />}
            {page.price && page.port && <PortPrice price={page.price} port={page.port} />}
            {open && page.resold && <ResaleLink listingId={listing.id} resale={page.resale} own={page.asking === 'own'} />}
            {open && page.quoted && page.asking !== 'own' && <RfqInvitation listingId={listing.id} />}
            {page.asking === 'own' ? (
              <section className="card p-5">
                <p>{words.listing.askOwn}</p>
                <LinkButton to={`/${language}/my/listings/${listing.id}`} className="mt-3 w-full">
                  {words.listing.manage}
                </LinkButton>
              </section>
            ) : (
              open && (
                <AskForm
                  listingId={listing.id}
                  asking={page.asking}
                  hours={page.hours}
                  advised={page.advised}
                  drafted={page.drafted}
                  refused={refused}
                />
              )
            )}
            {open && page.access && (
              <section aria-labelledby="booking" className="card p-5">
                <h2 id="booking" className="mb-2 text-lg">
                  {equipment.listingTitle}
                </h2>
                <AccessBox access={page.access} listingId={listing.id} title={title.text} />
              </section>
            )}
            {open && page.deals && page.asking !== 'own' && <DealInvitation listingId={listing.id} express={page.express} />}
            {open && <CiteLinks path={`/api/v1/listings/${listing.id}/citations`} />}
            {open && <FollowButton kind="listing" id={listing.id} follow={page.follow} />}
            {open && page.hasRights && <FollowButton kind="legal" id={listing.id} follow={page.legal} />}
            {page.operator && !listing.mine && (
              <LinkButton kind="plain" to={`/${language}/queue/${listing.id}`}>
                {words.queue.review}
              </LinkButton>
            )}
            {open && page.byAgreement && (
              <LinkButton kind="plain" to={`/${language}/offtakes?listing=${listing.id}`}>
                {page.byAgreement}
              </LinkButton>
            )}
            {listing.owner ? <OwnerCard owner={listing.owner} /> : <UnknownOwner />}
            {open && !listing.mine && <ReportLink target={{ kind: 'listing', id: listing.id }} />}
          </div>
        </div>
      </div>
    </>
  );
}
