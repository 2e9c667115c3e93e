import type { Portion } from '@sandan/fn-sources/feed';
import { epo } from '@sandan/fn-sources/feeds/epo';
import { Fault } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import type { Ask } from '@sandan/sources/http/ask';
import { expect, test } from 'vitest';
import { absent, recorded, recording } from './recordings.ts';

type Said = string | Uint8Array | number | Fault;

/** What the office brings that answers so, by what is asked for; what it is not told to know it does not know. */
const brings = async (params: Record<string, string>, say: (path: string) => Said) => {
  const asked: string[] = [];
  const ask: Ask = async ({ url, fine }) => {
    const path = url.pathname.replace('/3.2/rest-services/', '');
    if (path.endsWith('/accesstoken'))
      return { status: 200, headers: new Headers(), bytes: Buffer.from('{"access_token":"token","expires_in":"1200"}') };
    asked.push(path);
    const said = say(path);
    if (said instanceof Fault) throw said;
    if (typeof said !== 'number') return { status: 200, headers: new Headers(), bytes: Buffer.from(said) };
    if (!fine?.includes(said)) throw new Fault('invalid', 'source.status', `epo answered ${said}`, { params: { status: said } });
    return { status: said, headers: new Headers(), bytes: Buffer.from('') };
  };
  const walk = { ask, params, keys: { EPO_KEY: 'key:secret' }, origin: epo.origin, now: () => new Date('2026-11-22T00:00:00Z') };
  const arrivals = [];
  for await (const portion of epo.walk?.(walk as never) ?? []) arrivals.push(...(portion as Portion<SourceRecord>).arrivals);
  return { arrivals, asked };
};

const example = (name: string): Buffer => recording(`epo_ops/demo/examples/${name}/response.xml`);

const open = '<ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org">';
const document = (n: number) =>
  `<exchange-documents><exchange-document country="EP" doc-number="300000${n}" kind="A1" family-id="7${n}"><bibliographic-data><publication-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>300000${n}</doc-number><kind>A1</kind></document-id></publication-reference><invention-title lang="en">Valve ${n}</invention-title></bibliographic-data></exchange-document></exchange-documents>`;
const search = `${open}<ops:biblio-search total-result-count="2"><ops:range begin="1" end="2"/><ops:search-result>${document(1)}${document(2)}</ops:search-result></ops:biblio-search></ops:world-patent-data>`;

test.skipIf(!recorded)(`a patent that is asked for by its number comes with how many claims it has${absent}`, async () => {
  const { arrivals, asked } = await brings({ numbers: 'EP 2400812 A1' }, (path) => {
    if (path.endsWith('/claims')) return example('get_claims');
    if (path.includes('family/')) return example('get_family_with_legal');
    return `${open}${document(1).replaceAll('3000001', '2400812')}</ops:world-patent-data>`;
  });
  expect(asked).toContain('published-data/publication/epodoc/EP2400812/claims');
  const claims = arrivals.flatMap(({ record }) =>
    record instanceof Fault
      ? []
      : (record.statements ?? []).flatMap(({ subject, facts }) => (facts.claims ? [[subject.document, facts.claims]] : [])),
  );
  expect(claims).toEqual([[{ office: 'EP', number: '2400812', kind: 'A1' }, 15]]);
});

test.each([
  ['EP 99203729', 'EP19990203729'],
  ['EP99203729.0', 'EP19990203729'],
  ['EP 78100001', 'EP19780100001'],
  ['EP 14731659', 'EP20140731659'],
])('an application is asked for in the century in which it was filed (%s)', async (number, written) => {
  const { asked } = await brings({ numbers: number }, () => 404);
  expect(asked).toEqual([`published-data/application/epodoc/${written}/biblio`, `family/application/epodoc/${written}/legal`]);
});

test.skipIf(!recorded)(`the register knows EP 99203729 as an application of 1999${absent}`, () => {
  const [, answer = ''] = recording('epo_ops/fhg_vcr/patent_application_requests.yml')
    .toString('utf8')
    .split('/register/application/epodoc/EP99203729/');
  const [, base64 = ''] = /string: !binary \|-\n((?: +\S+\n)+)/.exec(answer) ?? [];
  const filed = /<reg:application-reference.*?<\/reg:application-reference>/s.exec(
    Buffer.from(base64, 'base64').toString('utf8'),
  );
  expect(filed?.[0]).toContain('<reg:doc-number>99203729</reg:doc-number>');
  expect(filed?.[0]).toContain('<reg:date>19991108</reg:date>');
});

test.each([404, 403])('a patent whose claims the office does not give (%d) comes without them', async (status) => {
  const { arrivals } = await brings({ numbers: 'EP 3000001 A1' }, (path) =>
    path.endsWith('/biblio') ? `${open}${document(1)}</ops:world-patent-data>` : path.endsWith('/claims') ? status : 404,
  );
  expect(arrivals).toMatchObject([{ title: 'Valve 1', record: { source: 'epo' } }]);
});

test.each([
  ['the office refuses to send', 413 as Said],
  ['is more than is read', new Fault('invalid', 'source.tooLarge', 'more than 12000000 bytes') as Said],
])('one family that %s is told, and keeps no other patent of the query out', async (_, tooLarge) => {
  const { arrivals } = await brings({ query: 'ti=valve' }, (path) =>
    path.includes('search') ? search : path.includes('3000001') ? tooLarge : 404,
  );
  expect(arrivals).toMatchObject([
    { title: 'Valve 1', position: { index: 1 }, record: { source: 'epo' } },
    { id: 'EP 3 000 001 A1', position: { index: 1 }, record: expect.any(Fault) },
    { title: 'Valve 2', position: { index: 2 }, record: { source: 'epo' } },
  ]);
});

test('of documents that say no family each is asked for its own', async () => {
  const { asked } = await brings({ query: 'ti=valve' }, (path) =>
    path.includes('search') ? search.replaceAll(/ family-id="\d+"/g, '') : 404,
  );
  expect(asked.filter((path) => path.includes('family/'))).toHaveLength(2);
});

test.skipIf(!recorded)(`a family of two hundred members with its legal events is read whole${absent}`, async () => {
  const text = example('get_family_with_legal').toString();
  const [from, to] = [text.indexOf('<ops:family-member'), text.lastIndexOf('</ops:patent-family>')];
  const large = text.slice(0, from) + text.slice(from, to).repeat(40) + text.slice(to);
  const { arrivals } = await brings({ query: 'ti=valve' }, (path) =>
    path.includes('search') ? search : path.includes('3000001') ? large : 404,
  );
  expect(arrivals.map(({ record }) => (record instanceof Fault ? record.code : record.statements?.length))).toEqual([201, 1]);
});
