import { stopsOf } from '@sandan/market/watch/stop';
import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { sheetOf } from '../api/form.server.ts';
import { Button } from '../parts/button.tsx';
import { Head } from '../parts/head.tsx';
import { visit } from '../visit.ts';
import { useWords } from '../words/words.ts';

export const loader = ({ request }: LoaderFunctionArgs) => ({ token: new URL(request.url).searchParams.get('token') ?? '' });

/** Stops the mails of the person whom the link from the mail names; no sign-in. */
export const action = async ({ context, request }: ActionFunctionArgs) => {
  const sheet = await sheetOf(request);
  const sent = await visit(context).api.send('POST', '/stop', {
    raw: { type: 'application/x-www-form-urlencoded', content: new URLSearchParams({ token: sheet.text('token') }).toString() },
  });
  return sent.ok
    ? { stopped: true, problem: undefined }
    : data({ stopped: false, problem: sent.problem.title }, { status: sent.problem.status });
};

export default function Stop() {
  const { token } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = useWords();
  const says = words.stop[stopsOf(token)];
  return (
    <>
      <Head title={says.title} index={false} />
      <div className="wrap grid place-items-center py-16">
        <div className="card w-full max-w-md p-7 shadow-card sm:p-9">
          <h1 className="text-2xl">{done?.stopped ? says.done : says.title}</h1>
          <p className="mt-3 text-soft">{done?.stopped ? says.doneText : says.text}</p>
          {done && !done.stopped && (
            <p role="alert" className="mt-4 font-medium text-clay-700">
              {done.problem || words.error.broken}
            </p>
          )}
          {!done?.stopped && (
            <Form method="post" className="mt-6">
              <input type="hidden" name="token" value={token} />
              <Button size="large" className="w-full">
                {says.action}
              </Button>
            </Form>
          )}
        </div>
      </div>
    </>
  );
}
