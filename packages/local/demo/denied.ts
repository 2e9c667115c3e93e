import { createHash } from 'node:crypto';
import { importReferences } from '@sandan/fn-sources/references';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import type { ListedParty, ListsSeen } from '@sandan/market/screening/party';
import { referenceOf } from '@sandan/sources/reference';
import type { Stores } from '@sandan/store/stores';

interface Invented {
  readonly names: readonly string[];
  readonly type: ListedParty['type'];
  readonly country: string;
}

/** Parties of an invented list, so that a market without the real ones shows what screening does. */
const invented: readonly Invented[] = [
  { names: ['Garnet Horizon Trading FZE', 'Garnet Horizon General Trading', 'جارنت هورايزن'], type: 'entity', country: 'AE' },
  { names: ['Severny Vektor OOO', 'Северный Вектор', 'North Vector LLC'], type: 'entity', country: 'RU' },
  { names: ['Petrov-Zimin, Arkadi Lvovich', 'Аркадий Львович Петров-Зимин'], type: 'individual', country: 'RU' },
  { names: ['Blue Crane Shipping Lines'], type: 'entity', country: 'HK' },
  { names: ['MV Silent Meridian'], type: 'vessel', country: 'PA' },
  { names: ['Orunbek Special Alloys Institute'], type: 'entity', country: 'IR' },
];

const list = 'Invented list of denied parties';

const said = ({ names, type, country }: Invented, n: number) => ({
  party: `demo:${n + 1}`,
  source: 'demo',
  list,
  type,
  names: [...names],
  programmes: ['EXAMPLE'],
  countries: [country],
});

/** The invented list as parties, for a market that starts without having read any. */
export const inventedParties: readonly ListedParty[] = invented.map((it, n) => {
  const party = said(it, n);
  return { ...party, digest: createHash('sha256').update(JSON.stringify(party)).digest('base64url').slice(0, 32) };
});

const recordsAt = (at: Date): ReferenceRecord[] =>
  invented.map((it, n) => {
    const { party, names, type, programmes, countries } = said(it, n);
    return referenceOf(
      { source: 'demo', list: 'denied', sourceId: `denied-${n + 1}`, fetchedAt: at },
      {
        title: { en: names[0] ?? '' },
        countries,
        fact: { kind: 'denied_party', party, list, type, names, programmes, addresses: [] },
        demo: true,
      },
    );
  });

/** Brings the invented list in by the way that those of sources take, and puts it together for screening. */
export const bringDenied = async (world: { readonly stores: Stores; readonly now: () => Date }): Promise<ListsSeen> => {
  const records = recordsAt(world.now());
  await importReferences(world, {
    actor: { kind: 'service', name: 'demo' },
    records: (async function* () {
      yield records.map((one, n) => ({ position: { document: 'demo denied', index: n + 1 }, record: one }));
    })(),
  });
  const head = await world.stores.deniedLists.refresh(world.now());
  if (!head) throw new Error('the invented list of denied parties did not come in');
  return head.seen;
};
