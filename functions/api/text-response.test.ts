import { expect, test } from 'vitest';
import { TextResponse } from './text-response.ts';

const text = '{"name":"밸브 🔧","n":1}';
const init = { status: 201, headers: { 'content-type': 'application/json', etag: '"1"' } };

test('an answer of a text is read like any other, in whatever way, and as often as one likes', async () => {
  const [ours, plain] = [new TextResponse(text, init), () => new Response(text, init)];
  for (let n = 0; n < 2; n++) {
    expect(await ours.text()).toBe(await plain().text());
    expect(await ours.json()).toEqual(await plain().json());
    expect(new Uint8Array(await ours.arrayBuffer())).toEqual(new Uint8Array(await plain().arrayBuffer()));
    expect(await ours.bytes()).toEqual(new Uint8Array(await plain().arrayBuffer()));
    expect(await (await ours.blob()).text()).toBe(text);
    expect((await ours.blob()).type).toBe('application/json');
    expect(await new Response(ours.body).text()).toBe(text);
  }
  expect([ours.status, ours.ok, [...ours.headers]]).toEqual([201, true, [...plain().headers]]);
});

test('one that is made of it says the same, with other headers where they are set', async () => {
  const clone = new TextResponse(text, init).clone();
  clone.headers.set('x-more', 'yes');
  expect([clone.status, clone.headers.get('x-more'), await clone.text()]).toEqual([201, 'yes', text]);
  const wrapped = new Response(clone.body, clone);
  expect([wrapped.status, wrapped.headers.get('etag'), await wrapped.text()]).toEqual([201, '"1"', text]);
});
