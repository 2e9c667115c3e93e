import { bundles } from './bundles.ts';
import { consumption } from './consumption.ts';
import type { Figure } from './figure.ts';
import { throughput } from './throughput.ts';

/** The API: how many requests it bears, what a call consumes, how large its bundle is and how soon it answers. */
export const run = async (options: { quick: boolean }): Promise<Figure[]> => [
  ...(await bundles(options)),
  ...(await consumption(options)),
  ...(await throughput(options)),
];
