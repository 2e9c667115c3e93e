import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { operating } from '../../api/gate.server.ts';
import type { VerificationLine } from '../../api/verification.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { countryName, decimal } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { VerificationState } from '../../parts/verification.tsx';
import { useVerificationWords } from '../../words/verification.ts';
import { useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  return api.read<Items<VerificationLine>>('/verifications', { cursor, limit: 50 });
};

export default function Verifications() {
  const { items, next } = useLoaderData<typeof loader>();
  const words = useVerificationWords();
  const common = useWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.queue} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.queue} lead={words.queueLead} back={{ to: `/${language}/queue`, label: common.queue.title }} />
        {items.length === 0 && <Empty icon="check" title={words.queueEmpty} />}
        {items.length > 0 && (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((line) => (
              <li
                key={`${line.organisation.id} ${line.side}`}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-4 hover:bg-paper focus-within:bg-paper"
              >
                <VerificationState state={line.state} />
                <Link
                  to={`/${language}/desk/verifications/${line.organisation.id}/${line.side}`}
                  className="min-w-0 flex-1 font-semibold after:absolute after:inset-0"
                >
                  {textIn(line.organisation.name, language)}
                </Link>
                <Demo shown={line.organisation.demo} />
                <span className="text-[0.9375rem] text-soft">
                  {words.boxSide[line.side]} · {words.level(line.wanted)} · {countryName(line.organisation.country, language)}
                </span>
                {line.proposed && <Badge tone="info">{words.proposed}</Badge>}
                <Badge tone={line.businessHoursLeft > 0 ? (line.businessHoursLeft < 9 ? 'wait' : 'calm') : 'bad'}>
                  {line.businessHoursLeft > 0 ? words.hoursLeft(decimal(line.businessHoursLeft, language)) : words.overdue}
                </Badge>
                {line.dueAt && <span className="text-sm text-soft">{moment(line.dueAt, language)}</span>}
              </li>
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`?cursor=${encodeURIComponent(next)}`}>
              {words.more}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
