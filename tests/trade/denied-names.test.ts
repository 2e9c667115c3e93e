import { Readable } from 'node:stream';
import { importDocuments } from '@sandan/fn-sources/documents';
import type { AnyFeed } from '@sandan/fn-sources/feed';
import { ofac } from '@sandan/fn-sources/feeds/denied';
import { matcher } from '@sandan/market/screening/matcher';
import { afterAll, expect, test } from 'vitest';
import { actor, anOffice } from '../import/office.ts';
import { emptyTable, stopEngine } from '../store/database.ts';

afterAll(stopEngine);

const at = new Date('2026-11-29T03:00:00Z');
const documentOf = (name: string, text: string) => ({ name, open: () => Readable.from([Buffer.from(text)]) });

const office = async (feed: AnyFeed) => {
  const { world } = await anOffice(await emptyTable());
  const take = async (...texts: readonly string[]) => {
    const documents = texts.map((text, n) => documentOf(`list-${n}`, text));
    return (await importDocuments(world, { feed, documents, actor })).counts;
  };
  const found = async (name: string) => {
    const head = await world.stores.deniedLists.refresh(at);
    return matcher(head ? await world.stores.deniedLists.parties(head) : [])(name).map(({ party }) => party);
  };
  return { take, found };
};

const sdn = (number: number, name: string, remarks = '-0- ') =>
  `${number},"${name}",-0- ,"DPRK3",${'-0- ,'.repeat(7)}"${remarks}"\n`;

test('whoever stands only in the further remarks of a listed party is found by that name', async () => {
  const { take, found } = await office(ofac);
  expect(await take(sdn(45430, 'KIMSUKY'), `45430,"s 510.214; a.k.a. 'VELVET CHOLLIMA'."\n`)).toMatchObject({
    read: 2,
    refused: 0,
  });
  expect(await found('Velvet Chollima')).toEqual(['ofac:45430']);
});

test('a party whose record could not be read this time is not taken for one that has left the list', async () => {
  const { take, found } = await office(ofac);
  const names = ['ALDER SHIPPING', 'BREMER METALS', 'CASTOR MARINE', 'DORN AVIATION', 'ELLIS CHEMICALS'];
  const list = (broken?: string) => names.map((name, n) => sdn(n + 1, name === broken ? '-0- ' : name)).join('');
  await take(list());
  expect(await take(list('CASTOR MARINE'))).toMatchObject({ read: 5, unchanged: 4, refused: 1 });
  expect(await found('Castor Marine')).toEqual(['ofac:3']);
  expect(await take(list().replace(sdn(3, 'CASTOR MARINE'), ''))).toMatchObject({ read: 4, unchanged: 4 });
  expect(await found('Castor Marine')).toEqual([]);
});
