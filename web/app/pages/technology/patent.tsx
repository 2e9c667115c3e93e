import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import type { LookupView } from '../../api/technology.ts';
import { moment } from '../../format/date.ts';
import { factsOf } from '../../format/listing.server.ts';
import { rightsOf } from '../../format/rights.server.ts';
import { inLanguage } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { ListingFacts } from '../../parts/listing-body.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RightsSection } from '../../parts/rights.tsx';
import { useRefresh } from '../../parts/use-refresh.ts';
import { lookupTones, useTechnologyWords } from '../../words/technology.ts';
import { languageOf, useLanguage, wordsIn } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const [lookup, kinds] = await Promise.all([api.read<LookupView>(`/patent-lookups/${params.id}`), kindsOf(api)]);
  const { content, rights, ...rest } = lookup;
  const kind = kinds.find(({ name }) => name === 'technology');
  return {
    ...rest,
    title: content?.title && inLanguage(content.title, language),
    summary: content?.summary && inLanguage(content.summary, language),
    facts: content?.attributes ? factsOf({ title: {}, ...content, attributes: content.attributes }, kind, language).facts : [],
    rights: rights && rightsOf(rights, wordsIn(params.lang), language),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const sent = await api.send<LookupView>('POST', `/patent-lookups/${params.id}/actions`, sheet.sending({ action: doing }));
  if (!sent.ok) return refusal(sent, sheet, doing);
  const { listingId } = sent.value;
  return redirect(listingId ? `/${language}/my/listings/${listingId}/edit` : `/${language}/my/patents/${params.id}`);
};

export default function PatentLookup() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const say = useTechnologyWords().lookup;
  const language = useLanguage();
  useRefresh(page.state === 'asked');
  const act = (doing: 'ask' | 'draft', kind: 'main' | 'plain') => (
    <Form method="post">
      <FormErrors refused={refused?.form === doing ? refused : undefined}>
        <FormKey of={doing} version={page.version} />
        <input type="hidden" name="do" value={doing} />
        <Button kind={kind}>{say.actions[doing]}</Button>
      </FormErrors>
    </Form>
  );
  const known = page.listingId ?? page.knownAs;
  return (
    <>
      <Head title={page.number} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={page.number}
          back={{ to: `/${language}/my/patents`, label: say.title }}
          lead={<Badge tone={lookupTones[page.state]}>{say.states[page.state]}</Badge>}
        />
        <div role="status" className="text-soft">
          {page.state === 'asked' && <p>{say.asking}</p>}
          {page.state === 'unknown' && <p>{say.unknown}</p>}
          {page.state === 'failed' && <p>{say.failed}</p>}
        </div>
        <ul className="mt-3 grid gap-1 text-[0.9375rem] text-soft">
          {page.sources.map((source) => (
            <li key={source.source}>{say.answered(source.source, say.outcomes[source.outcome], moment(source.at, language))}</li>
          ))}
        </ul>
        <div className="mt-5 flex flex-wrap gap-3">
          {page.state === 'found' && !known && act('draft', 'main')}
          {known && <LinkButton to={`/${language}/my/listings/${known}`}>{say.known}</LinkButton>}
          {page.state !== 'asked' && page.state !== 'drafted' && act('ask', 'plain')}
        </div>
        {page.title && (
          <article className="mt-8 wrap-anywhere">
            <h2 className="text-2xl" lang={page.title.language}>
              {page.title.text}
            </h2>
            {page.summary?.text && (
              <p className="mt-3 whitespace-pre-line" lang={page.summary.language}>
                {page.summary.text}
              </p>
            )}
            <ListingFacts title={say.facts} facts={page.facts} place={undefined} keywords={[]} />
          </article>
        )}
        <RightsSection rights={page.rights} />
      </div>
    </>
  );
}
