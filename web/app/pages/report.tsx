import { reportReasons } from '@sandan/market/moderation/case';
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../api/form.server.ts';
import { signedIn } from '../api/gate.server.ts';
import type { InquiryView } from '../api/inquiries.ts';
import type { ListingView, OrganisationView } from '../api/views.ts';
import { textIn } from '../format/text.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { CheckboxGroup } from '../parts/checkbox-group.tsx';
import { Done } from '../parts/empty.tsx';
import { FormErrors, TextArea } from '../parts/field.tsx';
import { FormKey } from '../parts/form-key.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { useModerationWords } from '../words/moderation.ts';
import { languageOf, useLanguage } from '../words/words.ts';

const kindOf = (text: string | null): 'organisation' | 'message' | 'listing' =>
  text === 'organisation' || text === 'message' ? text : 'listing';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const language = languageOf(params.lang);
  const query = new URL(request.url).searchParams;
  const [kind, id, inquiryId] = [kindOf(query.get('kind')), query.get('id') ?? '', query.get('inquiry') ?? ''];
  const part = encodeURIComponent(id);
  const said =
    kind === 'organisation'
      ? textIn((await api.read<OrganisationView>(`/organisations/${part}`)).name, language)
      : kind === 'listing'
        ? textIn((await api.read<ListingView>(`/listings/${part}`)).content.title, language)
        : (await api.read<InquiryView>(`/inquiries/${encodeURIComponent(inquiryId)}`)).messages.find((m) => m.id === id)?.text;
  const reasons = Object.entries(reportReasons).map(([value, name]) => ({ value, label: name[language] }));
  return { kind, id, inquiryId, said: said ?? '', reasons };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [id, inquiryId, note] = [sheet.text('id'), sheet.text('inquiry'), sheet.text('note')];
  const kind = kindOf(sheet.text('kind'));
  const sent = await api.send(
    'POST',
    '/reports',
    sheet.sending({
      target: { kind, id, ...(kind === 'message' ? { inquiryId } : {}) },
      reason: sheet.text('reason'),
      ...(note ? { note } : {}),
    }),
  );
  if (!sent.ok) return refusal(sent, sheet);
  const back = new URLSearchParams({ kind, id, ...(inquiryId ? { inquiry: inquiryId } : {}), sent: '' });
  return redirect(`/${languageOf(params.lang)}/report?${back}`);
};

export default function ReportPage() {
  const { kind, id, inquiryId, said, reasons } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useModerationWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const back = kind === 'message' ? `inquiries/${inquiryId}` : kind === 'organisation' ? `organisations/${id}` : `listings/${id}`;
  return (
    <>
      <Head title={words.reportTitle} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={words.reportTitle} lead={words.reportLead} />
        {search.has('sent') ? (
          <div className="grid gap-4">
            <Done>{words.sent}</Done>
            <p>
              <LinkButton kind="plain" to={`/${language}/${back}`}>
                {words.back}
              </LinkButton>
            </p>
          </div>
        ) : (
          <Form method="post" className="card grid gap-5 p-5 sm:p-7">
            <FormErrors refused={refused}>
              <FormKey of={`report-${id}`} />
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="inquiry" value={inquiryId} />
              <div>
                <p className="text-[0.9375rem] text-soft">
                  {words.about}: {words.kinds[kind]}
                </p>
                <p className="line-clamp-6 font-semibold wrap-anywhere whitespace-pre-line">{said}</p>
              </div>
              <CheckboxGroup type="radio" name="reason" label={words.reason} options={reasons} />
              <TextArea name="note" label={words.note} hint={words.noteHint} max={2000} />
              <Button className="justify-self-start">{words.send}</Button>
            </FormErrors>
          </Form>
        )}
      </div>
    </>
  );
}
