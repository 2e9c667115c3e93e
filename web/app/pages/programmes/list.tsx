import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ApplicationLine, ProgrammeLine } from '../../api/programmes.ts';
import type { Items } from '../../api/views.ts';
import { day } from '../../format/date.ts';
import { amount } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { ApplicationState, ProgrammeState } from '../../parts/programme.tsx';
import { visit } from '../../visit.ts';
import { useProgrammeWords } from '../../words/programme.ts';
import { useLanguage } from '../../words/words.ts';

const boxes = ['all', 'applications', 'mine'] as const;
type Box = (typeof boxes)[number];

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const { api, me } = visit(context);
  const person = await me();
  const agency = person?.organisations.some((o) => o.id === person.active && o.type === 'agency') ?? false;
  const open = boxes.filter((b) => b === 'all' || (person?.active && (b === 'applications' ? !agency : agency)));
  const asked = new URL(request.url).searchParams.get('box');
  const box: Box = open.find((b) => b === asked) ?? 'all';
  const programmes =
    box === 'applications'
      ? []
      : (await api.read<Items<ProgrammeLine>>(box === 'mine' ? '/programmes/mine' : '/programmes', { limit: 50 })).items;
  const applications =
    box === 'applications' ? (await api.read<Items<ApplicationLine>>('/applications', { limit: 50 })).items : [];
  return { box, open, programmes, applications, agency };
};

const Line = ({ programme: p }: { programme: ProgrammeLine }) => {
  const words = useProgrammeWords();
  const language = useLanguage();
  const won = (minor: number) => amount({ currency: 'KRW', minor }, language);
  return (
    <li className="relative grid gap-1.5 px-5 py-4 focus-within:bg-paper hover:bg-paper">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <ProgrammeState programme={p} />
        <Link to={`/${language}/programmes/${p.id}`} className="font-semibold wrap-anywhere after:absolute after:inset-0">
          {textIn(p.title, language)}
        </Link>
        <Demo shown={p.demo} />
      </p>
      <p className="text-[0.9375rem] text-soft">
        {textIn(p.agency.name, language)} · {words.window(day(p.opensOn, language), day(p.closesOn, language))}
      </p>
      <p className="text-[0.9375rem]">
        {words.grant} {words.grantRange(won(p.grantMin), won(p.grantMax))}
      </p>
    </li>
  );
};

const Mine = ({ application: a }: { application: ApplicationLine }) => {
  const language = useLanguage();
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-4 focus-within:bg-paper hover:bg-paper">
      <ApplicationState state={a.state} />
      <div className="min-w-0 flex-1 basis-60">
        <Link to={`/${language}/applications/${a.id}`} className="font-semibold wrap-anywhere after:absolute after:inset-0">
          {a.title}
        </Link>
        <p className="text-[0.9375rem] text-soft">
          {a.number} · {textIn(a.programme, language)}
        </p>
      </div>
      <Demo shown={a.demo} />
      <span>{amount({ currency: 'KRW', minor: a.grant || a.asked }, language)}</span>
    </li>
  );
};

export default function Programmes() {
  const { box, open, programmes, applications, agency } = useLoaderData<typeof loader>();
  const words = useProgrammeWords();
  const language = useLanguage();
  const tabs = open.map((one) => ({
    to: `/${language}/programmes${one === 'all' ? '' : `?box=${one}`}`,
    label: words.tabs[one],
    here: one === box,
  }));
  const nothing = {
    all: [words.none, words.noneText],
    applications: [words.noneApplications, words.noneApplicationsText],
    mine: [words.noneMine, words.noneMineText],
  } as const;
  const [title, text] = nothing[box];
  return (
    <>
      <Head title={words.title} description={words.lead} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          {agency && (
            <LinkButton to={`/${language}/programmes/new`} icon="plus">
              {words.begin}
            </LinkButton>
          )}
        </PageTitle>
        {tabs.length > 1 && <Tabs label={words.tabsLabel} tabs={tabs} />}
        {programmes.length + applications.length === 0 ? (
          <Empty icon="file" title={title ?? ''} text={text ?? ''} />
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {programmes.map((p) => (
              <Line key={p.id} programme={p} />
            ))}
            {applications.map((a) => (
              <Mine key={a.id} application={a} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
