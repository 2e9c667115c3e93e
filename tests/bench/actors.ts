import { memberOf, stamp } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import type { Membership } from '@sandan/market/company/membership';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Person } from '@sandan/market/company/person';
import { Listing } from '@sandan/market/listing/listing';

/** An organisation with one person who may do everything in it. */
export interface House {
  readonly organisation: Organisation;
  readonly person: Person;
  readonly membership: Membership;
}

const at = new Date('2026-09-01T00:00:00Z');

export const house = (type: Organisation['type'], name: string, personId: string, subject: string): House => {
  const id = newId('organisation', at.getTime());
  const actor = memberOf(personId, id, ['owner']);
  const by = stamp(actor, at);
  return {
    organisation: {
      id,
      version: 1,
      type,
      name: { ko: name, en: name },
      country: 'KR',
      language: 'ko',
      zone: 'Asia/Seoul',
      status: 'active',
      demo: true,
      created: by,
      changed: by,
    },
    person: {
      id: personId,
      version: 1,
      subject,
      name,
      email: `${name.toLowerCase()}@bench.example`,
      language: 'ko',
      mail: 'none',
      status: 'active',
      demo: true,
      created: at.toISOString(),
    },
    membership: { personId, organisationId: id, version: 1, roles: ['owner', 'buyer', 'sales'], since: by },
  };
};

const words = ['나사', '밸브', '전극', '펌프', '센서', '용접', '금형', '도금', '베어링', '필터'];

/** The nth published technology of a house, of about the size of a patent that came in. */
export const technology = (of: House, n: number): Listing => {
  const day = new Date(at.getTime() + n * 1000);
  const by = stamp(memberOf(of.person.id, of.organisation.id, ['owner']), day);
  const word = words[n % words.length] ?? '';
  return Listing.parse({
    id: newId('listing', day.getTime()),
    version: 1,
    kind: 'technology',
    ownerId: of.organisation.id,
    state: 'published',
    content: {
      title: { ko: `${word} 표면 처리 장치 ${n}`, en: `Surface treatment device ${n}` },
      summary: {
        ko: `${word}의 수명을 늘리는 표면 처리 방법과 장치. `.repeat(9),
        en: 'A method for a longer life of parts. '.repeat(9),
      },
      codes: [{ scheme: 'ipc', code: 'H01M 10/0525' }],
      keywords: [word, '표면 처리'],
    },
    confirmedAt: day.toISOString(),
    publishedAt: day.toISOString(),
    demo: true,
    created: by,
    changed: by,
  });
};
