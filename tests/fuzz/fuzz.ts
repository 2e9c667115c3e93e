import { expect, test } from 'vitest';
import { operations } from './document.ts';
import { session, type Wrong } from './session.ts';

/** Cases for each operation on a developer's machine; the workflow on GitHub asks for 200. FUZZ_RUNS and FUZZ_SEED look longer and elsewhere. */
const runs = Number(process.env.FUZZ_RUNS ?? 8);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_126);

const short = ({ operation, what, who, call, answer }: Wrong): string =>
  `${operation} by ${who ?? 'nobody'}${call.mutation ? ` (${call.mutation})` : ''}: ${what}\n  ${call.method} ${call.url.slice(0, 300)}\n  ${JSON.stringify(call.headers).slice(0, 300)}\n  ${call.body?.slice(0, 600) ?? ''}\n  → ${answer}`;

/** Calls every operation at random; this share of the cases in one market, so that several files run side by side. */
export const fuzz = (part: number, parts: number): void => {
  test(`every operation answers as the document says, part ${part} of ${parts}`, { timeout: 1_500_000 }, async () => {
    const s = await session(seed + part * 1_000_000);
    const wrongs = new Map<string, Wrong>();
    const statuses = new Map<string, Set<number>>();
    try {
      for (let n = 0; n < Math.ceil(runs / parts); n++) {
        for (const op of operations) {
          const { status, wrong } = await s.once(op);
          statuses.set(op.id, (statuses.get(op.id) ?? new Set()).add(status));
          if (wrong) wrongs.set(`${wrong.operation} ${wrong.what}`, wrong);
        }
        await s.restore();
      }
    } finally {
      await s.m.close();
    }
    if (process.env.FUZZ_TELL) console.log([...statuses].map(([id, all]) => `${id} ${[...all].sort().join(' ')}`).join('\n'));
    expect([...wrongs.values()].map(short).join('\n\n')).toBe('');
  });
};
