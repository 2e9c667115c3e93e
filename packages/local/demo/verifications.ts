import { createHash } from 'node:crypto';
import { type Actor, stamp } from '@sandan/kernel/actor';
import { textIn } from '@sandan/kernel/text';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Level, Method, VerifiedSide } from '@sandan/market/company/standing';
import type { VerificationDocument } from '@sandan/market/verification/document';
import { type Requirement, requirementsOf } from '@sandan/market/verification/requirement';
import { age, inForce, metBy, propose, requestChanges, review, submit, verify } from '@sandan/market/verification/verbs';
import { unverified, type Verification } from '@sandan/market/verification/verification';
import { demoId, drawn } from './demo-id.ts';
import { type OrganisationKey, organisationKeys } from './organisations.ts';
import { paperOf } from './paper.ts';
import { people, speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

const day = 86_400_000;

/** How far an organisation of the demo world got, on one side. `days`: how long ago it applied. */
type Stand =
  | { readonly at: 'unverified' }
  | { readonly at: 'submitted' | 'proposed'; readonly level: Level; readonly days: number }
  | {
      readonly at: 'changes_requested';
      readonly level: Level;
      readonly days: number;
      readonly note: string;
      readonly remark: string;
    }
  | { readonly at: 'verified'; readonly level: Level; readonly days: number; readonly methods: readonly Method[] };

const told: Readonly<Partial<Record<OrganisationKey, Stand>>> = {
  gaon: { at: 'verified', level: 2, days: 346, methods: ['register', 'documents'] },
  haedam: { at: 'verified', level: 3, days: 120, methods: ['documents', 'site_visit'] },
  nuri: { at: 'verified', level: 2, days: 150, methods: ['documents', 'domain'] },
  hollmann: { at: 'verified', level: 2, days: 90, methods: ['register', 'documents', 'bank'] },
  serraazul: { at: 'verified', level: 1, days: 372, methods: ['register'] },
  songlam: { at: 'unverified' },
  byeolha: { at: 'unverified' },
  vasanta: { at: 'submitted', level: 2, days: 1 },
  raon: { at: 'proposed', level: 2, days: 2 },
  almaha: {
    at: 'changes_requested',
    level: 2,
    days: 6,
    note: 'The licence is fine. Please send a bank reference that names the company as the holder.',
    remark: 'The statement names a person and not the company.',
  },
};

const standOf = (key: OrganisationKey): Stand =>
  told[key] ?? {
    at: 'verified',
    level: drawn(`${key} level`, 3) === 0 ? 2 : 1,
    days: 20 + drawn(`${key} verified`, 280),
    methods: ['register', 'documents'],
  };

const deskOf = (setting: Setting): readonly [Actor, Actor] => {
  const [first, second] = people.filter((p) => p.by === 'operator').map((p) => setting.actorOf(p));
  if (!first || !second) throw new Error('the desk needs two people');
  return [first, second];
};

interface Paper {
  readonly document: VerificationDocument;
  readonly bytes: Uint8Array;
}

const paperFor = (organisation: Organisation, side: VerifiedSide, requirement: Requirement, actor: Actor, at: Date): Paper => {
  const id = demoId('media', `${organisation.id} ${side} ${requirement.name}`);
  const name = textIn(organisation.name, 'en');
  const issued = new Date(at.getTime() - 18 * day).toISOString().slice(0, 10);
  const expires = new Date(at.getTime() + 700 * day).toISOString().slice(0, 10);
  const bytes = paperOf(['SPECIMEN - invented for the demonstration', '', requirement.label.en, name, `Issued ${issued}`]);
  return {
    bytes,
    document: {
      id,
      version: 1,
      organisationId: organisation.id,
      side,
      requirement: requirement.name,
      file: {
        id,
        name: `${requirement.name}.pdf`,
        type: 'application/pdf',
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        key: `verifications/${organisation.id}/${id}`,
      },
      ...(requirement.ages === 'none' ? {} : { issued }),
      ...(requirement.ages === 'stated' ? { expires } : {}),
      state: 'given',
      by: stamp(actor, at),
    },
  };
};

export interface DemoVerification {
  readonly organisation: Organisation;
  /** As it stands now, with all that led there in its history. */
  readonly verification: Verification;
  readonly papers: readonly Paper[];
}

const sideOf = (organisation: Organisation): readonly VerifiedSide[] =>
  organisation.type === 'buyer' ? ['buyer'] : organisation.type === 'exporter' ? ['seller', 'buyer'] : ['seller'];

const played = (
  organisation: Organisation,
  side: VerifiedSide,
  stand: Stand,
  key: OrganisationKey,
  setting: Setting,
  now: Date,
) => {
  if (stand.at === 'unverified') return undefined;
  const [releasing, reviewing] = deskOf(setting);
  const owner = setting.actorOf(speakerOf(key));
  const applied = new Date(now.getTime() - stand.days * day);
  const later = (hours: number) => new Date(applied.getTime() + hours * 3_600_000);
  const asked = requirementsOf(organisation, side, stand.level).filter((r) => !r.optional);
  let papers = asked.map((requirement) => paperFor(organisation, side, requirement, owner, applied));
  const documents = () => papers.map((p) => p.document);
  const judge = (state: 'accepted' | 'remarked', of: (d: VerificationDocument) => boolean, remark?: string) => {
    papers = papers.map((p) =>
      of(p.document) ? { ...p, document: { ...p.document, state, ...(remark ? { remark } : {}) } } : p,
    );
  };
  const history: Verification[] = [];
  const take = (v: Verification) => history.push(v);
  const last = () => history.at(-1) ?? unverified(organisation.id, side, true);
  const told = (): DemoVerification => ({ organisation, verification: { ...last(), version: 1 }, papers });

  take(submit(last(), stand.level, asked, documents(), owner, applied));
  if (stand.at === 'submitted') return told();
  take(review(last(), reviewing, later(5)));
  if (stand.at === 'changes_requested') {
    judge('accepted', () => true);
    judge('remarked', (d) => d.id === papers.at(-1)?.document.id, stand.remark);
    take(requestChanges(last(), stand.note, 1, reviewing, later(6)));
    return told();
  }
  judge('accepted', () => true);
  const methods: readonly Method[] = stand.at === 'verified' ? stand.methods : ['register', 'documents'];
  if (stand.level > 1) take(propose(last(), stand.level, methods, reviewing, later(7)));
  if (stand.at === 'proposed') return told();
  const met = metBy(asked, documents(), later(8));
  take(verify(last(), { level: stand.level, methods }, met, releasing, later(8)));
  for (
    let next = age(last(), { kind: 'service', name: 'clock' }, now);
    next;
    next = age(next, { kind: 'service', name: 'clock' }, now)
  )
    take(next);
  return told();
};

/** How each organisation came to be verified, or did not, in the market's own verbs. */
export const verificationsOf = (setting: Setting, now: Date): readonly DemoVerification[] =>
  organisationKeys
    .filter((key) => key !== 'operator')
    .flatMap((key) => {
      const organisation = setting.organisations.get(key);
      const stand = standOf(key);
      return organisation
        ? sideOf(organisation).flatMap((side) => {
            const onSide: Stand =
              side === 'buyer' && stand.at === 'verified' && organisation.type !== 'buyer'
                ? { at: 'verified', level: 1, days: Math.min(stand.days, 200), methods: ['register', 'documents'] }
                : stand;
            const one = side === 'buyer' && organisation.type !== 'buyer' && stand.at !== 'verified' ? undefined : onSide;
            return one ? (played(organisation, side, one, key, setting, now) ?? []) : [];
          })
        : [];
    });

/** An organisation with what is in force of its verifications. */
export const verifiedAs = (organisation: Organisation, verifications: readonly DemoVerification[]): Organisation => {
  const grants = verifications.flatMap(({ verification: v }) => {
    const grant = v.organisationId === organisation.id ? inForce(v) : undefined;
    return grant ? [[v.side, grant] as const] : [];
  });
  return grants.length > 0 ? { ...organisation, verification: Object.fromEntries(grants) } : organisation;
};
