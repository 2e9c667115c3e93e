import { expect, test, vi } from 'vitest';
import { woken } from './woken.ts';

const context = { functionName: 'clock', awsRequestId: 'r-1' };
const call = (handler: unknown, event: unknown) => (handler as (e: unknown, c: unknown) => Promise<unknown>)(event, context);

test('an event is handed to the handler, and its answer back', async () => {
  const handler = woken(async () => async (n: number) => n * 2);
  expect(await call(handler, 21)).toBe(42);
});

test('a failure is said in one line and left to the retry of Lambda', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const handler = woken(async () => async () => {
    throw new Error('no engine');
  });
  await expect(call(handler, {})).rejects.toThrow('no engine');
  expect(said).toHaveBeenCalledWith(expect.objectContaining({ message: 'no engine', functionName: 'clock', requestId: 'r-1' }));
  said.mockRestore();
});
