import type { Capability } from '@sandan/market/equipment/capability';
import type { equipmentClass, useMeans } from '@sandan/market/listing/kinds/equipment-options';
import type { OrganisationKey } from '../organisations.ts';
import type { Pair, Span } from '../trade.ts';

/** An invented instrument that others may use. */
export interface DemoInstrument {
  readonly key: string;
  readonly by: OrganisationKey;
  readonly title: Pair;
  readonly summary: Pair;
  readonly specification: Pair;
  readonly can: readonly Capability[];
  readonly class: keyof typeof equipmentClass;
  readonly subclass: string;
  readonly model: string;
  readonly means: readonly (keyof typeof useMeans)[];
  readonly force?: Span;
  readonly temperature?: Span;
  readonly pressure?: Span;
  readonly frequency?: Span;
  readonly samples: Pair;
  readonly cautions: Pair;
  readonly fees: Pair;
  readonly site: Pair;
  /** How it is booked: by `hours` or by `days`. */
  readonly booked: 'hours' | 'days';
  readonly acquired: string;
}
