import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { type AuditLineView, auditQuery } from '../../api/audit.ts';
import { operating } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { AuditFilter, AuditTable } from '../../parts/audit.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useAuditWords } from '../../words/audit.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  return api.read<Items<AuditLineView>>('/audit/all', { ...auditQuery(request), limit: 50 });
};

export default function AuditOfAll() {
  const { items, next } = useLoaderData<typeof loader>();
  const words = useAuditWords();
  return (
    <>
      <Head title={words.deskTitle} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.deskTitle} lead={<p>{words.deskLead}</p>} />
        <AuditFilter desk />
        <AuditTable lines={items} next={next} />
      </div>
    </>
  );
}
