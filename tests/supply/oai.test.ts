import { oai } from '@sandan/fn-sources/feeds/oai';
import { following } from '@sandan/fn-sources/followed';
import { runSources } from '@sandan/fn-sources/handler';
import type { Ask } from '@sandan/sources/http/ask';
import { type Element, readTree } from '@sandan/sources/tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, publish, type Shown, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import * as story from '../watch/story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-20T00:00:00Z' });
});
afterAll(() => m.close());

const said = async (market: Cast, query: string): Promise<Element> => {
  const answer = await market.request(`/api/oai?${query}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
  return readTree(new Uint8Array(await answer.arrayBuffer())).root;
};
const named = (element: Element | undefined, name: string): Element[] => [
  ...(element?.name === name ? [element] : []),
  ...(element?.children ?? []).flatMap((child) => named(child, name)),
];
const textsOf = (element: Element, name: string): string[] => named(element, name).map(({ text }) => text.trim());
const errorOf = async (query: string): Promise<string> => named(await said(m, query), 'error')[0]?.attributes.code ?? '';

test('every request that is not of the protocol is answered with its own error', async () => {
  await publish(m, '오류를 위한 기술');
  await m.settle();
  const wrong: Record<string, string> = {
    '': 'badVerb',
    'verb=Nonsense': 'badVerb',
    'verb=Identify&verb=Identify': 'badVerb',
    'verb=Identify&x=1': 'badArgument',
    'verb=GetRecord&metadataPrefix=oai_dc': 'badArgument',
    'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:market.test:nothing': 'idDoesNotExist',
    'verb=GetRecord&metadataPrefix=marc&identifier=oai:market.test:nothing': 'cannotDisseminateFormat',
    'verb=ListRecords': 'badArgument',
    'verb=ListRecords&metadataPrefix=marc21': 'cannotDisseminateFormat',
    'verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01': 'badArgument',
    'verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-02&until=2026-11-01': 'badArgument',
    'verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-02&until=2026-11-03T00:00:00Z': 'badArgument',
    'verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01': 'noRecordsMatch',
    'verb=ListRecords&metadataPrefix=oai_dc&set=ipc:A': 'noRecordsMatch',
    'verb=ListRecords&metadataPrefix=oai_dc&set=nothing': 'noRecordsMatch',
    'verb=ListRecords&resumptionToken=rubbish': 'badResumptionToken',
    'verb=ListRecords&resumptionToken=rubbish&metadataPrefix=oai_dc': 'badArgument',
    'verb=ListSets&resumptionToken=rubbish': 'badResumptionToken',
    'verb=ListMetadataFormats&identifier=oai:elsewhere:1': 'idDoesNotExist',
  };
  for (const [query, code] of Object.entries(wrong)) expect([query, await errorOf(query)]).toEqual([query, code]);
});

test('the repository says what it is, by GET and by POST, and what it gives is marked up safely', async () => {
  const open = await publish(m, '막 & <필터> "겹"');
  await m.settle();
  const identify = await said(m, 'verb=Identify');
  expect(textsOf(identify, 'protocolVersion')).toEqual(['2.0']);
  expect(textsOf(identify, 'deletedRecord')).toEqual(['persistent']);
  expect(textsOf(identify, 'baseURL')).toEqual(['https://market.test/api/oai']);
  const posted = await m.request('/api/oai', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:market.test:${open.id}`,
  });
  const record = readTree(new Uint8Array(await posted.arrayBuffer())).root;
  expect(textsOf(record, 'dc:title')).toContain('막 & <필터> "겹"');
  expect(textsOf(record, 'setSpec')).toEqual(['ipc', 'ipc:H', 'owner', 'owner:university']);
  expect(textsOf(await said(m, 'verb=ListMetadataFormats'), 'metadataPrefix')).toEqual(['oai_dc', 'sandan']);
  expect((await m.request('/api/oai/technology.xsd')).status).toBe(200);
  const whole = JSON.stringify(await said(m, `verb=GetRecord&metadataPrefix=sandan&identifier=oai:market.test:${open.id}`));
  expect(whole).not.toMatch(/knowHow|계약 후|expectedFee|50000000/);
});

test('a harvest by time and by parts gives each item once, and what is withdrawn as deleted', async () => {
  const all: string[] = [];
  for (let n = 0; n < 56; n++) {
    m.at(`2026-11-21T00:${String(n).padStart(2, '0')}:00Z`);
    all.push((await story.submit(m, technology(`묶음 ${n}`))).id);
  }
  for (const [n, id] of all.entries()) {
    m.at(`2026-11-22T00:${String(n).padStart(2, '0')}:00Z`);
    await story.act(m, 'operator', { id, version: 2 } as Shown, {
      action: 'publish',
      checklist: ['identity', 'rights', 'claims', 'confidential'],
    });
  }
  await m.settle();
  m.at('2026-11-23T00:00:00Z');
  const first = await said(m, 'verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-11-22&set=owner:university');
  expect(textsOf(first, 'identifier')).toHaveLength(50);
  const [token = ''] = textsOf(first, 'resumptionToken');
  const second = await said(m, `verb=ListIdentifiers&resumptionToken=${encodeURIComponent(token)}`);
  expect(textsOf(second, 'resumptionToken')).toEqual(['']);
  const harvested = [...textsOf(first, 'identifier'), ...textsOf(second, 'identifier')];
  expect(harvested).toEqual(all.map((id) => `oai:market.test:${id}`));

  const [gone = '', changed = ''] = all;
  m.at('2026-11-24T00:00:00Z');
  await story.act(m, 'office', { id: gone, version: 3 } as Shown, { action: 'archive' });
  await m.settle();
  m.at('2026-11-25T00:00:00Z');
  const late = await said(m, 'verb=ListRecords&metadataPrefix=sandan&from=2026-11-24');
  expect(named(late, 'header').map(({ attributes, children }) => [attributes.status, children[0]?.text])).toEqual([
    ['deleted', `oai:market.test:${gone}`],
  ]);
  expect(await errorOf('verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-24T00:00:01Z')).toBe('noRecordsMatch');
  const confirmed = await as(m, 'office').post<Shown>(`/listings/${changed}/confirm`);
  expect(confirmed.status).toBe(200);
});

/** The market of the other side, reached as any repository is; what lies between is a wire. */
const wireTo =
  (other: Cast): Ask =>
  async ({ url }) => {
    const answer = await other.request(url.pathname + url.search);
    return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };

test('what our repository gives our harvester takes, field by field, and a withdrawal follows', async () => {
  const far = await cast({ now: '2026-11-20T00:00:00Z' });
  const near = await cast({ sources: { followed: [], asking: () => wireTo(far) } });
  try {
    const here = following(oai, near.organisations.office, { url: 'https://repository.example/api/oai' });
    const world = { ...near.sources, followed: [here] };
    const content = technology('고분자 전해질 막');
    const attributes = {
      ...content.attributes,
      problem: { ko: '막이 마르면\n저항이 큽니다.', en: 'A dry membrane resists.' },
      applications: ['연료전지', 'Electrolysis'],
      filed: '2023-03-02',
      registrationNumber: ['10-2345678'],
      measured: [
        {
          measure: { ko: '수소 이온 전도도', en: 'Proton conductivity' },
          alternative: { ko: '상용 불소계 막', en: 'Commercial fluorinated membrane' },
          ours: 0.12,
          theirs: 0.1,
          unit: 'S/cm',
          better: 'more',
          method: { en: '80 °C, 95 % relative humidity' },
        },
      ],
    };
    const open = await story.publish(far, '고분자 전해질 막', { attributes, keywords: ['전해질', 'membrane & more'] });
    far.at('2026-11-21T00:00:00Z');
    expect((await runSources(world)).failed).toBe(0);
    const [taken] = (await near.world.stores.listings.ofOwner(near.organisations.office ?? '', { limit: 10 })).items;
    const shown = (await as(far, null).get<Shown>(`/listings/${open.id}`)).body.content;
    expect(taken?.state).toBe('draft');
    expect(taken?.provenance?.url).toBe(`https://market.test/ko/listings/${open.id}`);
    const { title, summary, attributes: given } = shown;
    expect(taken?.content).toMatchObject({ title, summary, attributes: given });
    expect(taken?.content.codes).toEqual([{ scheme: 'ipc', code: 'H01M 50/449' }]);
    expect(taken?.content.keywords).toEqual(['전해질', 'membrane & more']);
    expect(Object.keys(taken?.content.attributes ?? {})).not.toContain('knowHow');

    far.at('2026-11-22T00:00:00Z');
    const current = (await as(far, 'office').get<Shown>(`/listings/${open.id}`)).body;
    await story.act(far, 'office', current, { action: 'archive' });
    await far.settle();
    far.at('2026-11-23T00:00:00Z');
    near.at(new Date(near.world.now().getTime() + 2 * 86_400_000));
    await runSources(world);
    const after = await near.world.stores.listings.byId(taken?.id ?? '');
    expect(after?.state).toBe('archived');
  } finally {
    await near.close();
    await far.close();
  }
});
