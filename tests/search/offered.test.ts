import { expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { cast } from '../cast.ts';

test('while somebody types, how much is filed under each code is not asked anew at every key', async () => {
  let asked = 0;
  const m = await cast({
    faceMs: 5_000,
    search: (engine) => ({
      ...engine,
      search: (query) => {
        asked++;
        return engine.search(query);
      },
    }),
  });
  for (const q of ['va', 'val', 'valv', 'valve']) expect((await as(m, null).get(`/suggestions?q=${q}&lang=en`)).status).toBe(200);
  expect(asked).toBe(1);
  await m.close();
});
