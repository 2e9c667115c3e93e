import { signedWith } from '@sandan/market/contract/signed-with';
import { Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import type { DocumentView } from '../api/contract.ts';
import type { ErasureFace } from '../api/privacy.ts';
import type { TradeDocumentFace } from '../api/trade-document.ts';
import { day, moment } from '../format/date.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { ErasureCard } from '../parts/erasure-card.tsx';
import { TextField } from '../parts/field.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { TradeDocumentCard } from '../parts/trade-document-card.tsx';
import { visit } from '../visit.ts';
import { useContractWords } from '../words/contract.ts';
import { languageOf, useLanguage } from '../words/words.ts';

const erased = /^ERASED-[0-9A-HJKMNP-TV-Z]{26}-[0-9A-HJKMNP-TV-Z]{12}$/;
const pattern = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/;

/** The document of a code, for whoever holds the paper; a code that is no code, or nobody's, finds nothing. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const typed = new URL(request.url).searchParams.get('code');
  if (typed !== null) return redirect(`/${languageOf(params.lang)}/verify/${encodeURIComponent(typed.trim().toUpperCase())}`);
  const { code } = params;
  const nothing = { code: code ?? '', found: undefined, trade: undefined, erasure: undefined };
  const { api } = visit(context);
  if (code && erased.test(code)) return { ...nothing, erasure: await api.find<ErasureFace>(`/erasures/${code}`) };
  if (!code || !pattern.test(code)) return nothing;
  const [found, trade] = await Promise.all([
    api.find<DocumentView>(`/documents/${code}`),
    api.find<TradeDocumentFace>(`/trade-documents/${code}`),
  ]);
  return { ...nothing, found, trade };
};

export default function VerifyPage() {
  const { code, found, trade, erasure } = useLoaderData<typeof loader>();
  const words = useContractWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.verifyTitle} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={words.verifyTitle} lead={words.verifyLead} />
        <Form method="get" action={`/${language}/verify`} className="card flex flex-wrap items-end gap-3 p-5 sm:p-7">
          <TextField
            name="code"
            label={words.code}
            stored={code}
            required
            maxLength={60}
            className="grow"
            autoCapitalize="characters"
          />
          <Button>{words.find}</Button>
        </Form>
        {code && !found && !trade && !erasure && (
          <p role="status" className="mt-6 rounded-lg bg-clay-50 p-4 text-clay-900">
            {words.unknown}
          </p>
        )}
        {erasure && <ErasureCard found={erasure} />}
        {trade && <TradeDocumentCard found={trade} />}
        {found && (
          <section aria-labelledby="found" className="card mt-6 grid gap-3 p-5 sm:p-7">
            <h2 id="found" className="text-xl">
              {words.number} {found.number}
            </h2>
            <p>
              <Badge
                tone={
                  found.state === 'effective' || found.state === 'signed' ? 'good' : found.state === 'recalled' ? 'bad' : 'wait'
                }
              >
                {words.contractStates[found.state]}
              </Badge>
            </p>
            <dl className="grid gap-2">
              {(
                [
                  [words.parties, `${found.seller[language]} – ${found.buyer[language]}`],
                  [words.issuedAt, moment(found.issuedAt, language)],
                  [words.hash, found.content],
                  [words.pdfHash, found.pdf],
                ] as const
              ).map(([label, value]) => (
                <div key={label}>
                  <dt className="text-[0.9375rem] text-soft">{label}</dt>
                  <dd className="wrap-anywhere">{value}</dd>
                </div>
              ))}
            </dl>
            <ul>
              {found.signatures.map((s) => (
                <li key={s.side}>
                  {words.sides[s.side]} · {moment(s.at, language)} · {signedWith(s)[language]} ·{' '}
                  {s.genuine ? words.genuine : words.notGenuine}
                </li>
              ))}
            </ul>
            {found.effectiveOn && <p>{words.effectiveOn(day(found.effectiveOn, language))}</p>}
          </section>
        )}
      </div>
    </>
  );
}
