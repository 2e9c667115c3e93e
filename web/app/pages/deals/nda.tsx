import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router';
import type { DealView, NdasView, NdaVersion } from '../../api/deals.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { giveToDeal } from '../../api/upload-deal.server.ts';
import { day, moment } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { Fold } from '../../parts/deal.tsx';
import { Field, FormErrors, SelectField, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useDealWords } from '../../words/deal.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const [deal, ndas] = await Promise.all([
    api.read<DealView>(`/deals/${params.id}`),
    api.read<NdasView>(`/deals/${params.id}/nda`),
  ]);
  const open = ['teaser_shared', 'nda_pending', 'nda_in_force', 'room_open', 'evaluating', 'terms_negotiating'];
  return { deal, ndas, proposable: ndas.mayPropose && open.includes(deal.state) && deal.holds.length === 0 };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const at = `/deals/${params.id}`;
  const back = () => redirect(`/${languageOf(params.lang)}${at}/nda`);
  if (doing === 'accept') {
    const body = { sha256: sheet.text('sha256'), position: sheet.text('position'), authority: sheet.text('authority') === 'yes' };
    const sent = await api.send('POST', `${at}/nda/acceptance`, sheet.sending(body));
    return sent.ok ? back() : refusal(sent, sheet, doing);
  }
  const file = sheet.file('file');
  const given = file && (await giveToDeal(api, params.id ?? '', file, { use: 'nda' }, sheet, params.lang));
  if (given && !given.ok) return refusal(given, sheet, doing);
  const body = {
    direction: sheet.text('direction'),
    disclosureMonths: Number(sheet.text('disclosureMonths')),
    secrecyMonths: Number(sheet.text('secrecyMonths')),
    ...(given?.ok ? { fileId: given.value } : {}),
  };
  const sent = await api.send('POST', `${at}/nda`, sheet.sending(body));
  return sent.ok ? back() : refusal(sent, sheet, doing);
};

const Prose = ({ text, lang }: { text: NonNullable<NonNullable<NdasView['latest']>['text']>['ko']; lang: 'ko' | 'en' }) => (
  <div lang={lang} className="grid gap-4 wrap-anywhere">
    <h3 className="text-lg">{text.title}</h3>
    {text.clauses.map((clause) => (
      <div key={clause.heading}>
        <h4 className="font-semibold">{clause.heading}</h4>
        <p className="mt-1">{clause.text}</p>
      </div>
    ))}
  </div>
);

const Signatures = ({ nda }: { nda: NdaVersion }) => {
  const { deal } = useLoaderData<typeof loader>();
  const words = useDealWords();
  const language = useLanguage();
  return (
    <dl className="grid gap-3 sm:grid-cols-2">
      {(['seller', 'buyer'] as const).map((side) => {
        const signed = nda.accepted.find((a) => a.side === side);
        return (
          <div key={side} className="rounded-lg border border-line p-4">
            <dt className="text-[0.9375rem] text-soft">{textIn(deal[side].name, language)}</dt>
            <dd className="mt-1 font-medium">
              {signed ? words.nda.signed(signed.name, signed.position) : words.nda.waiting}
              {signed && (
                <span className="block text-sm font-normal text-soft">
                  {moment(signed.at, language)}
                  {signed.secondFactor && ` · ${words.nda.factor}`}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

const Latest = () => {
  const { deal, ndas } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useDealWords();
  const language = useLanguage();
  const { latest } = ndas;
  if (!latest) return <p className="card p-5 sm:p-7">{words.nda.none}</p>;
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <section aria-labelledby="latest" className="card grid gap-5 p-5 sm:p-7">
      <h2 id="latest" className="flex flex-wrap items-center gap-2 text-xl">
        {words.nda.version(latest.number)}
        <Badge tone={latest.state === 'in_force' ? 'good' : 'wait'}>{words.nda.states[latest.state]}</Badge>
      </h2>
      <p>
        {words.nda.directions[latest.direction]} · {words.nda.terms(latest.disclosureMonths, latest.secrecyMonths)}
        {latest.until && <span className="block text-soft">{words.nda.until(day(latest.until, language))}</span>}
      </p>
      {latest.text && (
        <>
          <div className="rounded-lg bg-paper p-4 sm:p-6">
            <Prose text={latest.text[language]} lang={language} />
          </div>
          <Fold title={other === 'ko' ? words.nda.korean : words.nda.english}>
            <Prose text={latest.text[other]} lang={other} />
          </Fold>
        </>
      )}
      {latest.form.is === 'own' && (
        <p>
          {words.nda.file}:{' '}
          <a href={`/${language}/deals/${deal.id}/room/files/${latest.form.fileId}?as=download`} className="link wrap-anywhere">
            {latest.form.name}
          </a>
        </p>
      )}
      <p className="text-sm text-soft wrap-anywhere">
        {words.nda.hash}: <code>{latest.sha256}</code>
      </p>
      <h3 className="text-lg">{words.nda.signatures}</h3>
      <Signatures nda={latest} />
      {latest.mayAccept ? (
        <Form method="post" className="grid gap-4 border-t border-line pt-5" key={ndas.version}>
          <FormErrors refused={refused?.form === 'accept' ? refused : undefined} scope="accept-">
            <FormKey of="nda-accept" version={ndas.version} />
            <input type="hidden" name="do" value="accept" />
            <input type="hidden" name="sha256" value={latest.sha256} />
            <p>{words.nda.acceptLead}</p>
            <TextField name="position" label={words.nda.position} maxLength={100} required />
            <CheckboxGroup name="authority" label={words.nda.accept} options={[{ value: 'yes', label: words.nda.authority }]} />
            <div>
              <Button>{words.nda.accept}</Button>
            </div>
          </FormErrors>
        </Form>
      ) : (
        latest.state === 'proposed' &&
        !latest.accepted.some((a) => a.side === deal.side) && <p className="text-soft">{words.nda.onlySigners}</p>
      )}
    </section>
  );
};

const Propose = () => {
  const { ndas } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useDealWords();
  const busy = useNavigation().state !== 'idle';
  const { latest } = ndas;
  return (
    <section aria-labelledby="propose" className="card p-5 sm:p-7">
      <h2 id="propose" className="text-xl">
        {latest ? words.nda.replace : words.nda.propose}
      </h2>
      {latest && <p className="mt-1 text-soft">{words.nda.replaceText}</p>}
      <Form method="post" encType="multipart/form-data" className="mt-4 grid gap-4" key={ndas.version}>
        <FormErrors
          refused={refused?.form === 'propose' ? refused : undefined}
          names={{ '/fileId': 'file', '/type': 'file', '/bytes': 'file' }}
        >
          <FormKey of="nda-propose" version={ndas.version} />
          <input type="hidden" name="do" value="propose" />
          <SelectField
            name="direction"
            label={words.nda.direction}
            stored={latest?.direction ?? 'mutual'}
            options={Object.entries(words.nda.directions).map(([value, label]) => ({ value, label }))}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              name="disclosureMonths"
              label={words.nda.disclosure}
              type="number"
              min={1}
              max={60}
              stored={String(latest?.disclosureMonths ?? 12)}
              required
            />
            <TextField
              name="secrecyMonths"
              label={words.nda.secrecy}
              type="number"
              min={12}
              max={120}
              stored={String(latest?.secrecyMonths ?? 36)}
              required
            />
          </div>
          <Field
            name="file"
            label={words.nda.own}
            hint={words.nda.ownHint}
            control={(wiring) => <input {...wiring} type="file" accept="application/pdf" className="block w-full" />}
          />
          <div>
            <Button kind={latest ? 'plain' : 'main'} disabled={busy}>
              {latest ? words.nda.replace : words.nda.propose}
            </Button>
          </div>
        </FormErrors>
      </Form>
    </section>
  );
};

export default function DealNda() {
  const { deal, ndas, proposable } = useLoaderData<typeof loader>();
  const words = useDealWords();
  const language = useLanguage();
  return (
    <>
      <Head title={`${words.nda.title} ${deal.number}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={words.nda.title}
          lead={deal.number}
          back={{ to: `/${language}/deals/${deal.id}`, label: textIn(deal.listing.title, language) }}
        />
        <div className="grid gap-6">
          <Latest />
          {proposable && <Propose />}
          {ndas.earlier.length > 0 && (
            <section aria-labelledby="earlier">
              <h2 id="earlier" className="mb-3 text-xl">
                {words.nda.earlier}
              </h2>
              <ul className="card divide-y divide-line">
                {ndas.earlier.map((nda) => (
                  <li key={nda.number} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-3">
                    <span className="font-semibold">{words.nda.version(nda.number)}</span>
                    <Badge>{words.nda.states[nda.state]}</Badge>
                    <span className="text-soft">
                      {words.nda.directions[nda.direction]} · {day(nda.proposedAt, language)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </>
  );
}
