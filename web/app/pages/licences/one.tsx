import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { LicenceView } from '../../api/licences.ts';
import { actOnMandates, isOfMandates } from '../../api/mandate-action.server.ts';
import type { CreditView } from '../../api/mandates.ts';
import { day } from '../../format/date.ts';
import { licenceNames, minorIn, rate, shareFields, shareRows, sharesIn } from '../../format/licence.server.ts';
import { creditShown, mandateNames } from '../../format/mandate.server.ts';
import { countryName } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Credit } from '../../parts/credit.tsx';
import { Done } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { Facts, InvoiceState, LicenceState, Part, PeriodState, Rows, useAmounts } from '../../parts/licence.tsx';
import { EndForm, LapseForm, Milestones, SharesForm } from '../../parts/licence-forms.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useLicenceWords } from '../../words/licence.ts';
import { useMandateWords } from '../../words/mandate.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const [licence, credit] = await Promise.all([
    api.read<LicenceView>(`/licences/${params.id}`),
    api.find<CreditView>(`/licences/${params.id}/credits/${organisation}`),
  ]);
  const { terms } = licence;
  return {
    licence,
    credit: credit && creditShown(credit),
    mandateNames: mandateNames(languageOf(params.lang)),
    names: licenceNames(languageOf(params.lang)),
    may: person.permissions,
    shares: shareRows(licence.shares),
    rates: {
      tiers: terms.tiers.map((t) => rate(t.rate)),
      credited: rate(terms.stacking?.credited ?? 0),
      floor: rate(terms.stacking?.floor ?? 0),
      deductions: rate(terms.base.deductionsUpTo ?? 0),
    },
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [form = '', doing = '', key = ''] = sheet.text('do').split(' ');
  const at = `/licences/${params.id}`;
  if (isOfMandates(sheet)) return (await actOnMandates(api, sheet)) ?? redirect(`/${languageOf(params.lang)}${at}?saved`);
  const send = () => {
    switch (form) {
      case 'milestone': {
        const said = doing === 'claim' ? { reachedOn: sheet.text('reachedOn'), said: sheet.text('said') } : {};
        return api.send('POST', `${at}/milestones/${key}/actions`, sheet.sending({ action: doing, ...said }));
      }
      case 'lapse':
        return api.send(
          'POST',
          `${at}/lapses`,
          sheet.sending({ number: sheet.text('number'), lapsedOn: sheet.text('lapsedOn') }),
        );
      case 'shares':
        return api.send('PUT', `${at}/shares`, sheet.sending({ shares: sharesIn(sheet) }));
      case 'costs':
        return api.send('POST', `${at}/costs`, sheet.sending({ minor: minorIn(sheet.text('minor'), sheet.text('currency')) }));
      default: {
        const reason = sheet.text('reason');
        return api.send('POST', `${at}/actions`, sheet.sending({ action: doing, ...(reason ? { reason } : {}) }));
      }
    }
  };
  const sent = await send();
  const names = form === 'shares' ? shareFields(sheet) : undefined;
  return sent.ok ? redirect(`/${languageOf(params.lang)}${at}?saved`) : refusal(sent, sheet, `${form}${key}`, names);
};

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const Terms = ({ licence, names, rates }: Pick<Data, 'licence' | 'names' | 'rates'>) => {
  const words = useLicenceWords();
  const language = useLanguage();
  const { terms } = licence;
  const show = useAmounts(terms.currency);
  const list = (all: readonly string[]) => all.join(' · ');
  const tiers = terms.tiers.map((t, i) =>
    t.from === 0 ? words.firstTier(rates.tiers[i] ?? '') : words.tier(rates.tiers[i] ?? '', show(t.from)),
  );
  const less = terms.base.deductions.map((d) => names.deductions[d] ?? d);
  const { minimum, cap, stacking, upfront } = terms;
  return (
    <Facts
      rows={[
        [words.until, licence.royaltiesUntil ? words.untilDay(day(licence.royaltiesUntil, language)) : words.untilNone],
        [words.territory, licence.territory.map((c) => countryName(c, language)).join(', ') || words.world],
        [words.sublicence, licence.sublicence ? words.yes : words.no],
        [words.upfront, upfront && show(upfront.minor)],
        [words.running, list(tiers)],
        [words.base, list([...less, ...(terms.base.deductionsUpTo ? [words.baseUpTo(rates.deductions)] : [])])],
        [words.minimum, minimum && list(minimum.steps.map((s) => words.minimumFrom(s.fromYear, show(s.minor))))],
        [words.stacking, stacking && words.stackingText(rates.credited, rates.floor)],
        [words.cap, cap && `${words.capPer[cap.per]} ${show(cap.minor)}`],
        [
          words.cadence,
          `${words.cadences[terms.period]} · ${words.statedWithin(terms.statedWithinDays)} ${words.paidWithin(terms.paidWithinDays)}`,
        ],
      ]}
    />
  );
};

const Periods = ({ licence }: Pick<Data, 'licence'>) => {
  const words = useLicenceWords();
  const language = useLanguage();
  const show = useAmounts(licence.currency);
  if (licence.periods.length === 0) return <p className="text-soft">{words.periodsNone}</p>;
  const to = (from: string) => `/${language}/licences/${licence.id}/periods/${from}`;
  return (
    <Rows
      label={words.periods}
      columns={[words.period, words.state, words.stateBy, words.netSales, words.due]}
      rows={licence.periods.map((p) => ({
        key: p.from,
        cells: [
          <Link key="period" to={to(p.from)} className="link font-semibold">
            {day(p.from, language)} – {day(p.to, language)}
          </Link>,
          <span key="state" className="flex flex-wrap gap-1.5">
            <PeriodState state={p.state} />
            {p.late && <Badge tone="bad">{words.late}</Badge>}
          </span>,
          day(p.stateBy, language),
          p.netSales === undefined ? '–' : show(p.netSales),
          p.due === undefined ? '–' : show(p.due),
        ],
      }))}
    />
  );
};

const Invoices = ({ licence, names }: Pick<Data, 'licence' | 'names'>) => {
  const words = useLicenceWords();
  const language = useLanguage();
  const show = useAmounts(licence.currency);
  return (
    <>
      {licence.invoices.length === 0 ? (
        <p className="text-soft">{words.invoicesNone}</p>
      ) : (
        <Rows
          label={words.invoices}
          columns={[words.invoices, words.state, words.amount, words.outstanding, words.payBy]}
          rows={licence.invoices.map((i) => ({
            key: i.id,
            cells: [
              <Link key="number" to={`/${language}/licences/${licence.id}/invoices/${i.id}`} className="link font-semibold">
                {names.invoices[i.kind]} {i.number}
              </Link>,
              <span key="state" className="flex flex-wrap gap-1.5">
                <InvoiceState state={i.state} />
                {i.late && i.outstanding > 0 && <Badge tone="bad">{words.late}</Badge>}
              </span>,
              show(i.amount.minor),
              show(i.outstanding),
              day(i.dueOn, language),
            ],
          }))}
        />
      )}
      {licence.credit > 0 && (
        <p className="mt-4">
          <span className="font-semibold">
            {words.credit} {show(licence.credit)}
          </span>{' '}
          <span className="text-soft">{words.creditText}</span>
        </p>
      )}
    </>
  );
};

export default function LicencePage() {
  const { licence, credit, mandateNames, names, may, rates, shares } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useLicenceWords();
  const mandateWords = useMandateWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const licensor = licence.side === 'licensor';
  const sells = licensor && may.includes('sell');
  const title = textIn(licence.title, language);
  const box = licensor ? 'given' : 'taken';
  return (
    <>
      <Head title={`${licence.number} ${title}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={title}
          back={{ to: `/${language}/licences?box=${box}`, label: words.title }}
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <span className="tabular-nums">{licence.number}</span>
              <LicenceState state={licence.state} />
              <span>{names.agreements[licence.agreement]}</span>
              <span>
                {textIn(licence.licensor.name, language)} → {textIn(licence.licensee.name, language)}
              </span>
              <span>{words.since(day(licence.effectiveOn, language))}</span>
              <Demo shown={licence.demo} />
            </p>
          }
        >
          {licence.side !== 'licensee' && (
            <LinkButton to={`/${language}/licences/${licence.id}/ledger`} kind="plain">
              {words.ledger}
            </LinkButton>
          )}
        </PageTitle>
        {search.has('saved') && (
          <div className="mb-6">
            <Done>{words.saved}</Done>
          </div>
        )}
        <div className="grid gap-6">
          <Part id="periods" title={words.periods}>
            <Periods licence={licence} />
          </Part>
          <Part id="invoices" title={words.invoices}>
            <Invoices licence={licence} names={names} />
          </Part>
          {credit && (
            <Part
              id="commission"
              title={mandateWords.owed}
              lead={`${mandateWords.owedLead} ${mandateWords.bare(mandateNames.bare)}`}
            >
              <Credit credit={credit} names={mandateNames} refused={refused} />
            </Part>
          )}
          {licence.milestones.length > 0 && (
            <Part id="milestones" title={words.milestones}>
              <Milestones licence={licence} may={may} refused={refused} />
            </Part>
          )}
          <Part id="terms" title={words.terms}>
            <Terms licence={licence} names={names} rates={rates} />
          </Part>
          <Part id="rights" title={words.rights}>
            <ul className="divide-y divide-line">
              {licence.rights.map((r) => (
                <li key={r.number} className="flex flex-wrap gap-x-4 py-2">
                  <span className="font-semibold">{r.number}</span>
                  <span>{countryName(r.country, language)}</span>
                  <span className="text-soft">
                    {r.lapsedOn ? words.lapsed(day(r.lapsedOn, language)) : words.expires(day(r.expiresOn, language))}
                  </span>
                </li>
              ))}
            </ul>
            {sells && licence.rights.some((r) => !r.lapsedOn) && <LapseForm licence={licence} refused={refused} />}
          </Part>
          {sells && (
            <Part id="shares" title={words.shares} lead={words.sharesText}>
              <SharesForm licence={licence} rows={shares} refused={refused} />
            </Part>
          )}
          {licence.actions.length > 0 && (
            <Part id="ending" title={words.ending}>
              <EndForm licence={licence} refused={refused} />
            </Part>
          )}
        </div>
      </div>
    </>
  );
}
