import { MessageChannel } from 'node:worker_threads';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import { talk } from './talk.ts';

interface Shop {
  price(of: string): Promise<number>;
}

const refusals: Readonly<Record<string, Error>> = {
  bolt: invalidField('/of', 'value.tooLong', { max: 3 }),
  later: new Fault('limited', 'search.down', 'not now', { retryAfter: 2 }),
  gone: new Error('nobody there'),
};

test('what a thread answers and refuses arrives as it was said, and who waits when it ends hears of it', async () => {
  const { port1, port2 } = new MessageChannel();
  const shop: Shop = {
    async price(of) {
      const refusal = refusals[of];
      if (refusal) throw refusal;
      if (of === 'never') await new Promise(() => {});
      return of.length;
    },
  };
  const here = talk<Shop>(port1, {});
  talk(port2, shop);
  try {
    expect(await here.price('nut')).toBe(3);
    for (const [of, refusal] of Object.entries(refusals)) {
      const heard: unknown = await here.price(of).then(
        () => undefined,
        (cause: unknown) => cause,
      );
      expect(heard).toBeInstanceOf(refusal instanceof Fault ? Fault : Error);
      expect(heard).toEqual(refusal);
    }
    const waiting = here.price('never');
    here.$close(new Error('the shop ended'));
    await expect(waiting).rejects.toThrow('the shop ended');
  } finally {
    port1.close();
  }
});
