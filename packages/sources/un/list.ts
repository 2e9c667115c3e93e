import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { countryOf } from '@sandan/market/reference/country';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { arrived, referenceOf } from '../reference.ts';
import { clean, day } from '../text.ts';
import { excerpt, xmlReader } from '../xml.ts';
import { namesIn } from './name.ts';

export const source = 'un';

/** The parts of a party that are read, by path below its element; repeated ones in order. */
type Parts = Map<string, string[]>;

const all = (parts: Parts, path: string): string[] => parts.get(path) ?? [];
const one = (parts: Parts, path: string): string => all(parts, path)[0] ?? '';

const addressesOf = (parts: Parts, kind: string): string[] =>
  ['NOTE', 'STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY']
    .flatMap((part) => all(parts, `${kind}_ADDRESS/${part}`))
    .map((text) => clean(text, 400))
    .filter(Boolean);

/** A person's name lies in up to four parts; of an entity the first is all of it. */
const partyOf = (kind: 'INDIVIDUAL' | 'ENTITY', parts: Parts, fetchedAt: Date): ReferenceRecord => {
  const id = one(parts, 'DATAID').trim();
  const name = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((part) => one(parts, part)).join(' ');
  const written = [name, one(parts, 'NAME_ORIGINAL_SCRIPT'), ...all(parts, `${kind}_ALIAS/ALIAS_NAME`)];
  const names = [clean(name, 400), ...written.flatMap(namesIn)].filter(Boolean);
  if (!id || names.length === 0) throw new Fault('invalid', 'reference.invalid', `${kind} ${id} without a name`);
  const countries = [...all(parts, 'NATIONALITY/VALUE'), ...all(parts, `${kind}_ADDRESS/COUNTRY`)].flatMap(
    (c) => countryOf(c) ?? [],
  );
  const listed = day(one(parts, 'LISTED_ON').slice(0, 10));
  const remarks = clean(one(parts, 'COMMENTS1'), 4000);
  return referenceOf(
    { source, sourceId: clean(id, 40), fetchedAt },
    {
      title: { en: names[0] as string },
      countries: [...new Set(countries)].slice(0, 60),
      ...(listed ? { on: listed } : {}),
      fact: {
        kind: 'denied_party',
        party: `un:${id}`,
        list: `UN ${one(parts, 'REFERENCE_NUMBER')}`.trim().slice(0, 200),
        type: kind === 'ENTITY' ? 'entity' : 'individual',
        names: [...new Set(names)].slice(0, 120),
        programmes: [clean(one(parts, 'UN_LIST_TYPE'), 80)].filter(Boolean),
        addresses: [...new Set(addressesOf(parts, kind))].slice(0, 60),
        ...(remarks ? { remarks } : {}),
        ...(listed ? { listed } : {}),
      },
    },
  );
};

const mostText = 20_000;
const mostParts = 2_000;

/** The consolidated list, party by party as its bytes come. What came before a fault was not the whole. */
export async function* unFile(
  bytes: AsyncIterable<Uint8Array>,
  document: string,
  fetchedAt: Date,
): AsyncGenerator<Arrival<ReferenceRecord>> {
  let done: { kind: 'INDIVIDUAL' | 'ENTITY'; parts: Parts }[] = [];
  let parts: Parts | undefined;
  let count = 0;
  let text = '';
  const xml = xmlReader({
    open(path) {
      if (path[0] !== 'CONSOLIDATED_LIST')
        throw new Fault('invalid', 'source.unexpected', `un: ${path[0]}`, {
          params: { answer: excerpt(xml.beginning()), found: String(path[0]).slice(0, 60) },
        });
      text = '';
      if (path.length === 3) {
        parts = new Map();
        count = 0;
      }
    },
    text(path, part) {
      if (path.length > 3 && text.length < mostText) text += part.slice(0, mostText);
    },
    close(path) {
      if (path.length > 3 && parts && text.trim() && count < mostParts) {
        const name = path.slice(3).join('/');
        parts.set(name, [...(parts.get(name) ?? []), text.trim()]);
        count += 1;
      }
      if (path.length === 3 && parts) {
        const kind = path[2];
        if (kind === 'INDIVIDUAL' || kind === 'ENTITY') done.push({ kind, parts });
        parts = undefined;
      }
      text = '';
    },
  });
  let index = 0;
  const taken = function* () {
    for (const { kind, parts: of } of done) {
      index += 1;
      yield arrived(document, index, one(of, 'DATAID'), one(of, 'FIRST_NAME'), () => partyOf(kind, of, fetchedAt));
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
