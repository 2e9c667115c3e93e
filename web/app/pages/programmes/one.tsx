import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ApplicationLine, EligibilityView, PerformerView, ProgrammeView, RankedView } from '../../api/programmes.ts';
import type { Items, MemberView } from '../../api/views.ts';
import { day } from '../../format/date.ts';
import { amount } from '../../format/number.ts';
import { programmeNames, rate } from '../../format/programme.server.ts';
import { textIn } from '../../format/text.ts';
import { Demo } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { Facts, Part } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProgrammeState, Rules } from '../../parts/programme.tsx';
import { AgencyDesk, EligibilityForm } from '../../parts/programme-desk.tsx';
import { visit } from '../../visit.ts';
import { useProgrammeWords } from '../../words/programme.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const facts = ['employees', 'revenue', 'foundedOn', 'noArrears'] as const;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, me } = visit(context);
  const [programme, person] = await Promise.all([api.read<ProgrammeView>(`/programmes/${params.id}`), me()]);
  const said = new URL(request.url).searchParams;
  const answers = Object.fromEntries(facts.map((f) => [f, said.get(f) ?? '']));
  const other = person?.active && !programme.mine;
  const checked = other
    ? await api.find<EligibilityView>(`/programmes/${programme.id}/eligibility`, {
        employees: answers.employees,
        revenue: answers.revenue?.replaceAll(',', ''),
        foundedOn: answers.foundedOn,
        arrears: answers.noArrears ? 'false' : '',
      })
    : undefined;
  const desk = programme.mine
    ? await Promise.all([
        api.read<Items<ApplicationLine>>(`/programmes/${programme.id}/applications`, { limit: 100 }),
        api.read<{ items: RankedView[]; left: number }>(`/programmes/${programme.id}/ranking`),
        api.read<{ items: PerformerView[] }>(`/programmes/${programme.id}/performers`),
        api.read<Items<MemberView>>(`/organisations/${programme.agency.organisationId}/members`),
      ])
    : undefined;
  return {
    programme,
    answers,
    checked,
    checkedShare: checked ? rate(checked.ownShare) : '',
    signedIn: person !== null && person !== undefined,
    mayApply: Boolean(other && person?.permissions.includes('buy')),
    desk: desk && {
      applications: desk[0].items,
      ranking: desk[1],
      performers: desk[2].items.map((p) => ({ ...p, share: p.rate === undefined ? '–' : rate(p.rate) })),
      members: desk[3].items.map((m) => ({ value: m.personId, label: m.name })),
    },
    shares: programme.ownShares.map((s) => ({ ...s, percent: rate(s.share) })),
    burnShare: programme.burn ? rate(programme.burn.share) : '',
    names: programmeNames(languageOf(params.lang)),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/programmes/${params.id}`;
  const doing = sheet.text('do');
  const sent =
    doing === 'reviewers'
      ? await api.send('PUT', `${at}/reviewers`, sheet.sending({ reviewers: sheet.texts('reviewers') }))
      : await api.send('POST', `${at}/actions`, sheet.sending({ action: doing }));
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}${at}?done`)
    : refusal(sent, sheet, doing === 'reviewers' ? doing : 'act');
};

export default function Programme() {
  const {
    programme: p,
    checked,
    checkedShare,
    answers,
    mayApply,
    signedIn,
    desk,
    shares,
    burnShare,
    names,
  } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useProgrammeWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const won = (minor: number) => amount({ currency: 'KRW', minor }, language);
  const full = p.scoring.criteria.reduce((sum, c) => sum + c.points, 0);
  const title = textIn(p.title, language);
  return (
    <>
      <Head title={title} index={p.state !== 'draft'} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={title}
          back={{ to: `/${language}/programmes`, label: words.back }}
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <ProgrammeState programme={p} />
              <span>{p.number}</span>
              <Demo shown={p.demo} />
            </p>
          }
        >
          {p.mine && (p.state === 'draft' || p.state === 'published') && (
            <LinkButton to={`/${language}/programmes/${p.id}/edit`} kind="plain">
              {words.edit}
            </LinkButton>
          )}
          {mayApply && p.open && <LinkButton to={`/${language}/programmes/${p.id}/apply`}>{words.apply}</LinkButton>}
        </PageTitle>
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <div className="grid gap-6">
          <Part id="about" title={words.summary}>
            <p className="mb-5 whitespace-pre-line wrap-anywhere">{textIn(p.summary, language)}</p>
            <Facts
              rows={[
                [words.agency, textIn(p.agency.name, language)],
                [words.call, `${day(p.opensOn, language)} ~ ${day(p.closesOn, language)}`],
                [words.until, day(p.endsOn, language)],
                [words.grant, words.grantRange(won(p.grantMin), won(p.grantMax))],
                [words.total, won(p.total)],
                [words.granted, p.granted === undefined ? '' : won(p.granted)],
                [words.supports, p.supports.map((s) => names.supports[s] ?? s).join(', ')],
                [words.ownShare, shares.map((s) => words.ownShareOf(s.percent, s.upToEmployees)).join(', ')],
              ]}
            />
          </Part>
          <Part id="rules" title={words.rules} {...(checked ? { lead: words.rulesLead } : {})}>
            <Rules rules={p.rules} findings={checked?.findings} />
            {checked && <EligibilityForm answers={answers} eligible={checked.eligible} share={checkedShare} />}
            {!signedIn && (
              <p className="mt-4">
                <Link
                  to={`/${language}/sign-in?back=${encodeURIComponent(`/${language}/programmes/${p.id}`)}`}
                  className="font-semibold text-pine-700 underline underline-offset-4"
                >
                  {words.check}
                </Link>
              </p>
            )}
          </Part>
          <Part id="scoring" title={words.scoring}>
            <p>{words.scoringText(p.scoring.reviewers, p.scoring.passAt, full)}</p>
            {p.scoring.trimmed && <p className="mt-1">{words.trimmed}</p>}
            <ul className="mt-3 grid gap-1">
              {p.scoring.criteria.map((c) => (
                <li key={c.key} className="flex justify-between gap-4 border-b border-line py-1.5">
                  <span>{textIn(c.name, language)}</span>
                  <span className="tabular-nums">{words.points(c.points)}</span>
                </li>
              ))}
            </ul>
            {p.burn && (
              <p className="mt-4">
                <strong>{words.burn}</strong> {words.burnText(day(p.burn.by, language), burnShare, p.burn.warnDays)}
              </p>
            )}
          </Part>
          {desk && <AgencyDesk programme={p} desk={desk} refused={refused} />}
          {p.mine && (
            <Form method="get" action={`/${language}/programmes/${p.id}/settlement`} reloadDocument>
              <Button kind="plain" icon="file">
                {words.settlementFile}
              </Button>
            </Form>
          )}
        </div>
      </div>
    </>
  );
}
