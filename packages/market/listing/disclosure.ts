import type { AttributeValue, Stage } from './attribute.ts';
import type { Kind } from './kind.ts';
import type { ListingContent } from './listing.ts';
import { isMade } from './made.ts';
import { stages } from './stage.ts';

/** Fields beside the attributes whose stage an owner may set. The title is always public. */
const plainFields = ['summary', 'codes', 'keywords', 'place'] as const;

/** A field that is kept from the reader, and the stage at which it is shown. Media is named `media.<id>`. */
export interface Withheld {
  readonly field: string;
  readonly stage: Stage;
}

/** How far a reader sees: up to a stage, or, for the owner's own side, also what is sealed, which no stage opens (N14). */
export type Sight = Stage | 'own';

/** How a reader stands to a listing's owner. */
export type Viewer = 'anonymous' | 'member' | 'verified' | 'party' | 'roommate' | 'owner' | 'operator';

/**
 * How far each reader sees: a `member` of an organisation that nobody verified sees what everyone sees, one of a
 * `verified` organisation is qualified; `party` has signed the non-disclosure agreement that is in force; a `roommate` is a party whose
 * data room is open; the market's operator sees every stage, and what is sealed its owner alone.
 */
export const clearance: Readonly<Record<Viewer, Sight>> = {
  anonymous: 'public',
  member: 'public',
  verified: 'qualified',
  party: 'nda',
  roommate: 'room',
  owner: 'own',
  operator: 'room',
};

const lastStage: Stage = 'room';

/** The further of two stages. */
export const further = (a: Stage, b: Stage): Stage => (stages.indexOf(a) > stages.indexOf(b) ? a : b);

const attributeOf = (kind: Kind, field: string) => {
  const name = field.startsWith('attributes.') ? field.slice('attributes.'.length) : undefined;
  return name !== undefined && Object.hasOwn(kind.attributes, name) ? kind.attributes[name] : undefined;
};

/** Whether an owner may set the stage of a field of this name; not of what is sealed, nor of what the market makes. */
export const isField = (kind: Kind, field: string): boolean => {
  const attribute = attributeOf(kind, field);
  return (
    (plainFields as readonly string[]).includes(field) || (attribute !== undefined && !attribute.sealed && !isMade(attribute))
  );
};

const isSealed = (kind: Kind, field: string): boolean => attributeOf(kind, field)?.sealed === true;

/**
 * The stage of a field (`summary`, `attributes.pressure`): what its owner set, else what the kind says, else public. An attribute
 * that the kind no longer knows is shown to nobody below the last stage.
 */
export const stageOf = (kind: Kind, content: Pick<ListingContent, 'stages'>, field: string): Stage => {
  if (field === 'title') return 'public';
  const set = Object.hasOwn(content.stages, field) ? content.stages[field] : undefined;
  if (set) return set;
  if (field.startsWith('attributes.')) {
    const attribute = attributeOf(kind, field);
    if (attribute?.classed) return stageOf(kind, content, `attributes.${attribute.classed.of}`);
    return attribute ? (attribute.stage ?? 'public') : lastStage;
  }
  return 'public';
};

export const isShown = (stage: Stage, at: Sight): boolean => at === 'own' || stages.indexOf(stage) <= stages.indexOf(at);

/**
 * The content as a reader may see it (N7): fields above their stage are not there at all, and named in `withheld`; what is sealed is
 * there for its owner alone, and for all others not even named. Everything
 * that leaves the market's own side passes here: pages, API, search records, mail.
 */
export const visible = (
  kind: Kind,
  content: ListingContent,
  at: Sight,
): { content: ListingContent; withheld: readonly Withheld[] } => {
  const withheld: Withheld[] = [];
  const shows = (field: string, stage: Stage = stageOf(kind, content, field)): boolean => {
    if (isShown(stage, at)) return true;
    withheld.push({ field, stage });
    return false;
  };
  const { summary, place, anonymous } = content;
  const all = at === 'own' || at === lastStage;
  const attributes = Object.entries(content.attributes)
    .filter(([name]) => at === 'own' || !isSealed(kind, `attributes.${name}`))
    .filter(([name]) => shows(`attributes.${name}`));
  const shown: ListingContent = {
    title: content.title,
    ...(summary && shows('summary') ? { summary } : {}),
    codes: content.codes.length > 0 && shows('codes') ? content.codes : [],
    attributes: Object.fromEntries(attributes) as Record<string, AttributeValue>,
    keywords: content.keywords.length > 0 && shows('keywords') ? content.keywords : [],
    stages: all ? content.stages : {},
    media: content.media.filter((m) => shows(`media.${m.id}`, m.stage)),
    ...(place && shows('place') ? { place } : {}),
    ...(anonymous ? { anonymous } : {}),
  };
  return { content: shown, withheld: withheld.sort((a, b) => (a.field < b.field ? -1 : 1)) };
};
