import { signedWith } from '@sandan/market/contract/signed-with';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { ContractView, PieceView } from '../../api/contract.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { day, moment } from '../../format/date.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { FormErrors, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useContractWords } from '../../words/contract.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const word = new URL(request.url).searchParams.get('word');
  return { id: params.id ?? '', contract: await api.read<ContractView>(`/deals/${params.id}/contract`), word };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/deals/${params.id}/contract`;
  const what = sheet.text('do');
  const [path, body] =
    what === 'issue'
      ? [`${at}/document`, undefined]
      : what === 'sign'
        ? [`${at}/signatures`, { name: sheet.text('name'), hash: sheet.text('hash') }]
        : [
            `${at}/actions`,
            {
              action: what,
              ...(sheet.has('wording') ? { key: sheet.text('wording') } : {}),
              ...(what === 'word' ? { text: { ko: sheet.text('ko'), en: sheet.text('en') } } : {}),
            },
          ];
  const sent = await api.send('POST', path, sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}${at}`) : refusal(sent, sheet, what);
};

const Pieces = ({ of }: { of: readonly PieceView[] }) =>
  of.map((piece, i) =>
    piece.locked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence, in their order
      <span key={i} className="rounded-sm bg-sand px-0.5 font-medium">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );

/** The text, each sentence in both languages beside each other, with the way to word it otherwise. */
const Articles = () => {
  const { contract, id } = useLoaderData<typeof loader>();
  const words = useContractWords();
  const language = useLanguage();
  return (
    <section aria-labelledby="text" className="card p-5 sm:p-7">
      <h2 id="text" className="sr-only">
        {words.contract}
      </h2>
      {contract.articles.map((article) => (
        <section key={article.id} className="border-b border-line py-4 last:border-0">
          <h3 className="font-semibold">{words.article(article.number, article.heading[language])}</h3>
          {article.paragraphs.map(({ key, ko, en }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one sentence of the library can stand here several times
            <div key={`${key}${i}`} className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
              <p lang="ko" className="wrap-anywhere">
                <Pieces of={ko} />
              </p>
              <p lang="en" className="wrap-anywhere text-soft">
                <Pieces of={en} />
              </p>
              {contract.actions.includes('word') && (
                <p className="sm:col-span-2">
                  <Link
                    to={`/${language}/deals/${id}/contract?word=${key}#reword`}
                    className="link text-sm"
                    aria-label={`${words.reword}: ${words.article(article.number, article.heading[language])} ${i + 1}`}
                  >
                    {words.reword}
                  </Link>
                </p>
              )}
            </div>
          ))}
        </section>
      ))}
    </section>
  );
};

const Reword = () => {
  const { contract, word } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useContractWords();
  const sentence = word ? contract.sentences[word] : undefined;
  if (!sentence || !contract.actions.includes('word')) return null;
  return (
    <Form method="post" className="card grid gap-4 p-5 sm:p-7" key={word}>
      <h2 id="reword" className="text-xl">
        {words.reword}
      </h2>
      <FormErrors
        refused={refused?.form === 'word' ? refused : undefined}
        names={{ '/text/ko': 'ko', '/text/en': 'en' }}
        scope="word-"
      >
        <FormKey of={`word-${word}-${contract.version}`} version={contract.version} />
        <input type="hidden" name="wording" value={word ?? ''} />
        <p className="text-soft">{words.rewordHint}</p>
        <TextArea name="ko" label={words.inKo} stored={sentence.ko} lang="ko" max={4000} required />
        <TextArea name="en" label={words.inEn} stored={sentence.en} lang="en" max={4000} required />
        <div>
          <Button name="do" value="word">
            {words.propose}
          </Button>
        </div>
      </FormErrors>
    </Form>
  );
};

const Proposals = () => {
  const { contract } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useContractWords();
  const open = contract.changes.filter((c) => c.state === 'open');
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="proposals" className="card grid gap-5 p-5 sm:p-7">
      <h2 id="proposals" className="text-xl">
        {words.proposals}
      </h2>
      {open.map((change) => (
        <Form method="post" key={change.key + contract.version} className="grid gap-2 border-t border-line pt-4">
          <FormErrors refused={refused?.form === 'agree_wording' || refused?.form === 'refuse_wording' ? refused : undefined}>
            <FormKey of={`answer-${change.key}-${contract.version}`} version={contract.version} />
            <input type="hidden" name="wording" value={change.key} />
            <p className="text-soft">{words.proposed(words.sides[change.side])}</p>
            {(['ko', 'en'] as const).map((language) => (
              <div key={language} lang={language} className="grid gap-2 sm:grid-cols-2">
                <del className="block rounded-sm bg-clay-50 px-1 wrap-anywhere text-clay-900">{change.before[language]}</del>
                <ins className="block rounded-sm bg-pine-50 px-1 wrap-anywhere text-pine-900 no-underline">
                  {change.text[language]}
                </ins>
              </div>
            ))}
            <div className="flex flex-wrap gap-3">
              {contract.actions.includes('agree_wording') && change.side !== contract.side && (
                <Button name="do" value="agree_wording">
                  {words.agreeWording}
                </Button>
              )}
              {contract.actions.includes('refuse_wording') && (
                <Button name="do" value="refuse_wording" kind="plain">
                  {words.refuseWording}
                </Button>
              )}
            </div>
          </FormErrors>
        </Form>
      ))}
    </section>
  );
};

const Document = () => {
  const { contract, id } = useLoaderData<typeof loader>();
  const words = useContractWords();
  const language = useLanguage();
  const { issue } = contract;
  if (!issue) return null;
  const file = `/${language}/deals/${id}/contract/file`;
  return (
    <section aria-labelledby="document" className="card grid gap-3 p-5 sm:p-7">
      <h2 id="document" className="text-xl">
        {words.document}
      </h2>
      <dl className="grid gap-2">
        {(
          [
            [words.hash, issue.content],
            [words.pdfHash, issue.pdf],
            [words.code, issue.code],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <dt className="text-[0.9375rem] text-soft">{label}</dt>
            <dd className="font-mono text-sm wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <a href={file} className="link">
            {words.pdf}
          </a>
        </li>
        {contract.signatures.length > 0 && (
          <li>
            <a href={`${file}?copy=signed`} className="link">
              {words.signedPdf}
            </a>
          </li>
        )}
        <li>
          <Link to={`/${language}/verify/${issue.code}`} className="link">
            {words.verify}
          </Link>
        </li>
      </ul>
      {contract.signatures.length > 0 && (
        <ul>
          {contract.signatures.map((s) => (
            <li key={s.side}>
              {words.signed(words.sides[s.side], s.name, moment(s.at, language))} · {signedWith(s)[language]}
            </li>
          ))}
        </ul>
      )}
      {contract.startsOn && <p>{words.startsOn(day(contract.startsOn, language))}</p>}
      {contract.effectiveOn && <p>{words.effectiveOn(day(contract.effectiveOn, language))}</p>}
      {contract.licenceId && (
        <p>
          <Link to={`/${language}/licences/${contract.licenceId}`} className="link">
            {words.licence}
          </Link>
        </p>
      )}
    </section>
  );
};

/** What can be done now: issue, sign, recall, bring into effect. */
const Acts = () => {
  const { contract } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useContractWords();
  const { actions, issue, version } = contract;
  const simple = (['issue', 'recall', 'take_effect'] as const).filter((a) => actions.includes(a));
  const labels = { issue: words.issue, recall: words.recall, take_effect: words.takeEffect };
  return (
    <>
      {actions.includes('sign') && issue && (
        <Form method="post" className="card grid gap-4 p-5 sm:p-7" key={`sign-${version}`}>
          <h2 className="text-xl">{words.sign}</h2>
          <FormErrors refused={refused?.form === 'sign' ? refused : undefined} scope="sign-">
            <FormKey of={`sign-${version}`} version={version} />
            <input type="hidden" name="hash" value={issue.content} />
            <p className="text-soft">{words.signText}</p>
            <TextField name="name" label={words.name} required maxLength={120} autoComplete="name" className="max-w-sm" />
            <div>
              <Button name="do" value="sign">
                {words.signNow}
              </Button>
            </div>
          </FormErrors>
        </Form>
      )}
      {simple.length > 0 && (
        <Form method="post" className="card grid gap-3 p-5 sm:p-7" key={`act-${version}`}>
          <FormErrors
            refused={refused && (simple as readonly string[]).includes(refused.form ?? '') ? refused : undefined}
            scope="act-"
          >
            <FormKey of={`act-${version}`} version={version} />
            {simple.includes('issue') && <p className="text-soft">{words.issueText}</p>}
            <div className="flex flex-wrap gap-3">
              {simple.map((name) => (
                <Button key={name} name="do" value={name} kind={name === 'recall' ? 'plain' : 'main'}>
                  {labels[name]}
                </Button>
              ))}
            </div>
          </FormErrors>
        </Form>
      )}
    </>
  );
};

export default function ContractPage() {
  const { contract, id } = useLoaderData<typeof loader>();
  const words = useContractWords();
  const language = useLanguage();
  const title = `${words.contract} ${contract.number}`;
  const ended = contract.state === 'void';
  return (
    <>
      <Head title={title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={title} lead={words.contractLead} back={{ to: `/${language}/deals/${id}/terms`, label: words.terms }} />
        <p className="mb-6 flex flex-wrap items-center gap-3">
          <Badge tone={ended ? 'bad' : contract.state === 'effective' ? 'good' : 'wait'}>
            {words.contractStates[contract.state]}
          </Badge>
          <span>
            {contract.seller.name[language]} – {contract.buyer.name[language]}
          </span>
        </p>
        <div className="grid gap-6">
          <Document />
          <Acts />
          <Reword />
          <Proposals />
          <Articles />
        </div>
      </div>
    </>
  );
}
