import type { FacetCount, Query } from '@sandan/search/port';
import type { SearchRecord } from '@sandan/search/record';

/** What an exact engine answers, written as plainly as can be. */
export const oracle = (records: readonly SearchRecord[], query: Query) => {
  const facetsOf = (r: SearchRecord, name: string) => (name === 'owner' ? [r.owner.id] : (r.facets[name] ?? []));
  const facetHolds = (r: SearchRecord, name: string) => {
    const wanted = query.facets[name] ?? [];
    return wanted.length === 0 || wanted.some((v) => facetsOf(r, name).includes(v));
  };
  const rangeHolds = (r: SearchRecord, name: string) => {
    const asked = query.ranges[name];
    const span = r.numbers[name];
    if (!asked) return true;
    if (!span) return false;
    return (span[1] ?? Infinity) >= (asked.min ?? -Infinity) && (span[0] ?? -Infinity) <= (asked.max ?? Infinity);
  };
  const textHolds = (r: SearchRecord) => {
    const runs = [(r.title.en ?? '').split(' '), ...r.words.map((w) => [w])];
    const says = (phrase: string) => runs.some((run) => ` ${run.join(' ')} `.includes(` ${phrase} `));
    const [, phrase, word] = /-(?:"([^"]*)"|(\S+))/.exec(query.text) ?? [];
    const wanted = query.text.replace(/-(?:"[^"]*"|\S+)/, '').trim();
    const shut = phrase ?? word;
    return (wanted === '' || says(wanted)) && (shut === undefined || !says(shut));
  };
  const passing = (without: string) =>
    records.filter(
      (r) =>
        textHolds(r) &&
        Object.keys(query.facets).every((n) => n === without || facetHolds(r, n)) &&
        Object.keys(query.ranges).every((n) => n === without || rangeHolds(r, n)),
    );
  const facets: Record<string, FacetCount[]> = {};
  for (const name of ['material', 'incoterms', 'country']) {
    const counts = new Map<string, number>();
    for (const r of passing(name)) for (const v of facetsOf(r, name)) counts.set(v, (counts.get(v) ?? 0) + 1);
    if (counts.size > 0)
      facets[name] = [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
  const ranges: Record<string, { min: number; max: number }> = {};
  for (const name of ['pressure', 'mass', 'power']) {
    const spans = passing(name).flatMap((r) => (r.numbers[name] ? [r.numbers[name]] : []));
    if (spans.length === 0) continue;
    ranges[name] = {
      min: Math.min(...spans.map(([a, b]) => a ?? b ?? 0)),
      max: Math.max(...spans.map(([a, b]) => b ?? a ?? 0)),
    };
  }
  const hits = passing('');
  const by =
    query.sort === 'confirmed'
      ? (r: SearchRecord) => -r.confirmedAt
      : (r: SearchRecord) => (query.sort === 'oldest' ? 1 : -1) * r.publishedAt;
  return { ids: [...hits].sort((a, b) => by(a) - by(b)).map((r) => r.id), facets, ranges };
};
