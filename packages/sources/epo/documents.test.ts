import { expect, test } from 'vitest';
import { ipcIn } from './biblio.ts';
import { readDocuments } from './documents.ts';

const at = new Date('2026-11-22T00:00:00Z');
const read = (content: string, root = 'ops', attributes = 'xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org"') =>
  readDocuments(Buffer.from(`<${root}:world-patent-data ${attributes}>${content}</${root}:world-patent-data>`), at);
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'none';
  } catch (fault) {
    return (fault as { code: string }).code;
  }
};

const id = (type: string, country: string, number: string, kind = '', date = '') =>
  `<document-id document-id-type="${type}">${country ? `<country>${country}</country>` : ''}<doc-number>${number}</doc-number>${kind ? `<kind>${kind}</kind>` : ''}${date ? `<date>${date}</date>` : ''}</document-id>`;
const document = (number: string) =>
  `<exchange-documents><exchange-document family-id="12345678" country="EP" doc-number="${number}" kind="A1"><bibliographic-data><publication-reference>${id('docdb', 'EP', number, 'A1', '20180102')}${id('epodoc', '', `EP${number}`)}</publication-reference><classifications-ipcr><classification-ipcr sequence="1"><text>F16K  31/    06            A I                    </text></classification-ipcr></classifications-ipcr><application-reference>${id('docdb', 'EP', '17000001', 'A')}${id('epodoc', '', 'EP20170000001', '', '20170102')}</application-reference><priority-claims><priority-claim kind="national">${id('epodoc', '', 'KR20160138184', '', '20161024')}</priority-claim><priority-claim><priority-active-indicator>NO</priority-active-indicator>${id('epodoc', '', 'KR20150000001')}</priority-claim></priority-claims><parties><applicants><applicant data-format="epodoc"><applicant-name><name>HANBIT UNIV [KR]</name></applicant-name></applicant><applicant data-format="original"><applicant-name><name>Hanbit Univ., </name></applicant-name></applicant></applicants></parties><invention-title lang="en">Test <i>valve</i></invention-title></bibliographic-data></exchange-document></exchange-documents>`;

test('a document is read with its family, priorities that count, clean codes and each applicant once', () => {
  const [group] = read(document('3000001')).groups;
  expect(group).toMatchObject({ id: 'EP 3 000 001 A1' });
  expect(group?.statements[0]?.facts).toMatchObject({
    familyId: '12345678',
    application: { office: 'EP', number: '17000001' },
    filed: '2017-01-02',
    published: '2018-01-02',
    priorities: [{ office: 'KR', number: '1020160138184' }],
    ipc: ['F16K 31/06'],
    holders: ['Hanbit Univ.'],
  });
});

test('names are known by their namespace, whatever prefix an answer gives it', () => {
  const attributes = 'xmlns:ns2="http://ops.epo.org" xmlns="http://www.epo.org/exchange"';
  expect(read(document('3000001'), 'ns2', attributes).groups).toHaveLength(1);
  expect(codeOf(() => read(document('3000001'), 'ops', 'xmlns:ops="http://elsewhere.example"'))).toBe('source.unexpected');
});

test('each document of a search stands in an element of its own, and one alone is one', () => {
  const search = (documents: string) =>
    read(
      `<ops:biblio-search total-result-count="10000"><ops:range begin="1" end="2"/><ops:search-result>${documents}</ops:search-result></ops:biblio-search>`,
    );
  expect(search(document('3000001') + document('3000002'))).toMatchObject({ total: 10_000, end: 2 });
  expect(search(document('3000001') + document('3000002')).groups).toHaveLength(2);
  expect(search(document('3000001')).groups).toHaveLength(1);
});

test('a legal event keeps its state, its sign and its reason; padding and unknown signs are dropped', () => {
  const legal = (code: string, sign: string, more = '') =>
    `<ops:legal code="${code}" desc="LAPSED IN A CONTRACTING STATE [ANNOUNCED VIA POSTGRANT INFORMATION]" infl="${sign}"><ops:L001EP>EP</ops:L001EP><ops:L007EP>2020-05-01</ops:L007EP><ops:L500EP><ops:L501EP>FR</ops:L501EP><ops:L510EP>LAPSE BECAUSE OF NON-PAYMENT OF DUE FEES</ops:L510EP><ops:L525EP>20200227</ops:L525EP></ops:L500EP>${more}</ops:legal>`;
  const member = `<ops:family-member family-id="9"><publication-reference>${id('docdb', 'EP', '3000001', 'B1', '20200101')}</publication-reference>${legal('PG25', '-')}${legal('REG ', ' ')}</ops:family-member>`;
  const [group] = read(`<ops:patent-family legal="true">${member}</ops:patent-family>`).groups;
  expect(group?.statements[0]?.facts.events).toEqual([
    {
      date: '2020-05-01',
      code: 'PG25',
      country: 'FR',
      effect: '-',
      description: { en: 'LAPSED IN A CONTRACTING STATE (LAPSE BECAUSE OF NON-PAYMENT OF DUE FEES; effective 2020-02-27)' },
    },
    expect.not.objectContaining({ effect: expect.anything() }),
  ]);
});

test('answers that tell of no patent, faults and fair use are told apart', () => {
  expect(codeOf(() => read('<ops:register-search/>'))).toBe('source.unexpected');
  expect(codeOf(() => read(''))).toBe('source.unexpected');
  const whole = (text: string) => () => readDocuments(Buffer.from(text), at);
  expect(whole('<fault xmlns="http://ops.epo.org"><code>SERVER.EntityNotFound</code></fault>')()).toEqual({
    groups: [],
    total: 0,
  });
  expect(codeOf(whole('<fault xmlns="http://ops.epo.org"><code>CLIENT.CQL</code><message>bad</message></fault>'))).toBe(
    'source.refused',
  );
  expect(codeOf(whole('<error><code>403</code><message>violation of Fair Use policy</message></error>'))).toBe('source.quota');
  expect(codeOf(whole('<html></html>'))).toBe('source.page');
});

test('symbols are read out of padded text, and what is none is left out', () => {
  expect(ipcIn(['H04W  84/    20            A I                    ', 'H01M10/0525', 'nonsense', 'H04W  84/    20  B'])).toEqual([
    'H04W 84/20',
    'H01M 10/0525',
  ]);
});
