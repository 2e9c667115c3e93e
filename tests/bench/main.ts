import { type Figure, line } from './figure.ts';

/** What every bench exports: it runs, prints what it does, and answers its figures. `quick` is a smoke run of seconds. */
export interface Bench {
  readonly run: (options: { quick: boolean }) => Promise<Figure[]>;
}

/** `api` is the three after it in one run. */
const benches: Record<string, () => Promise<Bench>> = {
  api: () => import('./api.ts'),
  booking: async () => ({ run: (await import('./booking/booking.ts')).booking }),
  bundles: async () => ({ run: (await import('./bundles.ts')).bundles }),
  access: async () => ({ run: (await import('./access.ts')).access }),
  consumption: async () => ({ run: (await import('./consumption.ts')).consumption }),
  equipment: async () => ({ run: (await import('./equipment.ts')).equipment }),
  histories: async () => ({ run: (await import('./histories.ts')).histories }),
  hs: async () => ({ run: (await import('./hs.ts')).hs }),
  hostile: async () => ({ run: (await import('./hostile.ts')).hostile }),
  load: () => import('./steady/steady.ts'),
  search: async () => ({ run: (await import('./search/search.ts')).search }),
  catalogue: async () => ({ run: (await import('./catalogue.ts')).catalogue }),
  convergence: async () => ({ run: (await import('./convergence/convergence.ts')).convergence }),
  match: async () => ({ run: (await import('./match/match.ts')).match }),
  portfolio: async () => ({ run: (await import('./portfolio.ts')).portfolio }),
  screening: async () => ({ run: (await import('./screening.ts')).screening }),
  recordings: async () => ({ run: (await import('./recordings.ts')).importedRecordings }),
  spec: async () => ({ run: (await import('./spec/spec.ts')).spec }),
  throughput: async () => ({ run: (await import('./throughput.ts')).throughput }),
};

const [name = '', ...flags] = process.argv.slice(2);
const load = benches[name];
if (!load) {
  console.error(`npm run bench -- <${Object.keys(benches).join(' | ')}> [--quick]`);
  process.exit(2);
}
const { run } = await load();
const figures = await run({ quick: flags.includes('--quick') });
console.log('');
for (const figure of figures) console.log(line(figure));
// The engine that markets of one process share runs until it ends.
process.exit();
