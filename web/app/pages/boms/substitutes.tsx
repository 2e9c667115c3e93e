import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { BomSubstitutes, BomView } from '../../api/bom.ts';
import { acting } from '../../api/gate.server.ts';
import { moment } from '../../format/date.ts';
import { amount, countryName, percent } from '../../format/number.ts';
import { proofText } from '../../format/proof.server.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo, type Tone } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { NotesAbout } from '../../parts/note.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Basis } from '../../parts/part-hit.tsx';
import { useBomWords } from '../../words/bom.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const at = `/boms/${params.id}`;
  const [bom, found] = await Promise.all([
    api.read<BomView>(at),
    api.read<BomSubstitutes>(`${at}/lines/${params.number}/substitutes`),
  ]);
  const labels = new Map(found.tests.map(({ name, label }) => [name, label[language] ?? name]));
  const said = (text: Partial<Record<'ko' | 'en', string>> | undefined) => text?.[language];
  return {
    bom: { id: bom.id, title: bom.title },
    line: bom.lines.find(({ number }) => number === Number(params.number))?.name ?? '',
    number: Number(params.number),
    withdrawn: found.withdrawn,
    watch: found.watch,
    notes: found.notes.map(({ id, title, outdated }) => ({ id, title: textIn(title, language), outdated })),
    chosen: found.chosen && textIn(found.chosen.title, language),
    substitutes: found.substitutes.map((s) => ({
      id: s.id,
      title: textIn(s.title, language),
      owner: textIn(s.owner.name, language),
      country: countryName(s.country, language),
      fit: percent(s.fit, language),
      demo: s.demo,
      attributes: s.attributes.map((a) => ({
        name: a.name,
        label: a.label[language] ?? a.name,
        asked: said(a.asked),
        chosen: said(a.chosen),
        offered: said(a.offered),
        difference: a.difference,
        standing: a.standing,
        basis: a.offered ? a.basis : undefined,
        proof: a.proof && proofText({ basis: a.basis, ...a.proof }, language),
      })),
      missing: s.missing.map((name) => labels.get(name) ?? s.attributes.find((a) => a.name === name)?.label[language] ?? name),
    })),
    tests: found.tests.map((t) => ({
      name: t.name,
      label: t.label[language] ?? t.name,
      standard: t.standard,
      measurable: t.measurable,
      equipment: t.equipment.map((e) => ({
        id: e.id,
        title: textIn(e.title, language),
        owner: textIn(e.owner, language),
        freeFrom: e.access.firstFree && moment(e.access.firstFree.from, language),
        price: e.price && amount(e.price, language),
      })),
    })),
  };
};

const tones: Readonly<Record<string, Tone>> = {
  same: 'good',
  within: 'good',
  equal: 'good',
  differs: 'wait',
  outside: 'bad',
  near: 'wait',
  untold: 'wait',
  unsaid: 'wait',
  unknown: 'wait',
};

type Substitute = ReturnType<typeof useLoaderData<typeof loader>>['substitutes'][number];

const Attributes = ({ of }: { of: Substitute }) => {
  const words = useBomWords();
  return (
    <table className="w-full text-left text-[0.9375rem]" aria-label={words.differencesOf(of.title)}>
      <thead className="max-sm:sr-only">
        <tr className="border-b border-line text-soft">
          {[words.attribute, words.asked, words.chosen, words.substitute, words.difference].map((heading) => (
            <th key={heading} scope="col" className="py-1 pr-3 font-normal">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.attributes.map((a) => (
          <tr key={a.name} className="border-b border-line last:border-0 max-sm:grid max-sm:grid-cols-2 max-sm:py-1.5">
            <th scope="row" className="py-1.5 pr-3 font-medium max-sm:col-span-2 max-sm:py-0.5">
              {a.label}
            </th>
            {[
              { heading: words.asked, value: a.asked },
              { heading: words.chosen, value: a.chosen },
            ].map(({ heading, value }) => (
              <td key={heading} className="py-1.5 pr-3 tabular-nums max-sm:py-0.5">
                <span className="text-sm text-soft sm:hidden">{heading} </span>
                {value ?? '–'}
              </td>
            ))}
            <td className="py-1.5 pr-3 tabular-nums max-sm:py-0.5">
              <span className="text-sm text-soft sm:hidden">{words.substitute} </span>
              {a.offered ?? words.unsaid}
              <Basis basis={a.basis} proof={a.proof} />
            </td>
            <td className="py-1.5 max-sm:py-0.5">
              <span className="flex flex-wrap gap-1">
                {a.standing && <Badge tone={tones[a.standing] ?? 'calm'}>{words.standings[a.standing]}</Badge>}
                {a.difference && <Badge tone={tones[a.difference] ?? 'calm'}>{words.differences[a.difference]}</Badge>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Parts that may stand in for the one chosen for a line, with every difference, and the tests that are missing to prove them. */
export default function Substitutes() {
  const { bom, line, number, withdrawn, watch, notes, chosen, substitutes, tests } = useLoaderData<typeof loader>();
  const words = useBomWords();
  const language = useLanguage();
  const title = words.substitutesOf(line);
  /** A need for a test that no instrument of the market does, drawn up as far as it is known. */
  const asking = ({ label, standard }: (typeof tests)[number]) =>
    new URLSearchParams({
      kind: 'need',
      title: words.testNeeded(label),
      summary: words.testNeededOf(label, substitutes.map((s) => s.title).join(', ')),
      problem: words.testNeededBy(label, standard),
    });
  return (
    <>
      <Head title={title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={title}
          lead={withdrawn ? words.chosenGone : chosen ? words.insteadOf(chosen) : words.substitutesLead}
          back={{ to: `/${language}/my/boms/${bom.id}#line-${number}`, label: bom.title }}
        >
          {watch && (
            <LinkButton kind="plain" to={`/${language}/my/searches/new?${watch}`}>
              {words.watchNearer}
            </LinkButton>
          )}
        </PageTitle>
        {substitutes.length === 0 ? (
          <Empty icon="search" title={words.substitutesNone} text={words.substitutesNoneText} />
        ) : (
          <ul className="grid gap-4">
            {substitutes.map((s) => (
              <li key={s.id} className="card grid grid-cols-[minmax(0,1fr)] gap-3 p-5 wrap-anywhere sm:p-6">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Link to={`/${language}/listings/${s.id}`} className="link text-lg font-bold">
                    {s.title}
                  </Link>
                  <span className="text-[0.9375rem] text-soft">
                    {s.owner} · {s.country} · <span className="tabular-nums">{s.fit}</span>
                  </span>
                  <Demo shown={s.demo} />
                </p>
                <Attributes of={s} />
                <p className="text-[0.9375rem]">
                  {s.attributes.some(({ standing }) => standing === 'outside')
                    ? words.misses
                    : s.missing.length > 0
                      ? words.missing(s.missing.join(', '))
                      : s.attributes.some(({ standing }) => standing) && words.allProven}
                </p>
              </li>
            ))}
          </ul>
        )}
        {tests.length > 0 && (
          <section className="card mt-6 p-5 sm:p-7" aria-labelledby="tests">
            <h2 id="tests" className="text-xl">
              {words.tests}
            </h2>
            <p className="mt-1 text-soft">{words.testsLead}</p>
            <ul className="mt-3 divide-y divide-line border-t border-line">
              {tests.map((t) => (
                <li key={t.name} className="grid gap-1 py-3 sm:grid-cols-[14rem_minmax(0,1fr)]">
                  <p className="font-semibold">
                    {t.label}
                    {t.standard && <span className="block text-sm font-normal text-soft">{t.standard}</span>}
                  </p>
                  {!t.measurable ? (
                    <p className="text-soft">{words.noMeasure}</p>
                  ) : t.equipment.length === 0 ? (
                    <p className="text-soft">
                      {words.noTest}{' '}
                      <Link to={`/${language}/my/listings/new?${asking(t)}`} className="link">
                        {words.askTest}
                      </Link>
                    </p>
                  ) : (
                    <ul className="grid gap-2">
                      {t.equipment.map((e) => (
                        <li key={e.id}>
                          <Link to={`/${language}/listings/${e.id}`} className="link wrap-anywhere">
                            {e.title}
                          </Link>{' '}
                          <span className="text-[0.9375rem] text-soft">
                            {[
                              e.owner,
                              e.freeFrom ? words.freeFrom(e.freeFrom) : words.noFree,
                              e.price ? words.testPrice(e.price) : words.noPrice,
                            ].join(' · ')}
                          </span>
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <NotesAbout items={notes} />
      </div>
    </>
  );
}
