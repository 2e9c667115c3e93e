import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { count } from '../format/number.ts';
import { contentsOf, type OpenApi } from '../format/openapi.server.ts';
import { Code, Method } from '../parts/api-doc.tsx';
import { Head } from '../parts/head.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { visit } from '../visit.ts';
import { useApiDocsWords } from '../words/api-docs.ts';
import { useWebhookWords } from '../words/webhooks.ts';
import { useLanguage } from '../words/words.ts';

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const { api, siteUrl } = visit(context);
  return { groups: contentsOf(await api.document<OpenApi>()), siteUrl };
};

const Download = ({ href, icon, label }: { href: string; icon: 'file' | 'bell'; label: string }) => (
  <a
    href={href}
    className="inline-flex min-h-11 items-center gap-2 rounded-lg border border-edge bg-white px-4 font-semibold hover:bg-sand"
  >
    <Icon name={icon} />
    {label}
  </a>
);

/** How to call the API, and everything it can do, a line each. */
export default function ApiDocs() {
  const { groups, siteUrl } = useLoaderData<typeof loader>();
  const words = useApiDocsWords();
  const language = useLanguage();
  const { document: events } = useWebhookWords();
  const headers = [
    ['Authorization: Bearer …', words.headers.authorization],
    ['X-Organisation: org_…', words.headers.organisation],
    ['Idempotency-Key: …', words.headers.key],
    ['If-Match: "3"', words.headers.version],
    ['?fields=id,title.ko', words.headers.fields],
  ];
  return (
    <>
      <Head title={words.title} description={words.lead} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          <Download href="/api/openapi.json" icon="file" label={words.document} />
          <Download href="/api/asyncapi.json" icon="bell" label={events} />
        </PageTitle>
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[12rem_minmax(0,1fr)]">
          <nav
            aria-label={words.contents}
            className="lg:sticky lg:top-22 lg:max-h-[calc(100vh-7rem)] lg:self-start lg:overflow-y-auto"
          >
            <ul className="flex flex-wrap gap-x-4 lg:block">
              {groups.map(({ noun }) => (
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
                {words.start}
              </h2>
              <p className="mt-1 mb-3">{words.startText}</p>
              <Code text={`curl '${siteUrl}/api/v1/search?q=valve&lang=en'`} />
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
            {groups.map(({ noun, operations }) => (
              <section key={noun} aria-labelledby={noun} className="mt-10">
                <h2 id={noun} className="mb-2 flex flex-wrap items-baseline gap-x-3 text-xl">
                  <Link to={`/${language}/api/of/${noun}`} className="link">
                    {noun}
                  </Link>
                  <span className="text-[0.9375rem] font-normal text-soft">
                    {words.operations(count(operations.length, language))}
                  </span>
                </h2>
                <ul className="divide-y divide-line border-y border-line">
                  {operations.map(({ id, method, path, summary }) => (
                    <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
                      <Method name={method} />
                      <code className="font-medium">{path}</code>
                      <span className="text-[0.9375rem] text-soft">{summary}</span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
      </div>
    </>
  );
}
