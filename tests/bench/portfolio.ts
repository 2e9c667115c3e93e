import { importDocuments } from '@sandan/fn-sources/documents';
import { portfolio as feed } from '@sandan/fn-sources/feeds/portfolio';
import { newId } from '@sandan/kernel/id';
import { as, checklist } from '../api/client.ts';
import { cast } from '../cast.ts';
import { csvOf, rowOf } from '../portfolio/list.ts';
import { type Figure, median } from './figure.ts';

const percentile = (values: readonly number[], p: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))] ?? Number.NaN;

interface Page {
  readonly items: readonly { listingId: string; version: number }[];
}

/**
 * An office with a thousand patents in the embedded database, through the deployed handlers: how long its list takes to come in, its
 * portfolio to be read, and fifty of it to be published in one request.
 */
export const portfolio = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const [patents, reads, publications] = quick ? [100, 5, 1] : [1000, 40, 5];
  const m = await cast();
  try {
    const bytes = Buffer.from(csvOf(Array.from({ length: patents }, (_, n) => rowOf(n))));
    const open = async function* () {
      yield bytes;
    };
    const began = performance.now();
    const report = await importDocuments(m.world, {
      feed,
      documents: [{ name: 'list.csv', open }],
      ownerId: m.organisations.office ?? '',
      actor: { kind: 'service', name: 'bench' },
    });
    const imported = (performance.now() - began) / 1000;
    console.log(`read ${report.counts.read}, created ${report.counts.created} in ${imported.toFixed(1)} s`);
    const office = as(m, 'office');
    const timed = async <T>(act: () => Promise<T>): Promise<[number, T]> => {
      const from = performance.now();
      const value = await act();
      return [performance.now() - from, value];
    };
    await office.get('/portfolio');
    const readMs: number[] = [];
    for (let n = 0; n < reads; n++) readMs.push((await timed(() => office.get('/portfolio?show=ready')))[0]);
    const publishMs: number[] = [];
    for (let n = 0; n < publications; n++) {
      const { items } = (await office.get<Page>('/portfolio?show=ready')).body;
      const listings = items.map(({ listingId: id, version }) => ({ id, version }));
      const order = { listings, answers: { ownership: 'sole', publicFunding: 'none' }, checklist };
      const [ms, { body }] = await timed(() =>
        office.post<{ results: { result: string }[] }>('/portfolio/publish', order, { key: newId('audit') }),
      );
      if (!body.results.every(({ result }) => result === 'published')) throw new Error(JSON.stringify(body.results.slice(0, 3)));
      publishMs.push(ms);
    }
    return [
      { name: `portfolio.${patents}.import`, value: imported, unit: 's', goal: { op: '<=', number: 60 } },
      { name: `portfolio.${patents}.read.p50`, value: median(readMs), unit: 'ms' },
      { name: `portfolio.${patents}.read.p95`, value: percentile(readMs, 0.95), unit: 'ms', goal: { op: '<=', number: 1500 } },
      { name: `portfolio.${patents}.publish50.p50`, value: median(publishMs), unit: 'ms', goal: { op: '<=', number: 2000 } },
    ];
  } finally {
    await m.close();
  }
};
