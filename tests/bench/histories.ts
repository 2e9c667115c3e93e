import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';

interface Model {
  readonly file: string;
  /** The setting by which the test is told how many to make, and how many. */
  readonly told: 'HISTORIES' | 'ROUNDS' | 'DELIVERIES';
  readonly wanted: number;
}
const model = (file: string, wanted = 20_000): Model => ({ file, told: 'HISTORIES', wanted });
const race = (file: string, wanted: number): Model => ({ file, told: 'ROUNDS', wanted });

/** Models of money and processes, and races through the API, by what they are of; each holds its invariants after every step. */
const models: Readonly<Record<string, Model>> = {
  order: model('packages/market/order/model.test.ts'),
  request: model('packages/market/rfq/model.test.ts'),
  negotiation: model('packages/market/quote/negotiation.test.ts'),
  message: model('packages/market/quote/message.test.ts'),
  royalty: model('packages/market/royalty/history.test.ts'),
  contract: model('packages/market/contract/history.test.ts'),
  /** Through the API and the table of a market, answers lost after they were carried out among them. */
  booking: model('tests/booking/model.test.ts', 2000),
  acceptance: race('tests/rfq/race.test.ts', 2000),
  delivery: { file: 'tests/order/messages.test.ts', told: 'DELIVERIES', wanted: 10_000 },
  allowance: race('tests/store/allowances.test.ts', 500),
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a model over so many histories; whether all of them held. */
const held = ({ file, told }: Model, count: number): Promise<boolean> =>
  new Promise((resolve) => {
    const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
    const env = { ...process.env, [told]: String(count) };
    const run = spawn(process.execPath, [vitest, 'run', file, '--test-timeout=3600000'], { cwd: root, env, stdio: 'inherit' });
    run.once('exit', (code) => resolve(code === 0));
  });

/** Random histories and races (M1–M10, Q1–Q4, B1–B6, F8, F12, F13): how many of them held every invariant after every step. */
export const histories = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const [name, one] of Object.entries(models)) {
    const count = quick ? one.wanted / 100 : one.wanted;
    const began = performance.now();
    const value = (await held(one, count)) ? count : 0;
    figures.push({ name: `histories.${name}`, value, unit: 'histories', goal: { op: '>=', number: count } });
    figures.push({ name: `histories.${name}.took`, value: Math.round((performance.now() - began) / 1000), unit: 's' });
  }
  return figures;
};
