import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import type { LicenceLine } from '../../api/licences.ts';
import type { Items } from '../../api/views.ts';
import { day } from '../../format/date.ts';
import { licenceNames } from '../../format/licence.server.ts';
import { textIn } from '../../format/text.ts';
import { Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { LicenceState } from '../../parts/licence.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { useLicenceWords } from '../../words/licence.ts';
import { useMandateWords } from '../../words/mandate.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const box = new URL(request.url).searchParams.get('box') === 'taken' ? ('taken' as const) : ('given' as const);
  const { items } = await api.read<Items<LicenceLine>>('/licences', { box, limit: 50 });
  return { box, items, names: licenceNames(languageOf(params.lang)).agreements };
};

export default function Licences() {
  const { box, items, names } = useLoaderData<typeof loader>();
  const words = useLicenceWords();
  const mandateWords = useMandateWords();
  const language = useLanguage();
  const tabs = (['given', 'taken'] as const).map((one) => ({
    to: `/${language}/licences?box=${one}`,
    label: words.boxes[one],
    here: one === box,
  }));
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          <LinkButton to={`/${language}/needs`} kind="plain">
            {mandateWords.given}
          </LinkButton>
        </PageTitle>
        <Tabs label={words.box} tabs={tabs} />
        {items.length === 0 ? (
          <Empty icon="file" title={words.none} text={words.noneText} />
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((l) => (
              <li
                key={l.id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-4 hover:bg-paper focus-within:bg-paper"
              >
                <LicenceState state={l.state} />
                <div className="min-w-0 flex-1 basis-60">
                  <Link to={`/${language}/licences/${l.id}`} className="font-semibold wrap-anywhere after:absolute after:inset-0">
                    {textIn(l.title, language)}
                  </Link>
                  <p className="text-[0.9375rem] text-soft">
                    {l.number} · {names[l.agreement]} · {textIn((box === 'given' ? l.licensee : l.licensor).name, language)}
                  </p>
                </div>
                <Demo shown={l.demo} />
                <span className="text-[0.9375rem] text-soft">{words.since(day(l.effectiveOn, language))}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
