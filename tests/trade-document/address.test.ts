import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { placed } from '../order/story.ts';
import { ublFaults } from '../ubl/fault.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await signIn(m);
});
afterAll(() => m.close());

const address = {
  lines: { en: '12 Gongdan-ro\nBuilding B', ko: '공단로 12\n나동' },
  city: { en: 'Changwon-si', ko: '창원시' },
  postalCode: '51538',
  country: 'KR',
};
interface Paper {
  readonly code: string;
  readonly pdf: string;
  readonly content: { readonly seller: object; readonly buyer: object };
}

test('the address of each side stands on papers issued from then on, in UBL too; older papers stay as they are', async () => {
  const { order } = await placed(m, { seller: 'sme', buyer: 'buyer' });
  const path = `/orders/${order.id}/documents`;
  const give = async (who: 'sme' | 'buyer', postal: unknown) => {
    const at = `/organisations/${m.organisations[who]}`;
    const { version } = (await as(m, who).get<{ version: number }>(at)).body;
    return as(m, who).patch<{ postal?: unknown }>(at, { postal }, { seen: version });
  };
  const lacking = async (who: string) => (await as(m, who).get<{ unaddressed: string[] }>(path)).body.unaddressed;
  const issued = async () => {
    const { status, body, text } = await as(m, 'sme').post<Paper>(path, { kind: 'proforma_invoice' });
    expect(status, text).toBe(201);
    return body;
  };
  const readOf = async ({ code }: Paper) => {
    const link = await as(m, 'buyer').get(`${path}/${code}`);
    const bytes = new Uint8Array(await (await fetch(link.headers.get('location') ?? '')).arrayBuffer());
    const pdf = createHash('sha256').update(bytes).digest('hex');
    const headers = { authorization: `Bearer ${await m.token('buyer')}` };
    const ubl = await (await m.request(`/api/v1${path}/${code}?format=ubl`, { headers })).text();
    expect(ublFaults(ubl)).toEqual([]);
    return { pdf, ubl };
  };
  await give('sme', null);
  await give('buyer', null);
  expect(await lacking('sme')).toEqual(['seller', 'buyer']);
  expect(await lacking('buyer')).toEqual([]);
  const before = await issued();
  const old = await readOf(before);
  expect(old.ubl).not.toContain('AddressLine');

  const wrong = await give('sme', { ...address, lines: { ko: '공단로 12' }, postalCode: '641-900' });
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('"/postal/lines/en"')]);
  expect(wrong.text).toContain('"/postal/postalCode"');
  const given = await give('sme', address);
  expect([given.status, given.body.postal], given.text).toEqual([200, address]);
  expect(await lacking('sme')).toEqual(['buyer']);

  const after = await issued();
  expect(after.content.seller).toMatchObject({ postal: address });
  expect(after.content.buyer).not.toHaveProperty('postal');
  const { pdf, ubl } = await readOf(after);
  expect(pdf).toBe(after.pdf);
  expect(ubl).toContain(
    '<cac:PostalAddress><cbc:CityName>Changwon-si</cbc:CityName><cbc:PostalZone>51538</cbc:PostalZone><cac:AddressLine><cbc:Line>12 Gongdan-ro</cbc:Line></cac:AddressLine><cac:AddressLine><cbc:Line>Building B</cbc:Line></cac:AddressLine><cac:Country><cbc:IdentificationCode>KR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>',
  );
  expect(await readOf(before)).toEqual(old);

  // Nobody but its members reads it of the organisation itself, and it can be taken away without touching what was issued.
  const at = `/organisations/${m.organisations.sme}`;
  expect((await as(m, 'sme').get(at)).body).toMatchObject({ postal: address });
  for (const who of ['buyer', null]) expect((await as(m, who).get(at)).text).not.toContain('Gongdan');
  expect((await give('sme', null)).body).not.toHaveProperty('postal');
  expect(await readOf(after)).toEqual({ pdf, ubl });
  expect(await lacking('sme')).toEqual(['seller', 'buyer']);
});
