import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { type AuditLineView, auditQuery } from '../../api/audit.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { AuditFilter, AuditTable } from '../../parts/audit.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useAuditWords } from '../../words/audit.ts';
import { useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return api.read<Items<AuditLineView>>('/audit', { ...auditQuery(request), limit: 50 });
};

export default function Audit() {
  const { items, next } = useLoaderData<typeof loader>();
  const words = useAuditWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const asked = new URLSearchParams(search);
  asked.delete('cursor');
  const file = (format: string) => `/${language}/my/audit/file?${new URLSearchParams([...asked, ['format', format]])}`;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.title} lead={<p>{words.lead}</p>} />
        <AuditFilter />
        <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1">
          <a href={file('csv')} className="link">
            {words.csv}
          </a>
          <a href={file('jsonl')} className="link">
            {words.jsonl}
          </a>
        </p>
        <p className="text-[0.875rem] text-soft">{words.proof}</p>
        <AuditTable lines={items} next={next} />
      </div>
    </>
  );
}
