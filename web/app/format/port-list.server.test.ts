import { expect, test } from 'vitest';
import type { HitView } from '../api/views.ts';
import type { Visit } from '../visit.ts';
import { keptPort, portList, withPortRemembered } from './port-list.server.ts';

const place = 'to=Hamburg&toCountry=Germany';
const searching = (cookie: string) => {
  const request = new Request('https://market.example/ko/search', { headers: { cookie } });
  return withPortRemembered(request, new URLSearchParams('q=valve'))?.toString();
};

test('the place that the form sends is remembered, and its address asks for that no more; a link leaves what is remembered', () => {
  const sent = keptPort(new URLSearchParams(`q=valve&port=keep&${place}`));
  expect(sent?.search.toString()).toBe(`q=valve&${place}`);
  expect(searching(sent?.cookie?.split(';')[0] ?? '')).toBe(`q=valve&${place}`);
  expect(keptPort(new URLSearchParams(`q=valve&${place}`))).toBeUndefined();
  expect(keptPort(new URLSearchParams(`q=valve&port=open&${place}`))).toBeUndefined();
  const nowhere = keptPort(new URLSearchParams('port=keep&to=Hamburg&toCountry=Nowhereland'));
  expect([nowhere?.search.toString(), nowhere?.cookie]).toEqual(['to=Hamburg&toCountry=Nowhereland', undefined]);
});

test('a cookie that cannot be read is no place', () => {
  for (const broken of ['%E0%A4%A', '%', 'to%3DHamburg']) expect(searching(`__Host-port=${broken}`)).toBeUndefined();
});

test('a duty goes to the page of a product only with the code that it is said of', async () => {
  const landed = { known: { currency: 'USD', minor: 1 }, needs: [], rows: [], beyond: [] };
  const read = async () => ({ items: [{ listingId: 'lst_1', quantity: 5, price: { currency: 'USD', minor: 1 }, landed }] });
  const api = { read } as unknown as Visit['api'];
  const queryOf = async (more: string) => {
    const hits = [{ id: 'lst_1', kind: 'product' }] as unknown as HitView[];
    const list = await portList({ api }, hits, new URLSearchParams(`${place}&${more}`), 'en');
    return new URLSearchParams(list?.cards.lst_1?.query);
  };
  expect((await queryOf('duty=5')).has('duty')).toBe(false);
  expect((await queryOf('duty=5&dutyHs=no+code')).has('duty')).toBe(false);
  const said = await queryOf('duty=5&dutyHs=8481.80');
  expect([said.get('duty'), said.get('dutyHs'), said.get('quantity')]).toEqual(['5', '8481.80', '5']);
});
