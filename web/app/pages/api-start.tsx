import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../parts/button.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { visit } from '../visit.ts';
import { useMachineWords } from '../words/machine.ts';
import { useLanguage } from '../words/words.ts';

export const loader = ({ context }: LoaderFunctionArgs) => ({ siteUrl: visit(context).siteUrl });

const Step = ({
  id,
  title,
  text,
  code,
  children,
}: {
  id: string;
  title: string;
  text: string;
  code?: string;
  children?: ReactNode;
}) => (
  <section aria-labelledby={id} className="min-w-0">
    <h2 id={id} className="text-xl">
      {title}
    </h2>
    <p className="mt-1 mb-3">{text}</p>
    {code && (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls sideways is reached by keyboard
      <pre tabIndex={0} className="overflow-x-auto rounded-lg bg-sand p-3 text-sm leading-relaxed">
        <code>{code}</code>
      </pre>
    )}
    {children}
  </section>
);

const curl = (site: string) => `curl '${site}/api/v1/search?q=valve' \\
  -H 'Authorization: Bearer sdn_live_…'

curl -X POST '${site}/api/v1/inquiries' \\
  -H 'Authorization: Bearer sdn_live_…' \\
  -H 'Idempotency-Key: 7d1c0a52-3f2e-4d0b-9a57-5f0f6d1f9c11' \\
  -H 'Content-Type: application/json' \\
  -d '{"listingId":"lst_…","text":"May we have a sample?"}'`;

const oauth = (site: string) => `curl -u 'cli_…:sdn_secret_…' '${site}/api/oauth/token' \\
  -d grant_type=client_credentials -d 'scope=look buy'`;

const typescript = (site: string) => `import { marketClient, pagesOf } from '@sandan/client/client';

const market = marketClient({ site: '${site}', key: process.env.SANDAN_KEY });
for await (const inquiry of pagesOf((cursor) =>
  market.GET('/api/v1/inquiries', { params: { query: { box: 'received', cursor } } })))
  console.log(inquiry.number, inquiry.state);`;

const mcp = (site: string) => `{
  "mcpServers": {
    "sandan-market": {
      "type": "http",
      "url": "${site}/api/mcp",
      "headers": { "Authorization": "Bearer sdn_live_…" }
    }
  }
}`;

const problem = `HTTP/1.1 429 Too Many Requests
Content-Type: application/problem+json
RateLimit: "minute";r=0;t=24
Retry-After: 24

{ "type": "/problems/limit.minute", "status": 429, "code": "limit.minute", … }`;

export default function ApiStart() {
  const { siteUrl } = useLoaderData<typeof loader>();
  const words = useMachineWords();
  const language = useLanguage();
  const { steps } = words;
  return (
    <>
      <Head title={words.startTitle} description={words.startLead} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.startTitle} lead={words.startLead} back={{ to: `/${language}/api`, label: words.reference }}>
          <LinkButton kind="plain" to={`/${language}/api/processes`}>
            {words.processes}
          </LinkButton>
        </PageTitle>
        <div className="grid gap-9">
          <Step id="key" title={steps.key} text={steps.keyText}>
            <LinkButton to={`/${language}/my/keys`}>{words.title}</LinkButton>
          </Step>
          <Step id="curl" title={steps.curl} text={steps.curlText} code={curl(siteUrl)} />
          <Step id="oauth" title={steps.oauth} text={steps.oauthText} code={oauth(siteUrl)} />
          <Step id="client" title={steps.client} text={steps.clientText} code={typescript(siteUrl)} />
          <Step id="mcp" title={steps.mcp} text={steps.mcpText} code={mcp(siteUrl)} />
          <Step id="limits" title={steps.limits} text={steps.limitsText} code={problem} />
          <Step id="errors" title={steps.errors} text={steps.errorsText} />
        </div>
      </div>
    </>
  );
}
