import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { BookingView } from '../../api/booking.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { Button } from '../../parts/button.tsx';
import { FormErrors, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useKioskWords } from '../../words/kiosk.ts';
import { languageOf } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  await acting(context, request, params.lang);
  return { code: (new URL(request.url).searchParams.get('code') ?? '').slice(0, 120) };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send<BookingView>('POST', '/check-ins', sheet.sending({ code: sheet.text('code') }));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/bookings/${sent.value.id}?done`) : refusal(sent, sheet);
};

/** Where the QR code at a machine leads: who has it booked for now checks in. */
export default function CheckIn() {
  const { code } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useKioskWords();
  return (
    <>
      <Head title={words.checkIn} index={false} />
      <div className="wrap max-w-xl py-8 sm:py-10">
        <PageTitle title={words.checkIn} lead={words.checkInLead} />
        <Form method="post" className="card grid gap-5 p-5 sm:p-7">
          <FormErrors refused={refused}>
            <FormKey of="check-in" />
            <TextField
              name="code"
              label={words.code}
              hint={words.codeHint}
              stored={code}
              required
              maxLength={120}
              autoComplete="off"
            />
            <Button size="large">{words.checkIn}</Button>
          </FormErrors>
        </Form>
      </div>
    </>
  );
}
