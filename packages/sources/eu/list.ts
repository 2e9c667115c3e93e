import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { countryCodes } from '@sandan/market/reference/country';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { arrived, referenceOf } from '../reference.ts';
import { clean, day } from '../text.ts';
import { excerpt, xmlReader } from '../xml.ts';

export const source = 'eu';

type Attributes = Readonly<Record<string, string>>;

/** One `sanctionEntity`: what it says of itself, and its parts by their names in order. Nearly all of it stands in attributes. */
interface Entity {
  readonly said: Attributes;
  readonly parts: Map<string, Attributes[]>;
  readonly remarks: string[];
}

const mostParts = 4_000;
const mostText = 20_000;
const namesOfOne = 120;

const all = ({ parts }: Entity, name: string): readonly Attributes[] => parts.get(name) ?? [];
const joined = (attributes: Attributes, ...keys: readonly string[]): string =>
  keys
    .map((key) => attributes[key]?.trim() ?? '')
    .filter(Boolean)
    .join(' ');

/** A name is whole, or in its parts where the whole of it is left out. */
const namesOf = (entity: Entity): string[] => {
  const names = all(entity, 'nameAlias').map((alias) =>
    clean(joined(alias, 'wholeName') || joined(alias, 'firstName', 'middleName', 'lastName'), 400),
  );
  return [...new Set(names.filter(Boolean))];
};

/** `00` is the list's word for an unknown country. */
const countriesOf = (entity: Entity): string[] => {
  const codes = ['citizenship', 'address'].flatMap((part) => all(entity, part).map((it) => it.countryIso2Code ?? ''));
  return [...new Set(codes)].filter((code) => countryCodes.includes(code)).slice(0, 60);
};

const addressOf = (it: Attributes): string => {
  const country = it.countryIso2Code === '00' ? '' : (it.countryDescription ?? '');
  const parts = [it.street, it.poBox, it.zipCode, it.city, it.place, it.region, country];
  return clean(parts.filter((part) => part?.trim()).join(', '), 400);
};

/** Codes of the subjects of the list. */
const types: Readonly<Record<string, 'individual' | 'entity'>> = {
  person: 'individual',
  P: 'individual',
  enterprise: 'entity',
  E: 'entity',
};

const listedOn = (entity: Entity): string | undefined => {
  const days = all(entity, 'regulation').flatMap((it) => day((it.publicationDate ?? '').slice(0, 10)) ?? []);
  return day((entity.said.designationDate ?? '').slice(0, 10)) ?? days.sort()[0];
};

/** A party, and a detail for each name that its record has no room for: none may be lost, since each is one to be found by. */
const recordsOf = (entity: Entity, fetchedAt: Date): ReferenceRecord[] => {
  const id = entity.said.logicalId?.trim() ?? '';
  const [first, ...others] = namesOf(entity);
  if (!/^\d{1,12}$/.test(id) || !first)
    throw new Fault('invalid', 'reference.invalid', `entity ${id} without a name`.slice(0, 80));
  const names = [first, ...others];
  const [subject = {}] = all(entity, 'subjectType');
  const listed = listedOn(entity);
  const programmes = all(entity, 'regulation').map((it) => clean(it.programme ?? '', 80));
  const addresses = all(entity, 'address').map(addressOf);
  const remarks = clean([entity.said.designationDetails ?? '', ...entity.remarks].filter(Boolean).join('; '), 4000);
  const party = `eu:${id}`;
  return [
    referenceOf(
      { source, sourceId: id, fetchedAt },
      {
        title: { en: first },
        countries: countriesOf(entity),
        ...(listed ? { on: listed } : {}),
        fact: {
          kind: 'denied_party',
          party,
          list: `EU ${entity.said.euReferenceNumber ?? ''}`.trim().slice(0, 200),
          type: types[subject.code ?? ''] ?? types[subject.classificationCode ?? ''] ?? 'unknown',
          names: names.slice(0, namesOfOne),
          programmes: [...new Set(programmes)].filter(Boolean).slice(0, 40),
          addresses: [...new Set(addresses)].filter(Boolean).slice(0, 60),
          ...(remarks ? { remarks } : {}),
          ...(listed ? { listed } : {}),
        },
      },
    ),
    ...names
      .slice(namesOfOne)
      .map((name, n) =>
        referenceOf(
          { source, sourceId: `${id}-${namesOfOne + n + 1}`, fetchedAt },
          { fact: { kind: 'denied_detail', party, name, nameType: 'aka' } },
        ),
      ),
  ];
};

/** One arrival where a record is refused, else one for each. */
function* arrivalsOf(entity: Entity, document: string, index: number, fetchedAt: Date): Generator<Arrival<ReferenceRecord>> {
  const made: ReferenceRecord[] = [];
  const first = arrived(document, index, entity.said.logicalId, namesOf(entity)[0], () => {
    made.push(...recordsOf(entity, fetchedAt));
    return made[0] as ReferenceRecord;
  });
  yield first;
  for (const record of made.slice(1)) yield { ...first, record };
}

const bare = (name: string | undefined): string => (name ?? '').replace(/^\w+:/, '');

/**
 * The consolidated list of the European Union (`xmlFullSanctionsList_1_1`), party by party as its bytes come. Its names are attributes:
 * whoever reads text finds none. What came before a fault was not the whole.
 */
export async function* euFile(
  bytes: AsyncIterable<Uint8Array>,
  document: string,
  fetchedAt: Date,
): AsyncGenerator<Arrival<ReferenceRecord>> {
  let done: Entity[] = [];
  let entity: Entity | undefined;
  let count = 0;
  let text = '';
  const xml = xmlReader({
    open(path, attributes) {
      if (bare(path[0]) !== 'export')
        throw new Fault('invalid', 'source.unexpected', `eu: ${path[0]}`, {
          params: { answer: excerpt(xml.beginning()), found: String(path[0]).slice(0, 60) },
        });
      const name = bare(path.at(-1));
      text = '';
      if (path.length === 2 && name === 'sanctionEntity') {
        entity = { said: { ...attributes }, parts: new Map(), remarks: [] };
        count = 0;
      } else if (path.length === 3 && entity && count < mostParts) {
        entity.parts.set(name, [...(entity.parts.get(name) ?? []), { ...attributes }]);
        count += 1;
      }
    },
    text(path, part) {
      if (path.length === 3 && text.length < mostText) text += part.slice(0, mostText);
    },
    close(path) {
      if (path.length === 3 && bare(path[2]) === 'remark' && text.trim()) entity?.remarks.push(text.trim());
      if (path.length === 2 && entity) {
        done.push(entity);
        entity = undefined;
      }
      text = '';
    },
  });
  let index = 0;
  const taken = function* () {
    for (const of of done) {
      index += 1;
      yield* arrivalsOf(of, document, index, fetchedAt);
    }
    done = [];
  };
  for await (const part of bytes) {
    xml.write(part);
    yield* taken();
  }
  xml.end();
  yield* taken();
}
