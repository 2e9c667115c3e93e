import type { Kind } from '@sandan/market/listing/kind';
import { kinds as kindTables } from '@sandan/market/listing/kinds/registry';
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { reasonsFor } from '../../api/inquiries.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import { processOf } from '../../api/processes.server.ts';
import { addMedia, mostThroughServer } from '../../api/upload.server.ts';
import type { ListingView, RevisionView } from '../../api/views.ts';
import { changesOf } from '../../format/change.server.ts';
import { day, moment } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Changes } from '../../parts/changes.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { ListingActions } from '../../parts/listing-actions.tsx';
import { MediaForm } from '../../parts/media-form.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ListingState } from '../../parts/state.tsx';
import { useCatalogueWords } from '../../words/catalogue.ts';
import { useEvaluationWords } from '../../words/evaluation.ts';
import { useExpressWords } from '../../words/express.ts';
import { importWords } from '../../words/imports.ts';
import { useNeedWords } from '../../words/need.ts';
import { useTechnologyWords } from '../../words/technology.ts';
import { languageOf, useLanguage, useWords, wordsIn } from '../../words/words.ts';

const editable = ['draft', 'changes_requested', 'suspended', 'published'];

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const [listing, kinds, process] = await Promise.all([
    api.read<ListingView>(`/listings/${params.id}`),
    kindsOf(api),
    processOf(api, 'listing'),
  ]);
  if (!listing.mine) throw data(null, { status: 404 });
  const kind = kinds.find((k) => k.name === listing.kind);
  const revision = listing.revision && (await api.find<RevisionView>(`/listings/${params.id}/revision`));
  const { id, version, state, reason, confirmedAt, actions, reviews } = listing;
  return {
    id,
    version,
    state,
    reason,
    transferOn: listing.transfer && !listing.transfer.cleared ? listing.transfer.on : undefined,
    confirmedAt,
    title: textIn(listing.content.title, language),
    kindLabel: kind?.label[language] ?? listing.kind,
    actions: actions.map((action) => ({ action, reasons: reasonsFor(process, state, action, ['owner']) })),
    reviews: (reviews ?? []).map((r) => ({ at: r.by.at, decision: r.decision, note: r.note })).toReversed(),
    changes: revision && changesOf(revision.changes, kind, wordsIn(params.lang), language),
    media: (listing.revision?.content ?? listing.content).media,
    seeks: kind?.conditions !== undefined,
    priced: (kindTables[listing.kind as keyof typeof kindTables] as Kind | undefined)?.priced ?? false,
    evaluated:
      listing.state === 'published' &&
      (kindTables[listing.kind as keyof typeof kindTables] as Kind | undefined)?.evaluated === true,
    consents: kind?.consents !== undefined,
    licensed: (kindTables[listing.kind as keyof typeof kindTables] as Kind | undefined)?.deals.includes('technology') ?? false,
    archiveAfterDays: kind?.fresh.archiveAfterDays ?? 0,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const words = wordsIn(params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const at = `/listings/${params.id}`;
  const here = `/${language}/my/listings/${params.id}`;
  if (doing === 'media') {
    const file = sheet.file('file');
    if (!file || file.size > mostThroughServer) {
      const title = file ? words.media.tooLarge : importWords(language).noFile;
      return refuse(
        sheet,
        { status: 422, code: 'object.tooLarge', title, errors: [{ pointer: '/file', code: 'object.tooLarge', detail: title }] },
        doing,
      );
    }
    const about = { stage: sheet.text('stage') || 'public', alt: sheet.text('alt'), language };
    const added = await addMedia(api, params.id ?? '', file, about, sheet.text('key'));
    return added.ok ? redirect(here) : refusal(added, sheet, doing);
  }
  const sent =
    doing === 'media-remove'
      ? await api.send('DELETE', `${at}/media/${encodeURIComponent(sheet.text('media'))}`, sheet.sending())
      : doing === 'confirm'
        ? await api.send('POST', `${at}/confirm`, sheet.sending())
        : doing === 'cancel'
          ? await api.send('POST', `${at}/revision/cancel`, sheet.sending({}))
          : await api.send(
              'POST',
              `${at}/actions`,
              sheet.sending({ action: doing, ...(sheet.text('reason') ? { reason: sheet.text('reason') } : {}) }),
            );
  if (!sent.ok) return refusal(sent, sheet, doing);
  return redirect(doing === 'confirm' ? `${here}?done=confirmed` : here);
};

export default function MyListing() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const technology = useTechnologyWords();
  const needWords = useNeedWords();
  const catalogue = useCatalogueWords();
  const express = useExpressWords();
  const evaluation = useEvaluationWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const done = {
    created: words.listings.created,
    draft: words.listings.savedDraft,
    revision: words.listings.savedRevision,
    confirmed: words.listings.confirmed,
  };
  const said = done[(search.get('done') ?? '') as keyof typeof done];
  const reasons: Readonly<Record<string, string>> = words.listings.reasons;
  const decisions: Readonly<Record<string, string>> = words.listings.decisions;
  const open = editable.includes(page.state);
  return (
    <>
      <Head title={page.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle
          title={page.title}
          back={{ to: `/${language}/my/listings`, label: words.listings.title }}
          lead={
            <p className="flex flex-wrap items-center gap-2">
              <Badge>{page.kindLabel}</Badge>
              <ListingState state={page.state} />
              {page.reason && <span>{reasons[page.reason] ?? page.reason}</span>}
            </p>
          }
        >
          {open && <LinkButton to={`/${language}/my/listings/${page.id}/edit`}>{words.listings.edit}</LinkButton>}
          {page.priced && (
            <>
              <LinkButton kind="plain" to={`/${language}/my/listings/${page.id}/supply`}>
                {catalogue.supply}
              </LinkButton>
              <LinkButton kind="plain" to={`/${language}/my/price-lists`}>
                {catalogue.lists}
              </LinkButton>
            </>
          )}
          {page.evaluated && (
            <LinkButton kind="plain" to={`/${language}/evaluations`}>
              {evaluation.nav}
            </LinkButton>
          )}
          {page.consents && (
            <LinkButton kind="plain" to={`/${language}/my/listings/${page.id}/co-owners`}>
              {technology.coOwners.open}
            </LinkButton>
          )}
          {page.licensed && (
            <LinkButton kind="plain" to={`/${language}/my/listings/${page.id}/express`}>
              {express.title}
            </LinkButton>
          )}
          {page.state === 'published' && (
            <LinkButton
              kind="plain"
              to={page.seeks ? `/${language}/needs/${page.id}` : `/${language}/my/listings/${page.id}/needs`}
            >
              {page.seeks ? needWords.matchesLink : needWords.metLink}
            </LinkButton>
          )}
          <LinkButton kind="plain" to={`/${language}/listings/${page.id}`}>
            {words.listings.view}
          </LinkButton>
        </PageTitle>
        {said && (
          <div className="mb-6">
            <Done>{said}</Done>
          </div>
        )}
        {page.transferOn && (
          <p className="mb-6 rounded-lg bg-honey-50 px-4 py-3 text-honey-900">
            {technology.transfer.owner(day(page.transferOn, language))}
          </p>
        )}
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 content-start gap-6">
            {page.changes && (
              <section aria-labelledby="pending" className="card p-5 sm:p-6">
                <h2 id="pending" className="text-lg">
                  {words.listings.pendingTitle}
                </h2>
                <p className="mt-1 mb-4 text-soft">{words.listings.pendingText}</p>
                <Changes changes={page.changes} />
                <Form method="post" className="mt-4 flex justify-end">
                  <FormErrors refused={refused?.form === 'cancel' ? refused : undefined}>
                    <FormKey of="cancel" version={page.version} />
                    <input type="hidden" name="do" value="cancel" />
                    <Button kind="danger" size="small">
                      {words.listings.cancelRevision}
                    </Button>
                  </FormErrors>
                </Form>
              </section>
            )}
            <section aria-labelledby="media" className="card p-5 sm:p-6">
              <h2 id="media" className="mb-3 text-lg">
                {words.media.title}
              </h2>
              <MediaForm listingId={page.id} version={page.version} media={page.media} open={open} refused={refused} />
            </section>
            {page.reviews.length > 0 && (
              <section aria-labelledby="reviews" className="card p-5 sm:p-6">
                <h2 id="reviews" className="mb-3 text-lg">
                  {words.listings.reviews}
                </h2>
                <ol className="grid gap-4">
                  {page.reviews.map((review) => (
                    <li key={review.at} className="border-l-3 border-line pl-4">
                      <p className="font-semibold">
                        {decisions[review.decision] ?? review.decision}{' '}
                        <span className="font-normal text-soft">{moment(review.at, language)}</span>
                      </p>
                      {review.note && <p className="mt-0.5 whitespace-pre-line">{review.note}</p>}
                    </li>
                  ))}
                </ol>
              </section>
            )}
          </div>
          <div className="grid content-start gap-5">
            {page.state === 'published' && (
              <section className="card p-5">
                <p className="flex justify-between gap-4">
                  <span className="text-soft">{words.listings.columns.confirmed}</span>
                  <span className="font-semibold">{day(page.confirmedAt, language)}</span>
                </p>
                <Form method="post" className="mt-3">
                  <FormErrors refused={refused?.form === 'confirm' ? refused : undefined}>
                    <FormKey of="confirm" version={page.version} />
                    <input type="hidden" name="do" value="confirm" />
                    <Button kind="plain" icon="check" className="w-full">
                      {words.listings.confirm}
                    </Button>
                  </FormErrors>
                </Form>
                <p className="mt-2 text-sm text-soft">{words.listings.confirmText(String(page.archiveAfterDays))}</p>
              </section>
            )}
            {page.actions.length > 0 && (
              <section aria-labelledby="next" className="card p-5">
                <h2 id="next" className="mb-3 text-[0.9375rem] font-semibold text-soft">
                  {words.listings.next}
                </h2>
                <ListingActions id={page.id} version={page.version} actions={page.actions} refused={refused} />
              </section>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
