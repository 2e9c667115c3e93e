import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { UsageInvoiceLine } from '../../api/usage.ts';
import type { Items } from '../../api/views.ts';
import { day } from '../../format/date.ts';
import { amount } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { UsageInvoiceState } from '../../parts/usage-invoice.tsx';
import { useUsageWords } from '../../words/usage.ts';
import { useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const box = new URL(request.url).searchParams.get('box') === 'issued' ? ('issued' as const) : ('received' as const);
  const { items } = await api.read<Items<UsageInvoiceLine>>('/usage-invoices', { box, limit: 50 });
  return { box, items };
};

export default function UsageInvoices() {
  const { box, items } = useLoaderData<typeof loader>();
  const words = useUsageWords();
  const language = useLanguage();
  const tabs = (['received', 'issued'] as const).map((one) => ({
    to: `/${language}/usage-invoices?box=${one}`,
    label: words.boxes[one],
    here: one === box,
  }));
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        <Tabs label={words.box} tabs={tabs} />
        {items.length === 0 ? (
          <Empty icon="file" title={words.none} text={words.noneText} />
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((i) => (
              <li
                key={i.id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-4 focus-within:bg-paper hover:bg-paper"
              >
                <UsageInvoiceState state={i.state} />
                {i.late && <Badge tone="bad">{words.late}</Badge>}
                <div className="min-w-0 flex-1 basis-60">
                  <Link
                    to={`/${language}/usage-invoices/${i.id}`}
                    className="font-semibold wrap-anywhere after:absolute after:inset-0"
                  >
                    {textIn((box === 'issued' ? i.user : i.owner).name, language)} · {words.month(i.month)}
                  </Link>
                  <p className="text-[0.9375rem] text-soft">
                    {i.number} · {words.dueOn} {day(i.dueOn, language)}
                  </p>
                </div>
                <Demo shown={i.demo} />
                <span className="tabular-nums">{amount({ currency: i.currency, minor: i.owed }, language)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
