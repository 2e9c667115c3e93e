import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../api/form.server.ts';
import { operating } from '../api/gate.server.ts';
import { reasonsFor } from '../api/inquiries.ts';
import { kindsOf } from '../api/kinds.server.ts';
import { processOf } from '../api/processes.server.ts';
import type { ListingView, RevisionView } from '../api/views.ts';
import { changesOf } from '../format/change.server.ts';
import { day } from '../format/date.ts';
import { factsOf } from '../format/listing.server.ts';
import { inLanguage } from '../format/text.ts';
import { Badge, Demo } from '../parts/badge.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { Changes } from '../parts/changes.tsx';
import { CheckboxGroup } from '../parts/checkbox-group.tsx';
import { FormErrors, TextArea } from '../parts/field.tsx';
import { FormKey } from '../parts/form-key.tsx';
import { Head } from '../parts/head.tsx';
import { ListingActions } from '../parts/listing-actions.tsx';
import { ListingFacts, Passages } from '../parts/listing-body.tsx';
import { OwnerCard } from '../parts/owner-card.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { ListingState } from '../parts/state.tsx';
import { useTechnologyWords } from '../words/technology.ts';
import { languageOf, useLanguage, useWords, wordsIn } from '../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const language = languageOf(params.lang);
  const [listing, kinds, process] = await Promise.all([
    api.read<ListingView>(`/listings/${params.id}`),
    kindsOf(api),
    processOf(api, 'listing'),
  ]);
  const kind = kinds.find((k) => k.name === listing.kind);
  const revision = listing.revision && (await api.find<RevisionView>(`/listings/${params.id}/revision`));
  const by = listing.mine ? ['operator', 'owner'] : ['operator'];
  return {
    id: listing.id,
    version: listing.version,
    state: listing.state,
    transferOn: listing.transfer && !listing.transfer.cleared ? listing.transfer.on : undefined,
    demo: listing.demo,
    owner: listing.owner,
    title: inLanguage(listing.content.title, language),
    summary: inLanguage(listing.content.summary, language),
    ...factsOf(listing.content, kind, language),
    kindLabel: kind?.label[language] ?? listing.kind,
    codes: listing.codes.map((c) => `${c.scheme.toUpperCase()} ${c.code} ${c.name?.[language] ?? ''}`),
    actions: listing.actions.map((action) => ({ action, reasons: reasonsFor(process, listing.state, action, by) })),
    changes: revision && changesOf(revision.changes, kind, wordsIn(params.lang), language),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const note = sheet.text('note');
  const checklist = sheet.texts('checklist');
  const said = { ...(note ? { note } : {}), ...(checklist.length > 0 ? { checklist } : {}) };
  const at = `/listings/${params.id}`;
  const sent =
    doing === 'confirm' || doing === 'decline'
      ? await api.send('POST', `${at}/revision/${doing}`, sheet.sending(said))
      : await api.send(
          'POST',
          `${at}/actions`,
          sheet.sending({ action: doing, ...said, ...(sheet.text('reason') ? { reason: sheet.text('reason') } : {}) }),
        );
  return sent.ok ? redirect(`/${languageOf(params.lang)}/queue`) : refusal(sent, sheet, doing);
};

const points = ['identity', 'rights', 'claims', 'confidential'] as const;

export default function Review() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const language = useLanguage();
  const { transfer } = useTechnologyWords();
  const checklist = points.map((value) => ({ value, label: words.queue.points[value] }));
  return (
    <>
      <Head title={page.title.text} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle
          title={page.title.text}
          back={{ to: `/${language}/queue`, label: words.queue.title }}
          lead={
            <p className="flex flex-wrap items-center gap-2">
              <Badge>{page.kindLabel}</Badge>
              <ListingState state={page.state} />
              <Demo shown={page.demo} />
            </p>
          }
        >
          <LinkButton kind="plain" to={`/${language}/listings/${page.id}`}>
            {words.listings.view}
          </LinkButton>
        </PageTitle>
        {page.transferOn && (
          <p className="mb-6 rounded-lg bg-honey-50 px-4 py-3 text-honey-900">{transfer.desk(day(page.transferOn, language))}</p>
        )}
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0">
            {page.changes && <Changes changes={page.changes} />}
            {!page.changes && (
              <>
                {page.summary.text && (
                  <p className="text-lg whitespace-pre-line" lang={page.summary.language}>
                    {page.summary.text}
                  </p>
                )}
                <ListingFacts
                  title={words.listing.facts}
                  facts={[...page.facts, { name: 'codes', label: words.listing.codes, texts: page.codes }]}
                />
                <Passages passages={page.passages} />
              </>
            )}
          </div>
          <div className="grid content-start gap-5 lg:sticky lg:top-22 lg:self-start">
            {page.changes && (
              <section className="card p-5">
                <Form method="post" className="grid gap-3">
                  <FormErrors refused={refused?.form === 'confirm' ? refused : undefined}>
                    <FormKey of="confirm" version={page.version} />
                    <input type="hidden" name="do" value="confirm" />
                    <CheckboxGroup
                      name="checklist"
                      label={words.queue.checklist}
                      options={checklist}
                      className="[&>div]:flex-col"
                    />
                    <Button className="w-full">{words.queue.confirm}</Button>
                  </FormErrors>
                </Form>
                <Form method="post" className="mt-5 grid gap-3 border-t border-line pt-4">
                  <FormErrors refused={refused?.form === 'decline' ? refused : undefined}>
                    <FormKey of="decline" version={page.version} />
                    <input type="hidden" name="do" value="decline" />
                    <TextArea name="note" label={words.queue.note} hint={words.queue.declineText} lines={3} max={2000} required />
                    <Button kind="danger">{words.queue.decline}</Button>
                  </FormErrors>
                </Form>
              </section>
            )}
            {page.actions.length > 0 && (
              <section className="card p-5">
                <ListingActions
                  id={page.id}
                  version={page.version}
                  actions={page.actions}
                  refused={refused}
                  checklist={checklist}
                />
              </section>
            )}
            {page.owner && <OwnerCard owner={page.owner} />}
          </div>
        </div>
      </div>
    </>
  );
}
