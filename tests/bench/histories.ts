import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';

/** Models of money and processes, by what they are of; each holds its invariants after every step of every history. */
const models = {
  order: 'packages/market/order/model.test.ts',
  request: 'packages/market/rfq/model.test.ts',
  negotiation: 'packages/market/quote/negotiation.test.ts',
  message: 'packages/market/quote/message.test.ts',
  royalty: 'packages/market/royalty/history.test.ts',
  contract: 'packages/market/contract/history.test.ts',
} as const;

const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = 20_000;

/** Runs a model over so many histories; whether all of them held. */
const held = (file: string, histories: number): Promise<boolean> =>
  new Promise((resolve) => {
    const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
    const env = { ...process.env, HISTORIES: String(histories) };
    const run = spawn(process.execPath, [vitest, 'run', file, '--test-timeout=3600000'], { cwd: root, env, stdio: 'inherit' });
    run.once('exit', (code) => resolve(code === 0));
  });

/** Random histories over the models of money and processes (M1–M10, Q1–Q4): how many of them held every invariant after every step. */
export const histories = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const count = quick ? 200 : wanted;
  const figures: Figure[] = [];
  for (const [name, file] of Object.entries(models)) {
    const began = performance.now();
    const value = (await held(file, count)) ? count : 0;
    figures.push({ name: `histories.${name}`, value, unit: 'histories', goal: { op: '>=', number: count } });
    figures.push({ name: `histories.${name}.took`, value: Math.round((performance.now() - began) / 1000), unit: 's' });
  }
  return figures;
};
