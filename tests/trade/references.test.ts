import type { Portion } from '@sandan/fn-sources/feed';
import { eu } from '@sandan/fn-sources/feeds/denied';
import { importReferences } from '@sandan/fn-sources/references';
import { type Shrunk, shrunkIn } from '@sandan/market/import/shrinking';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { matcher } from '@sandan/market/screening/matcher';
import type { Ask } from '@sandan/sources/http/ask';
import { referenceOf, type Said } from '@sandan/sources/reference';
import { afterAll, expect, test } from 'vitest';
import { actor, anOffice } from '../import/office.ts';
import { emptyTable, stopEngine } from '../store/database.ts';
import { measure } from './measure.ts';

afterAll(stopEngine);

const at = new Date('2026-11-22T03:00:00Z');
const named = (sourceId: string, said: Said): ReferenceRecord => referenceOf({ source: 'test', sourceId, fetchedAt: at }, said);
const party = (id: string, ...names: string[]) =>
  named(id, { fact: { kind: 'denied_party', party: `test:${id}`, list: 'test', type: 'entity', names } });

const office = async () => {
  const { world } = await anOffice(await emptyTable());
  const take = (records: readonly ReferenceRecord[], whole = false, accepted: readonly Shrunk[] = []) =>
    importReferences(world, {
      actor,
      whole,
      accepted,
      records: (async function* () {
        yield records.map((record, i) => ({ position: { document: 'x', index: i + 1 }, record }));
      })(),
    }).then(({ counts }) => [counts.read, counts.created, counts.updated, counts.unchanged, counts.refused]);
  return { references: world.stores.references, deniedLists: world.stores.deniedLists, db: world.stores.db, take };
};

test('a reference is found by goods of any width and by country, once, and a changed one by where it stands now', async () => {
  const { references, take } = await office();
  const records = [measure('a', '848180'), measure('b', '8481', 'IN'), measure('c', '84'), measure('d', '848340')];
  expect(await take(records)).toEqual([4, 4, 0, 0, 0]);
  expect(await take([...records, records[0] as ReferenceRecord])).toEqual([5, 0, 0, 5, 0]);
  const ids = async (hs: string) => (await references.byHs('import_regulation', hs)).map(({ sourceId }) => sourceId).sort();
  expect(await ids('848180')).toEqual(['a', 'b', 'c']);
  expect(await ids('8481')).toEqual(['a', 'b', 'c']);
  expect(await ids('84')).toEqual(['a', 'b', 'c', 'd']);
  expect(await take([measure('a', '730441', 'TR')])).toEqual([1, 0, 1, 0, 0]);
  expect(await ids('848180')).toEqual(['b', 'c']);
  expect(await ids('730441')).toEqual(['a']);
  expect((await references.byCountry('import_regulation', 'TR', { limit: 10 })).items.map(({ sourceId }) => sourceId)).toEqual([
    'a',
  ]);
});

test('of a number that comes twice in a run with other words the second is refused, so that no run undoes another', async () => {
  const { take } = await office();
  const twice = [measure('a', '848180'), measure('a', '848340')];
  expect(await take(twice)).toEqual([2, 1, 0, 0, 1]);
  expect(await take(twice)).toEqual([2, 0, 0, 1, 1]);
});

test('what a whole list no longer has ends and is no longer found; a list that shrank ends nothing; what comes back is found again', async () => {
  const { references, take } = await office();
  const all = Array.from({ length: 10 }, (_, i) => measure(`m${i}`, '848180'));
  await take(all, true);
  expect(await take(all.slice(0, 9), true)).toEqual([9, 0, 0, 9, 0]);
  expect((await references.byId('test', 'm9'))?.ended).toBeDefined();
  expect(await references.byHs('import_regulation', '848180')).toHaveLength(9);
  await expect(take(all.slice(0, 2), true)).rejects.toMatchObject({ code: 'source.shrunken' });
  expect(await references.byHs('import_regulation', '848180')).toHaveLength(9);
  expect(await take(all.slice(9))).toEqual([1, 0, 1, 0, 0]);
  expect(await references.byHs('import_regulation', '848180')).toHaveLength(10);
});

test('of a list that shrank nothing is written, neither what it says anew nor what it has more', async () => {
  const { references, take } = await office();
  await take(
    Array.from({ length: 10 }, (_, i) => measure(`m${i}`, '848180')),
    true,
  );
  await expect(take([measure('m0', '730441'), measure('new', '730441')], true)).rejects.toMatchObject({
    code: 'source.shrunken',
    params: { read: 2, last: 10 },
  });
  expect(await references.byHs('import_regulation', '730441')).toEqual([]);
  expect(await references.byHs('import_regulation', '848180')).toHaveLength(10);
  expect(await references.byId('test', 'new')).toBeUndefined();
});

test('of a source with several lists all that have shrunk are named at once, and each is accepted by itself', async () => {
  const { references, take } = await office();
  const some = (list: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...measure(`${list}${i}`, '848180'), list }));
  await take([...some('sdn', 20), ...some('alt', 10), ...some('add', 10)], true);
  const shorter = [...some('sdn', 19), ...some('alt', 4), ...some('add', 6)];
  const refused = await take(shorter, true, [{ read: 29, last: 40 }]).catch(shrunkIn);
  expect(refused).toEqual([
    { list: 'alt', read: 4, last: 10 },
    { list: 'add', read: 6, last: 10 },
  ]);
  expect(await references.byHs('import_regulation', '848180')).toHaveLength(40);
  expect(await take(shorter, true, refused as Shrunk[])).toEqual([29, 0, 0, 29, 0]);
  expect(await references.byHs('import_regulation', '848180')).toHaveLength(29);
});

test('an import that is cut short is ended by the next one', async () => {
  const { references, take } = await office();
  const all = Array.from({ length: 250 }, (_, i) => measure(`m${i}`, '848180'));
  const { write } = references;
  let writes = 0;
  references.write = async (changes) => {
    writes += 1;
    if (writes === 2) throw new Error('killed');
    await write(changes);
  };
  await expect(take(all, true)).rejects.toThrow('killed');
  references.write = write;
  expect(await take(all, true)).toEqual([250, 150, 0, 100, 0]);
  expect(await take(all, true)).toEqual([250, 0, 0, 250, 0]);
});

test('a denied party is a candidate for names like its own in any script, and for no others', async () => {
  const { references, take } = await office();
  await take([party('1', 'SOKOLOV TRADING OOO', 'Sokolov Yuri'), party('2', 'Hanbit Precision Co., Ltd.')]);
  const found = await references.likeName('Юрий Соколов');
  expect(found.map(({ party: p, name }) => [p, name])).toEqual([['test:1', 'Sokolov Yuri']]);
  expect(await references.likeName('Garam Textiles')).toEqual([]);
});

test('the list of the European Union is fetched with its token, and its parties are found in any script from then on', async () => {
  const { world } = await anOffice(await emptyTable());
  const alias = (name: string) => `<nameAlias wholeName="${name}" strong="true" logicalId="1"/>`;
  const text = `<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-11-26T15:51:25.849+01:00"><sanctionEntity euReferenceNumber="EU.1.23" logicalId="101"><regulation programme="EXM" publicationDate="2022-03-01"/><subjectType code="person" classificationCode="P"/>${alias('Ivan Nigdeev')}${alias('Иван Нигдеев')}<citizenship countryIso2Code="KZ"/></sanctionEntity></export>`;
  const asked: string[] = [];
  const ask: Ask = ({ url }) => {
    asked.push(String(url));
    return Promise.resolve({ status: 200, headers: new Headers(), bytes: Buffer.from(text) });
  };
  const walk = {
    ask,
    keys: { EU_FSF_TOKEN: 'a b' },
    params: {},
    now: () => at,
    origin: 'https://list.example',
    stores: world.stores,
  };
  const portions: Portion<unknown>[] = [];
  for await (const portion of eu.walk?.(walk) ?? []) portions.push(portion);
  expect(asked).toEqual(['https://list.example/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=a+b']);
  const records = (async function* () {
    for (const { arrivals } of portions) yield arrivals;
  })();
  expect((await eu.sink(world, { actor, whole: true, records })).counts).toMatchObject({ read: 1, created: 1 });
  const head = await world.stores.deniedLists.refresh(at);
  expect(head?.seen.sources).toMatchObject([{ source: 'eu/eu', records: 1 }]);
  const [hit] = matcher(head ? await world.stores.deniedLists.parties(head) : [])('НИГДЕЕВ Иван');
  expect(hit).toMatchObject({ party: 'eu:101', source: 'eu', list: 'EU EU.1.23', programmes: ['EXM'], countries: ['KZ'] });
});

test('the lists of denied parties are put together when one says something else and not whenever it is read, by two clocks and by an index that lags', async () => {
  const { db, deniedLists, take } = await office();
  const read = (...names: string[]) =>
    take(
      names.map((name) =>
        referenceOf(
          { source: 'demo', list: 'denied', sourceId: name, fetchedAt: at },
          { fact: { kind: 'denied_party', party: `demo:${name}`, list: 'test', type: 'entity', names: [name] } },
        ),
      ),
      true,
    );
  const [morning, noon, night] = ['08', '12', '20'].map((hour) => new Date(`2026-11-22T${hour}:00:00Z`));
  await read('Alder Trading', 'Bremer Trading', 'Castor Trading', 'Dorn Trading');
  const [one, other] = await Promise.all([deniedLists.refresh(morning as Date), deniedLists.refresh(morning as Date)]);
  expect(other?.seen).toEqual(one?.seen);
  expect(one?.seen.parties).toBe(4);
  await read('Alder Trading', 'Bremer Trading', 'Castor Trading', 'Dorn Trading');
  const again = await deniedLists.refresh(noon as Date);
  expect(again?.seen).toMatchObject({ digest: one?.seen.digest, builtAt: morning?.toISOString() });
  expect(again?.seen.sources[0]?.checkedAt).not.toBe(one?.seen.sources[0]?.checkedAt);
  await read('Alder Trading', 'Bremer Trading', 'Castor Trading', 'Ellis Trading');
  db.client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const output = answer.output as { Items?: { g1sk?: unknown }[] };
      if (output.Items) output.Items = output.Items.filter(({ g1sk }) => g1sk !== 'live#Ellis Trading');
      return answer;
    },
    { name: 'lag', step: 'initialize', priority: 'high' },
  );
  const changed = await deniedLists.refresh(night as Date);
  db.client.middlewareStack.remove('lag');
  expect(changed?.seen).toMatchObject({ builtAt: night?.toISOString(), parties: 3 });
  const after = (minutes: number) => deniedLists.refresh(new Date((night as Date).getTime() + minutes * 60_000));
  expect((await after(5))?.seen.parties).toBe(3);
  const whole = await after(10);
  expect(whole?.seen.parties).toBe(4);
  expect(whole?.seen.digest).not.toBe(one?.seen.digest);
  expect(await after(30)).toEqual(whole);
});
