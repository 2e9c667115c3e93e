import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../api/form.server.ts';
import { acting } from '../api/gate.server.ts';
import { Button } from '../parts/button.tsx';
import { FormErrors } from '../parts/field.tsx';
import { FormKey } from '../parts/form-key.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { useOrderWords } from '../words/order.ts';
import { useLanguage } from '../words/words.ts';

interface Account {
  readonly version: number;
  readonly accountId?: string;
  readonly enabled?: boolean;
  readonly mayOpen: boolean;
}

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const account = await api.read<Account>(`/organisations/${organisation}/payout-account`);
  return { account };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send<{ url: string }>('POST', `/organisations/${organisation}/payout-account`, sheet.sending({}));
  return sent.ok ? { page: sent.value.url } : refusal(sent, sheet);
};

export default function PayoutAccount() {
  const { account } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const refused = told && 'refused' in told ? told.refused : undefined;
  const words = useOrderWords();
  const language = useLanguage();
  const { payout } = words;
  const known = account.accountId !== undefined;
  return (
    <>
      <Head title={payout.title} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={payout.title} lead={payout.lead} back={{ to: `/${language}/orders`, label: words.back }} />
        <div className="card grid gap-4 p-5 sm:p-7">
          <p className="font-semibold">{account.enabled ? payout.ready : known ? payout.wants : payout.none}</p>
          {!account.mayOpen && <p>{payout.off}</p>}
          {told && 'page' in told && (
            <p>
              <a href={told.page} className="link font-semibold">
                {words.toProvider}
              </a>
            </p>
          )}
          {account.mayOpen && !account.enabled && (
            <Form method="post">
              <FormErrors refused={refused}>
                <FormKey of={`payout-${account.version}`} />
                <Button>{known ? payout.go : payout.open}</Button>
              </FormErrors>
            </Form>
          )}
        </div>
      </div>
    </>
  );
}
