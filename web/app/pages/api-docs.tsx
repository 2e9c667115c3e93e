import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { chapters, type OpenApi } from '../format/openapi.server.ts';
import { Head } from '../parts/head.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { visit } from '../visit.ts';
import { useWebhookWords } from '../words/webhooks.ts';
import { useWords } from '../words/words.ts';

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const { api, siteUrl } = visit(context);
  return { ...chapters(await api.document<OpenApi>()), siteUrl };
};

const tones: Readonly<Record<string, string>> = {
  GET: 'bg-sky-50 text-sky-700',
  POST: 'bg-pine-50 text-pine-800',
  PUT: 'bg-honey-50 text-honey-900',
  PATCH: 'bg-honey-50 text-honey-900',
  DELETE: 'bg-clay-50 text-clay-900',
};

const Shape = ({ text }: { text: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls sideways is reached by keyboard
  <pre tabIndex={0} className="overflow-x-auto rounded-lg bg-sand p-3 text-sm leading-relaxed">
    <code>{text}</code>
  </pre>
);

export default function ApiDocs() {
  const { groups, schemas, siteUrl } = useLoaderData<typeof loader>();
  const words = useWords();
  const { document: events } = useWebhookWords();
  const headers = [
    ['Authorization: Bearer …', words.apiDocs.headers.authorization],
    ['X-Organisation: org_…', words.apiDocs.headers.organisation],
    ['Idempotency-Key: …', words.apiDocs.headers.key],
    ['If-Match: "3"', words.apiDocs.headers.version],
  ];
  return (
    <>
      <Head title={words.apiDocs.title} description={words.apiDocs.lead} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.apiDocs.title} lead={words.apiDocs.lead}>
          <a
            href="/api/openapi.json"
            className="inline-flex min-h-11 items-center gap-2 rounded-lg border border-edge bg-white px-4 font-semibold hover:bg-sand"
          >
            <Icon name="file" />
            {words.apiDocs.document}
          </a>
          <a
            href="/api/asyncapi.json"
            className="inline-flex min-h-11 items-center gap-2 rounded-lg border border-edge bg-white px-4 font-semibold hover:bg-sand"
          >
            <Icon name="bell" />
            {events}
          </a>
        </PageTitle>
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[12rem_minmax(0,1fr)]">
          <nav aria-label={words.apiDocs.contents} className="lg:sticky lg:top-22 lg:self-start">
            <ul className="flex flex-wrap gap-x-4 lg:block">
              {[...groups.map((g) => g.noun), 'schemas'].map((noun) => (
                <li key={noun}>
                  <a href={`#${noun}`} className="inline-flex min-h-8 items-center text-soft hover:text-ink hover:underline">
                    {noun}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="min-w-0 wrap-anywhere">
            <section aria-labelledby="start">
              <h2 id="start" className="text-xl">
                {words.apiDocs.start}
              </h2>
              <p className="mt-1 mb-3">{words.apiDocs.startText}</p>
              <Shape text={`curl '${siteUrl}/api/v1/search?q=valve&lang=en'`} />
              <dl className="mt-4 grid gap-2">
                {headers.map(([header, text]) => (
                  <div key={header} className="flex flex-wrap gap-x-3">
                    <dt>
                      <code className="rounded-sm bg-sand px-1.5 py-0.5 text-sm font-medium">{header}</code>
                    </dt>
                    <dd className="text-soft">{text}</dd>
                  </div>
                ))}
              </dl>
            </section>
            {groups.map((group) => (
              <section key={group.noun} aria-labelledby={group.noun} className="mt-10">
                <h2 id={group.noun} className="mb-3 text-xl">
                  {group.noun}
                </h2>
                <div className="grid gap-2">
                  {group.operations.map((operation) => (
                    <details key={operation.id} className="card group">
                      <summary className="flex min-h-12 list-none flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
                        <span className={`w-16 rounded-md text-center text-sm font-bold ${tones[operation.method] ?? ''}`}>
                          {operation.method}
                        </span>
                        <code className="font-medium">{operation.path}</code>
                        <span className="min-w-0 flex-1 text-right text-[0.9375rem] text-soft max-sm:basis-full max-sm:text-left">
                          {operation.summary}
                        </span>
                      </summary>
                      <div className="grid gap-4 border-t border-line p-4">
                        {operation.parameters.length > 0 && (
                          <div>
                            <h3 className="mb-1.5 text-base">{words.apiDocs.parameters}</h3>
                            <ul className="grid gap-1 text-[0.9375rem]">
                              {operation.parameters.map((p) => (
                                <li key={p.place + p.name}>
                                  <code className="font-medium">{p.name}</code> <span className="text-soft">{p.place}</span>{' '}
                                  <code className="text-sm">{p.shape}</code>
                                  {p.required && <span className="text-soft"> · {words.form.required}</span>}
                                </li>
                              ))}
                            </ul>
                          </div>
                        )}
                        {operation.body && (
                          <div>
                            <h3 className="mb-1.5 text-base">
                              {words.apiDocs.body} <code className="text-sm font-normal text-soft">{operation.body.type}</code>
                            </h3>
                            <Shape text={operation.body.shape} />
                          </div>
                        )}
                        {operation.answers.map((answer) => (
                          <div key={answer.status}>
                            <h3 className="mb-1.5 text-base">
                              {words.apiDocs.answers} {answer.status}
                            </h3>
                            {answer.shape && <Shape text={answer.shape} />}
                          </div>
                        ))}
                      </div>
                    </details>
                  ))}
                </div>
              </section>
            ))}
            <section aria-labelledby="schemas" className="mt-10">
              <h2 id="schemas" className="mb-3 text-xl">
                schemas
              </h2>
              <div className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
                {schemas.map((schema) => (
                  <details key={schema.name} className="card open:col-span-full">
                    <summary className="flex min-h-11 list-none items-center px-4 font-medium">
                      <code>{schema.name}</code>
                    </summary>
                    <div className="border-t border-line p-4">
                      <Shape text={schema.shape} />
                    </div>
                  </details>
                ))}
              </div>
            </section>
          </div>
        </div>
      </div>
    </>
  );
}
