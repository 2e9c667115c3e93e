import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../api/form.server.ts';
import { signedIn } from '../api/gate.server.ts';
import type { FactorBegun, FactorsView, SessionView } from '../api/security.ts';
import type { Items } from '../api/views.ts';
import { qrOf } from '../format/qr.server.ts';
import { Done } from '../parts/empty.tsx';
import { Begun, FactorAdding, FactorList, RecoveryCodes, RecoveryState } from '../parts/factors.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { SessionList } from '../parts/sessions.tsx';
import { useSecurityWords } from '../words/security.ts';
import { languageOf, useLanguage, useWords } from '../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const [factors, sessions] = await Promise.all([
    api.read<FactorsView>('/me/factors'),
    api.read<Items<SessionView>>('/me/sessions'),
  ]);
  return { factors, sessions: sessions.items };
};

/** What was begun, as the page shows it: with the QR code of an app. */
const shown = ({ factor, totp, passkey }: FactorBegun) => ({
  id: factor.id,
  ...(totp ? { secret: totp.secret, uri: totp.uri, qr: qrOf(totp.uri) } : {}),
  ...(passkey === undefined ? {} : { passkey }),
});

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const here = `/${languageOf(params.lang)}/settings/security`;
  const factor = `/me/factors/${encodeURIComponent(sheet.text('factor'))}`;
  if (doing === 'totp' || doing === 'passkey') {
    const sent = await api.send<FactorBegun>('POST', '/me/factors', sheet.sending({ kind: doing, name: sheet.text('name') }));
    return sent.ok ? { begun: shown(sent.value) } : refusal(sent, sheet, 'add');
  }
  if (doing === 'confirm') {
    const response = sheet.text('response');
    const body = response ? { response: JSON.parse(response) as unknown } : { code: sheet.text('code') };
    const sent = await api.send<{ recoveryCodes?: string[] }>('POST', `${factor}/confirm`, { body });
    if (sent.ok) return sent.value.recoveryCodes ? { codes: sent.value.recoveryCodes } : redirect(`${here}?done=confirm`);
    const uri = sheet.text('uri');
    const begun = { id: sheet.text('factor'), ...(uri ? { secret: sheet.text('secret'), uri, qr: qrOf(uri) } : {}) };
    return { ...refusal(sent, sheet, 'confirm').data, ...(uri ? { begun } : {}) };
  }
  if (doing === 'codes') {
    const sent = await api.send<{ recoveryCodes: string[] }>('POST', '/me/recovery-codes', sheet.sending());
    return sent.ok ? { codes: sent.value.recoveryCodes } : refusal(sent, sheet, doing);
  }
  const calls: Readonly<Record<string, string>> = {
    remove: factor,
    end: `/me/sessions/${encodeURIComponent(sheet.text('session'))}`,
    others: '/me/sessions',
  };
  const sent = await api.send('DELETE', calls[doing] ?? '/me/sessions/current', sheet.sending());
  return sent.ok ? redirect(`${here}?done=${doing}`) : refusal(sent, sheet, doing);
};

export default function Security() {
  const { factors, sessions } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = useSecurityWords();
  const language = useLanguage();
  const site = useWords();
  const [search] = useSearchParams();
  const refused = done && 'refused' in done ? done.refused : undefined;
  const begun = done && 'begun' in done ? done.begun : undefined;
  const codes = done && 'codes' in done ? done.codes : undefined;
  const said = done ? undefined : words.done[search.get('done') ?? ''];
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} back={{ to: `/${language}/settings`, label: site.settings.title }} />
        {said && (
          <div className="mb-6">
            <Done>{said}</Done>
          </div>
        )}
        {codes && <RecoveryCodes codes={codes} />}
        <section aria-labelledby="factors" className="card grid gap-4 p-5 sm:p-7">
          <div>
            <h2 id="factors" className="text-xl">
              {words.factors}
            </h2>
            <p className="mt-1 text-soft">{words.factorsText}</p>
          </div>
          <FactorList factors={factors.items} refused={refused?.form === 'remove' ? refused : undefined} />
          {begun ? (
            <Begun begun={begun} refused={refused} />
          ) : (
            <FactorAdding refused={refused?.form === 'add' || refused?.form === 'confirm' ? refused : undefined} />
          )}
          {factors.items.length > 0 && <RecoveryState left={factors.recoveryCodes} />}
        </section>
        <SessionList sessions={sessions} />
      </div>
    </>
  );
}
