import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { koreanDay } from '../calendar/date.ts';
import { isAbsent } from './content.ts';
import { foreignWasteOf } from './foreign-waste.ts';
import type { Chosen, Kind, PublicationRule } from './kind.ts';
import type { ListingContent } from './listing.ts';
import { isDesignated, wasteCodeOf } from './waste.ts';

/** How those who own a thing too stand to its publication; see `co-owner.ts`. */
export interface Consent {
  readonly state: string;
}

const isChosen = ({ attributes }: ListingContent, { attribute, is }: Chosen): boolean => attributes[attribute] === is;

/** Attributes that its kind wants answered before publication, and that are not. */
export const unanswered = (kind: Kind, content: ListingContent): string[] =>
  (kind.answered ?? [])
    .filter(({ unless }) => !unless || !isChosen(content, unless))
    .map(({ attribute }) => attribute)
    .filter((attribute) => isAbsent(content.attributes[attribute]));

/** Whether others have to consent before it is published. */
export const needsConsent = (kind: Kind, content: ListingContent): boolean =>
  kind.consents !== undefined && isChosen(content, kind.consents);

/** Holds that all who own it too have consented, where others do. @throws Fault conflict `coOwner.none`, `coOwner.consentMissing` */
export const consented = (kind: Kind, content: ListingContent, coOwners: readonly Consent[]): void => {
  if (!needsConsent(kind, content)) return;
  const asked = coOwners.filter(({ state }) => state !== 'removed');
  if (asked.length === 0) throw new Fault('conflict', 'coOwner.none');
  const open = asked.filter(({ state }) => state !== 'given').length;
  if (open > 0) throw new Fault('conflict', 'coOwner.consentMissing', `${open} open`, { params: { open } });
};

type Wrong = Pick<FieldFault, 'code' | 'params'>;

/** Those of the values that are no codes, by name. */
const strange = (value: unknown, known: (code: string) => unknown, code: FieldFault['code']): Wrong | undefined => {
  const given = [value]
    .flat()
    .map(String)
    .filter((one) => !known(one));
  return given.length > 0 ? { code, params: { given: given.join(', ') } } : undefined;
};

const wrongOf = (rule: PublicationRule, { attributes }: ListingContent, today: string): Wrong | undefined => {
  const value = attributes[rule.attribute];
  if (isAbsent(value)) return undefined;
  switch (rule.rule) {
    case 'wasteCode':
      return strange(value, wasteCodeOf, 'publication.wasteCode');
    case 'foreignWaste':
      return strange(value, foreignWasteOf, 'publication.foreignWaste');
    case 'ahead':
      return String(value) >= today ? undefined : { code: 'publication.expired' };
    case 'toldHazard':
      return value === rule.none && [attributes[rule.of] ?? []].flat().some((code) => isDesignated(String(code)))
        ? { code: 'publication.hazard' }
        : undefined;
  }
};

/** Holds what its kind wants of single attributes whenever it goes public. @throws Fault invalid `listing.notPublishable` with each field */
export const fitForPublic = (kind: Kind, content: ListingContent, now: Date): void => {
  const today = koreanDay(now);
  const fields = (kind.publication ?? []).flatMap((rule): FieldFault[] => {
    const { attribute } = rule;
    const wrong = wrongOf(rule, content, today);
    const pointer = `/content/attributes/${attribute}`;
    return wrong ? [{ pointer, code: wrong.code, params: { ...wrong.params, name: attribute } }] : [];
  });
  if (fields.length > 0) throw new Fault('invalid', 'listing.notPublishable', `${fields.length} fields`, { fields });
};

/**
 * Holds that nothing stands against its publication: what the kind wants answered is answered, and all co-owners have consented.
 * @throws Fault invalid `listing.unanswered` with each field; conflict `coOwner.none`, `coOwner.consentMissing`
 */
export const publishable = (kind: Kind, content: ListingContent, coOwners: readonly Consent[]): void => {
  const fields = unanswered(kind, content).map(
    (name): FieldFault => ({ pointer: `/content/attributes/${name}`, code: 'attribute.missing', params: { name } }),
  );
  if (fields.length > 0) throw new Fault('invalid', 'listing.unanswered', `${fields.length} unanswered`, { fields });
  consented(kind, content, coOwners);
};
