import { type ActionFunctionArgs, data, Link, useActionData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import type { CountView } from '../../api/needs.ts';
import { contentIn } from '../../format/sheet-content.server.ts';
import { Empty } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { Head } from '../../parts/head.tsx';
import { MatchCard } from '../../parts/match.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useNeedWords } from '../../words/need.ts';
import { useLanguage } from '../../words/words.ts';

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const kind = (await kindsOf(api)).find((k) => k.name === sheet.text('kind'));
  if (!kind) throw data(null, { status: 404 });
  const { title, ...content } = contentIn(sheet, kind);
  const titled = Object.keys(title).length > 0 ? { ...content, title } : content;
  const sent = await api.send<CountView>('POST', '/needs/count', sheet.sending({ kind: kind.name, content: titled }));
  return sent.ok ? { counted: sent.value } : refusal(sent, sheet);
};

/** What would answer the need as it is written; opened beside its form. */
export default function NeedCountPage() {
  const answer = useActionData<typeof action>();
  const words = useNeedWords();
  const language = useLanguage();
  const counted = answer && 'counted' in answer ? answer.counted : undefined;
  const refused = answer && 'refused' in answer ? answer.refused : undefined;
  return (
    <>
      <Head title={words.countTitle} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.countTitle} lead={counted ? words.counted(counted.fitting, counted.near) : words.countText} />
        <FormErrors refused={refused}>
          {!counted || counted.best.length === 0 ? (
            <Empty icon="search" title={words.noneFits}>
              <Link to={`/${language}/my/listings`} className="link">
                {words.toListings}
              </Link>
            </Empty>
          ) : (
            <div className="grid gap-4">
              {counted.best.map((match) => (
                <MatchCard key={match.listing.id} match={match} />
              ))}
            </div>
          )}
        </FormErrors>
      </div>
    </>
  );
}
