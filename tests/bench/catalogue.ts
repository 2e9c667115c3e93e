import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { importDocuments } from '@sandan/fn-sources/documents';
import { catalogue as feed } from '@sandan/fn-sources/feeds/catalogue';
import type { ImportReport } from '@sandan/market/import/report';
import { cast } from '../cast.ts';
import { sheetOf } from '../catalogue/sheet.ts';
import type { Figure } from './figure.ts';

const mega = 1024 * 1024;

setFlagsFromString('--expose-gc');
/** Throws away what is no longer needed: what is left is what the run holds. */
const collect = runInNewContext('gc') as () => void;

/**
 * A company's list of ten thousand products through the importer into the embedded database: how long it takes, how much memory it
 * comes to need on the way, and whether a run that was killed half-way is taken up again, each product there once.
 */
export const catalogue = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const rows = quick ? 500 : 10_000;
  const m = await cast();
  try {
    const bytes = Buffer.from(sheetOf(rows));
    const open = async function* () {
      yield bytes;
    };
    const heaps: number[] = [];
    const bring = (until = Number.POSITIVE_INFINITY): Promise<ImportReport> =>
      importDocuments(m.world, {
        feed,
        documents: [{ name: 'list.csv', open }],
        ownerId: m.organisations.sme ?? '',
        actor: { kind: 'service', name: 'bench' },
        onProgress: ({ read }) => {
          if (read % (rows / 10) === 0) {
            collect();
            heaps.push(process.memoryUsage().heapUsed / mega);
          }
          if (read >= until) throw new Error('killed');
        },
      });
    const began = performance.now();
    await bring(rows / 2).catch((fault: unknown) => {
      if (!(fault instanceof Error) || fault.message !== 'killed') throw fault;
    });
    const half = (performance.now() - began) / 1000;
    const { counts } = await bring();
    const whole = (performance.now() - began) / 1000;
    console.log(`killed at ${rows / 2} rows after ${half.toFixed(1)} s, then ${JSON.stringify(counts)} by ${whole.toFixed(1)} s`);
    console.log(`heap at each tenth: ${heaps.map((heap) => heap.toFixed(0)).join(' ')} MB`);
    const again = performance.now();
    const same = await bring();
    const repeat = (performance.now() - again) / 1000;
    const grown = Math.max(...heaps) - (heaps[0] ?? 0);
    return [
      { name: `catalogue.${rows}.import`, value: whole, unit: 's', goal: { op: '<=', number: 60 } },
      { name: `catalogue.${rows}.again`, value: repeat, unit: 's', goal: { op: '<=', number: 60 } },
      { name: `catalogue.${rows}.heapGrowth`, value: grown, unit: 'MB', goal: { op: '<=', number: 64 } },
      {
        name: `catalogue.${rows}.resumed`,
        value: counts.created + counts.unchanged,
        unit: 'rows',
        goal: { op: '=', number: rows },
      },
      { name: `catalogue.${rows}.repeated`, value: same.counts.unchanged, unit: 'rows', goal: { op: '=', number: rows } },
    ];
  } finally {
    await m.close();
  }
};
