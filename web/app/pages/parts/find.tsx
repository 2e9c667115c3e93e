import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { kindsOf } from '../../api/kinds.server.ts';
import type { FoundParts, TemplateView } from '../../api/part.ts';
import type { Items, Problem } from '../../api/views.ts';
import { cardOf } from '../../format/card.server.ts';
import { count, decimal } from '../../format/number.ts';
import { proofText } from '../../format/proof.server.ts';
import { rangeFields, rangeText } from '../../format/range-fields.server.ts';
import { unitName } from '../../format/unit.server.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { SelectField } from '../../parts/field.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Pager } from '../../parts/pager.tsx';
import { PartConditions } from '../../parts/part-conditions.tsx';
import { PartEquivalents, PartHit } from '../../parts/part-hit.tsx';
import { visit } from '../../visit.ts';
import { usePartWords } from '../../words/part.ts';
import { usePartTableWords } from '../../words/part-table.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const problemOf = (cause: unknown): Problem | undefined => {
  const problem = (cause as { data?: Problem }).data;
  return problem && problem.status < 500 && problem.code === 'request.invalid' ? problem : undefined;
};

/** An end of what there is, as a bar says it: no finer than four digits. */
const rounded = (n: number): number => Number(n.toPrecision(4));

export const loader = async ({ context, params: { lang }, request }: LoaderFunctionArgs) => {
  const { api } = visit(context);
  const language = languageOf(lang);
  const params = new URL(request.url).searchParams;
  const [{ items: templates }, kinds] = await Promise.all([
    api.read<Items<TemplateView>>('/specifications/templates'),
    kindsOf(api),
  ]);
  const template = templates.find((t) => t.category === params.get('category'));
  const properties = (template?.properties ?? []).map((p) => ({
    name: p.name,
    label: p.label[language],
    fit: p.fit,
    ...(p.unit ? { unit: unitName(p.unit, [], language) } : {}),
    ...(p.standard ? { standard: p.standard } : {}),
    ...(p.options ? { options: Object.entries(p.options).map(([value, label]) => ({ value, label: label[language] })) } : {}),
    value: (params.get(`v.${p.name}`) ?? '').slice(0, 200),
    ...((p.fit === 'size' || p.fit === 'envelope') && p.unit ? { range: rangeFields(params, p.name, p.unit, language) } : {}),
    wish: params.get(`how.${p.name}`) === 'wish',
  }));
  const asked = properties.flatMap((p) => {
    const value = p.value.trim() || (p.range ? rangeText(p.range) : '');
    return value === '' ? [] : [{ ...p, value }];
  });
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);
  const query = Object.fromEntries(asked.map((p) => [`${p.wish ? 'wish' : 'must'}.${p.name}`, p.value]));
  let problem: Problem | undefined;
  const found = template
    ? await api.read<FoundParts>('/parts', { category: template.category, page: Math.min(page, 50), ...query }).catch((cause) => {
        problem = problemOf(cause);
        if (!problem) throw cause;
        return undefined;
      })
    : undefined;
  return {
    categories: templates.map((t) => ({ value: t.category, label: t.label[language] })),
    category: template?.category ?? '',
    label: template?.label[language] ?? '',
    hs: template?.hs ?? '',
    standards: template?.standards ?? [],
    properties: properties.map((p) => {
      const histogram = found?.histograms[p.name];
      const wrong = problem?.errors?.find((e) => e.pointer.endsWith(`.${p.name}`))?.detail;
      const read = found?.read.find((one) => one.name === p.name)?.text[language];
      return {
        ...p,
        ...(wrong ? { wrong } : {}),
        ...(read && !p.options ? { read } : {}),
        ...(histogram
          ? {
              spread: {
                counts: histogram.counts,
                least: decimal(rounded(histogram.min), language),
                most: decimal(rounded(histogram.max), language),
                min: histogram.min,
                max: histogram.max,
              },
            }
          : {}),
      };
    }),
    asked: asked.length,
    total: found?.total ?? 0,
    inCategory: found?.inCategory ?? 0,
    page: found?.page ?? 1,
    pages: found?.pages ?? 1,
    answered: found !== undefined,
    hits: (found?.hits ?? []).map((hit) => ({
      card: cardOf(hit, kinds, language),
      fit: hit.fit,
      conditions: hit.conditions.map((c) => ({
        name: c.name,
        label: c.label[language] ?? c.name,
        must: c.must,
        standing: c.standing,
        wanted: c.wanted[language] ?? '',
        ...(c.offered?.[language] ? { offered: c.offered[language] } : {}),
        ...(c.basis ? { basis: c.basis } : {}),
        ...(c.basis && c.proof ? { proof: proofText({ basis: c.basis, ...c.proof }, language) } : {}),
      })),
    })),
    equivalents: (found?.equivalents ?? []).map((e) => {
      const accepted = new URLSearchParams([...params].filter(([key]) => key !== 'page'));
      accepted.set(`v.${e.property}`, `${params.get(`v.${e.property}`) ?? ''}, ${e.name}`);
      return { ...e, ...(e.nearness === 'near' ? { accept: `?${accepted}` } : {}) };
    }),
    /** The same, to be posted as a need. */
    needed: new URLSearchParams([
      ['category', template?.category ?? ''],
      ...asked.map((p) => [`v.${p.name}`, p.value]),
    ]).toString(),
    state: [...params].filter(([key]) => key !== 'page') as [string, string][],
  };
};

/** Parts and materials by specification: a category, what is wanted of its properties in any units, and how each hit stands. */
export default function FindParts() {
  const data = useLoaderData<typeof loader>();
  const words = usePartWords();
  const table = usePartTableWords();
  const language = useLanguage();
  const all = count(data.inCategory, language);
  return (
    <>
      <Head title={data.label ? `${data.label} · ${words.title}` : words.title} index={data.asked === 0} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          <LinkButton kind="plain" to={`/${language}/needs/new`}>
            {words.fromDrawing}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/my/boms`}>
            {words.bills}
          </LinkButton>
        </PageTitle>
        <Form method="get" className="card mb-6 flex flex-wrap items-end gap-4 p-5 sm:p-6" aria-label={words.category}>
          <SelectField
            name="category"
            label={words.category}
            options={data.categories}
            empty={words.chooseCategory}
            stored={data.category}
            className="min-w-64 flex-1"
          />
          <Button kind="plain">{words.open}</Button>
        </Form>
        {data.category && (
          <div className="grid gap-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
            <PartConditions key={data.state.join()} data={data} />
            <div className="min-w-0">
              <p aria-live="polite" className="mb-4 text-lg font-semibold tabular-nums">
                {!data.answered
                  ? words.correct
                  : data.asked > 0
                    ? words.found(count(data.total, language), all)
                    : words.browse(all)}
              </p>
              <PartEquivalents equivalents={data.equivalents} />
              {data.answered && data.total === 0 ? (
                <Empty icon="search" title={words.none} text={words.noneText}>
                  <LinkButton to={`/${language}/needs/new?${data.needed}`}>{words.postNeed}</LinkButton>
                </Empty>
              ) : (
                <div className="grid gap-4">
                  {data.hits.length > 1 && (
                    <Form id="compare" method="get" action={`/${language}/parts/compare`} aria-label={table.title}>
                      <input type="hidden" name="category" value={data.category} />
                      <Button kind="plain" size="small">
                        {table.compare}
                      </Button>
                    </Form>
                  )}
                  {data.hits.map((hit) => (
                    <PartHit key={hit.card.id} hit={hit} />
                  ))}
                </div>
              )}
              <Pager
                page={data.page}
                pages={data.pages}
                to={(page) => `?${new URLSearchParams([...data.state, ['page', String(page)]])}`}
              />
            </div>
          </div>
        )}
        {!data.category && (
          <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
            {data.categories.map(({ value, label }) => (
              <li key={value}>
                <Link to={`?category=${value}`} className="card flex min-h-11 items-center px-4 hover:bg-sand">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
