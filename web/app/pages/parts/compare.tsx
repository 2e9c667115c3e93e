import { unitSystems } from '@sandan/market/specification/reader-unit';
import clsx from 'clsx';
import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ListingView } from '../../api/views.ts';
import { partTable } from '../../format/part-table.server.ts';
import { Badge, Demo, type Tone } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Basis } from '../../parts/part-hit.tsx';
import { visit } from '../../visit.ts';
import { usePartTableWords } from '../../words/part-table.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const most = 5;

export const loader = async ({ context, params: { lang }, request }: LoaderFunctionArgs) => {
  const { api } = visit(context);
  const language = languageOf(lang);
  const { searchParams } = new URL(request.url);
  const asked = [...new Set(searchParams.getAll('id').filter((id) => /^lst_[0-9A-Z]{26}$/.test(id)))];
  const ids = asked.slice(0, most);
  const found = await Promise.all(ids.map((id) => api.find<ListingView>(`/listings/${id}`)));
  const listings = found.filter((listing) => listing !== undefined);
  const system = searchParams.get('units') === 'us' ? 'us' : 'si';
  const differing = searchParams.get('rows') === 'differing';
  const { heads, rows } = partTable(listings, system, language);
  return {
    heads,
    rows: differing ? rows.filter(({ same }) => !same) : rows,
    system,
    systems: unitSystems,
    differing,
    leftOut: asked.length - ids.length,
    gone: ids.length - listings.length,
    category: searchParams.get('category') ?? '',
  };
};

const tones: Readonly<Record<string, Tone>> = { equal: 'good', within: 'good', outside: 'wait', near: 'wait' };

/** Two to five parts side by side: a property a line, what differs marked, in the units of the reader. */
export default function CompareParts() {
  const { heads, rows, system, systems, differing, leftOut, gone, category } = useLoaderData<typeof loader>();
  const words = usePartTableWords();
  const language = useLanguage();
  const without = (id: string) =>
    `?${new URLSearchParams([...heads.filter((h) => h.id !== id).map((h) => ['id', h.id]), ['units', system], ['rows', differing ? 'differing' : 'all']])}`;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          <LinkButton kind="plain" to={`/${language}/parts${category ? `?category=${encodeURIComponent(category)}` : ''}`}>
            {words.back}
          </LinkButton>
        </PageTitle>
        {leftOut > 0 && <p className="mb-4 rounded-lg bg-honey-50 px-4 py-3 text-honey-900">{words.most(leftOut)}</p>}
        {gone > 0 && <p className="mb-4 rounded-lg bg-honey-50 px-4 py-3 text-honey-900">{words.gone(gone)}</p>}
        {heads.length < 2 ? (
          <Empty icon="search" title={words.few} text={words.fewText} />
        ) : (
          <>
            <Form method="get" className="mb-5 flex flex-wrap items-end gap-3" aria-label={words.show}>
              {heads.map(({ id }) => (
                <input key={id} type="hidden" name="id" value={id} />
              ))}
              <label className="grid gap-1 text-[0.9375rem] font-semibold">
                {words.units}
                <select name="units" defaultValue={system} className="input w-40">
                  {systems.map((one) => (
                    <option key={one} value={one}>
                      {words.systems[one]}
                    </option>
                  ))}
                </select>
              </label>
              <label className="grid gap-1 text-[0.9375rem] font-semibold">
                {words.rows}
                <select name="rows" defaultValue={differing ? 'differing' : 'all'} className="input w-48">
                  <option value="all">{words.all}</option>
                  <option value="differing">{words.onlyDiffering}</option>
                </select>
              </label>
              <Button kind="plain">{words.apply}</Button>
            </Form>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
            <section className="card overflow-x-auto" aria-label={words.table} tabIndex={0}>
              <table className="w-full text-left text-[0.9375rem]">
                <thead>
                  <tr className="border-b border-line align-top">
                    <th scope="col" className="sticky left-0 z-10 min-w-32 bg-white px-4 py-3 font-normal text-soft sm:min-w-48">
                      {words.property}
                    </th>
                    {heads.map((head, at) => (
                      <th key={head.id} scope="col" className="min-w-44 px-4 py-3 font-normal">
                        <Link
                          to={`/${language}/listings/${head.id}`}
                          className="block font-bold hover:text-pine-700 hover:underline"
                        >
                          {head.title}
                        </Link>
                        <span className="block text-soft">{head.owner}</span>
                        <span className="block text-soft">{head.category || words.noSpecification}</span>
                        <span className="mt-1 flex flex-wrap items-center gap-2">
                          {at === 0 && <Badge tone="info">{words.first}</Badge>}
                          <Demo shown={head.demo} />
                          {heads.length > 2 && (
                            <Link to={without(head.id)} aria-label={words.remove(head.title)} className="link text-sm">
                              {words.removeShort}
                            </Link>
                          )}
                        </span>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.name} className="border-b border-line align-top last:border-0">
                      <th scope="row" className="sticky left-0 z-10 bg-white px-4 py-2.5 font-medium">
                        {row.label}
                        {row.standard && <span className="block text-sm font-normal text-soft">{row.standard}</span>}
                        {row.same && <span className="block text-sm font-normal text-soft">{words.same}</span>}
                      </th>
                      {row.cells.map((cell, at) => (
                        <td
                          key={heads[at]?.id}
                          className={clsx('px-4 py-2.5 tabular-nums', cell.toFirst === 'outside' && 'bg-honey-50')}
                        >
                          {cell.text === undefined ? (
                            <span className="text-soft">{words.unsaid}</span>
                          ) : (
                            <>
                              {cell.text}{' '}
                              {cell.toFirst && !row.same && (
                                <Badge tone={tones[cell.toFirst] ?? 'calm'}>{words.toFirst[cell.toFirst]}</Badge>
                              )}
                              <Basis basis={cell.basis} proof={cell.proof} />
                            </>
                          )}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
              {rows.length === 0 && <p className="px-4 py-5 text-soft">{words.nothing}</p>}
            </section>
          </>
        )}
      </div>
    </>
  );
}
