import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ApplicationView, BudgetView } from '../../api/programmes.ts';
import { day } from '../../format/date.ts';
import { amount, count } from '../../format/number.ts';
import { programmeNames, rate, won as wonIn } from '../../format/programme.server.ts';
import { textIn } from '../../format/text.ts';
import { ApplicationActions, Budget, ReviewForm } from '../../parts/application.tsx';
import { Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { Facts, Part, Rows } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ApplicationState, Rules } from '../../parts/programme.tsx';
import { useProgrammeWords } from '../../words/programme.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const granted = ['active', 'settlement_review', 'closed', 'clawed_back'];

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const application = await api.read<ApplicationView>(`/applications/${params.id}`);
  const budget = granted.includes(application.state)
    ? await api.read<BudgetView>(`/applications/${params.id}/budget`)
    : undefined;
  return {
    application,
    budget,
    percents: { own: rate(application.ownShare ?? 0), burnt: rate(budget?.burnt ?? 0), bar: rate(budget?.burn?.share ?? 0) },
    names: programmeNames(languageOf(params.lang)),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/applications/${params.id}`;
  const doing = sheet.text('do');
  const note = sheet.text('note');
  const said = note ? { note } : {};
  const send = () => {
    if (doing === 'standAside') return api.send('POST', `${at}/conflicts`, sheet.sending());
    if (doing === 'review') {
      const keys = sheet.texts('criterion');
      const points = Object.fromEntries(keys.map((key) => [key, Number(sheet.text(`points.${key}`) || Number.NaN)]));
      const comment = sheet.text('comment');
      return api.send('PUT', `${at}/review`, sheet.sending({ points, ...(comment ? { comment } : {}) }));
    }
    const reason = sheet.text(`reason.${doing}`);
    const grant = doing === 'select' ? wonIn(sheet, 'grant') : undefined;
    const more = { ...(reason ? { reason } : {}), ...(grant === undefined ? {} : { grant }) };
    return api.send('POST', `${at}/actions`, sheet.sending({ action: doing, ...more, ...said }));
  };
  const sent = await send();
  const form = doing === 'review' || doing === 'standAside' ? 'review' : 'act';
  return sent.ok ? redirect(`/${languageOf(params.lang)}${at}?done`) : refusal(sent, sheet, form);
};

export default function Application() {
  const { application: a, budget, percents, names } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useProgrammeWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const won = (minor: number) => amount({ currency: 'KRW', minor }, language);
  const { declared } = a;
  return (
    <>
      <Head title={a.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={a.title}
          back={{ to: `/${language}/programmes/${a.programmeId}`, label: textIn(a.programme, language) }}
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <ApplicationState state={a.state} />
              <span>{a.number}</span>
              <Demo shown={a.demo} />
              {a.reason && <span>{words.reasons[a.reason]}</span>}
            </p>
          }
        >
          {a.state === 'draft' && (
            <LinkButton to={`/${language}/applications/${a.id}/edit`} kind="plain">
              {words.edit}
            </LinkButton>
          )}
        </PageTitle>
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <div className="grid gap-6">
          {a.actions.length > 0 && <ApplicationActions application={a} refused={refused} />}
          {budget && (
            <Budget
              budget={budget}
              burnt={percents.burnt}
              bar={percents.bar}
              names={names.supports}
              own={a.ownShare === undefined ? '' : percents.own}
            />
          )}
          <Part id="about" title={words.applyTitle}>
            <p className="mb-5 whitespace-pre-line wrap-anywhere">{a.purpose}</p>
            <Facts
              rows={[
                [words.applicant, textIn(a.applicant.name, language)],
                [words.asked, won(a.asked)],
                [words.grant, a.grant > 0 ? won(a.grant) : ''],
                [words.scoreColumn, a.score === undefined ? '' : (a.score / 100).toFixed(2)],
                [words.employees, declared.employees === undefined ? '' : count(declared.employees, language)],
                [words.revenue, declared.revenue === undefined ? '' : won(declared.revenue)],
                [words.foundedOn, declared.foundedOn ? day(declared.foundedOn, language) : ''],
                [words.ownShare, a.ownShare === undefined ? '' : percents.own],
                [words.note, a.note ?? ''],
              ]}
            />
          </Part>
          <Part id="plan" title={words.plan}>
            <Rows
              label={words.plan}
              columns={[words.support, words.what, words.performer, words.price]}
              rows={a.plan.map((p, i) => ({
                key: `${i} ${p.what}`,
                cells: [names.supports[p.support] ?? p.support, p.what, textIn(p.performer, language) || '–', won(p.price)],
              }))}
            />
          </Part>
          {a.findings && (
            <Part id="findings" title={words.findings}>
              <Rules rules={[]} findings={a.findings} />
            </Part>
          )}
          {a.reviewing && <ReviewForm application={a} refused={refused} />}
          {a.reviews.length > 0 && (
            <Part id="reviews" title={words.reviews}>
              <ul className="grid gap-3">
                {a.reviews.map((r, i) => (
                  <li key={r.reviewerId ?? `r${i + 1}`} className="border-l-4 border-line pl-4">
                    {r.points && (
                      <p className="text-[0.9375rem] text-soft">
                        {a.criteria.map((c) => `${textIn(c.name, language)} ${r.points?.[c.key] ?? '–'}/${c.points}`).join(' · ')}
                      </p>
                    )}
                    {r.comment && <p className="whitespace-pre-line wrap-anywhere">{r.comment}</p>}
                  </li>
                ))}
              </ul>
            </Part>
          )}
          {a.conflicts && a.conflicts.length > 0 && (
            <Part id="conflicts" title={words.conflicts}>
              <ul className="list-disc pl-6">
                {a.conflicts.map((c) => (
                  <li key={c.reviewerId}>{names.conflicts[c.why] ?? c.why}</li>
                ))}
              </ul>
            </Part>
          )}
        </div>
      </div>
    </>
  );
}
