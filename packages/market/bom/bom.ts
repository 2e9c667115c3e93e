import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { BomLine } from './line.ts';

/** Life of a bill of materials. What is released is what is bought; its chosen parts are watched, and to change it, it is revised. */
export const bomProcess = process({
  name: 'bom',
  states: ['draft', 'released', 'archived'],
  initial: 'draft',
  final: ['archived'],
  transitions: [
    { from: 'draft', action: 'change', by: 'owner', to: 'draft' },
    { from: 'draft', action: 'release', by: 'owner', to: 'released', guard: 'bom.empty' },
    { from: 'released', action: 'revise', by: 'owner', to: 'draft' },
    { from: ['draft', 'released'], action: 'archive', by: 'owner', to: 'archived' },
  ],
});
/** Actions that are taken by name; a change comes with what it changes. */
export const bomActions = ['release', 'revise', 'archive'] as const;
export type BomAction = (typeof bomActions)[number];

export const maxBoms = 200;
export const maxBomLines = 200;

export const WrittenBom = z
  .strictObject({
    /** The product or assembly that is made of it. */
    title: z.string().trim().min(2).max(200),
    about: z.string().trim().min(1).max(2000).optional(),
  })
  .meta({ id: 'WrittenBom' });
export type WrittenBom = z.infer<typeof WrittenBom>;

/** The head of a bill of materials (UC4); nobody but its owner sees it. Its lines lie apart, in `BomSheet`. */
export const Bom = z
  .object({
    id: idOf('bom'),
    version: z.int().positive(),
    ownerId: idOf('organisation'),
    state: z.enum(bomProcess.states),
    ...WrittenBom.shape,
    lines: z.int().nonnegative(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Bom' });
export type Bom = z.infer<typeof Bom>;

export const BomSheet = z.object({
  bomId: idOf('bom'),
  ownerId: idOf('organisation'),
  version: z.int().positive(),
  lines: z.array(BomLine).max(maxBomLines),
});
export type BomSheet = z.infer<typeof BomSheet>;
