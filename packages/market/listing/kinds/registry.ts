import type { Kind } from '../kind.ts';
import { byProduct } from './by-product.ts';
import { capability } from './capability.ts';
import { equipment } from './equipment.ts';
import { need } from './need.ts';
import { part } from './part.ts';
import { product } from './product.ts';
import { service } from './service.ts';
import { technology } from './technology.ts';
import { usedMachine } from './used-machine.ts';

/** Every kind of listing. A new kind is one file beside this one, a line here and an example in the demo world. */
export const kinds = {
  technology,
  product,
  part,
  need,
  equipment,
  usedMachine,
  byProduct,
  capability,
  service,
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]];
export const kindOf = (name: KindName): Kind => kinds[name];
