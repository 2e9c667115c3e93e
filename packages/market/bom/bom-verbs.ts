import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import { isCategory } from '../specification/templates/registry.ts';
import { type Bom, type BomAction, type BomSheet, bomProcess, maxBomLines, maxBoms, type WrittenBom } from './bom.ts';
import { type BomLine, conditionsOf } from './line.ts';

/** Characters of all lines together, so that they fit one record of the table whatever their script. */
const maxSheetText = 90_000;

/** @throws Fault invalid `bom.tooManyLines`, `bom.tooLarge`, or with every line that cannot be read */
const checkLines = (lines: readonly BomLine[]): void => {
  if (lines.length > maxBomLines)
    throw new Fault('invalid', 'bom.tooManyLines', `${lines.length} lines`, { params: { max: maxBomLines } });
  const text = lines.reduce((sum, line) => sum + JSON.stringify(line).length, 0);
  if (text > maxSheetText) throw new Fault('invalid', 'bom.tooLarge', `${text} characters`);
  const fields = lines.flatMap((line, at) => {
    const known =
      line.category === undefined || isCategory(line.category)
        ? []
        : [{ pointer: '/category', code: 'specification.category', params: { category: line.category } }];
    const read = known.length > 0 ? { faults: known } : conditionsOf(line);
    return 'faults' in read ? read.faults.map((fault) => ({ ...fault, pointer: `/lines/${at}${fault.pointer}` })) : [];
  });
  if (fields.length > 0) throw new Fault('invalid', 'request.invalid', 'lines of a bill', { fields: fields.slice(0, 50) });
};

export interface BomMove {
  readonly bom: Bom;
  readonly sheet: BomSheet;
}

/** @throws Fault conflict `bom.tooMany`, and those of `checkLines` */
export const draftBom = (
  written: WrittenBom,
  lines: readonly BomLine[],
  owner: { readonly id: string; readonly demo: boolean },
  already: number,
  actor: Actor,
  now: Date,
): BomMove => {
  if (already >= maxBoms) throw new Fault('conflict', 'bom.tooMany', owner.id, { params: { max: maxBoms } });
  checkLines(lines);
  const by = stamp(actor, now);
  const id = newId('bom', now.getTime());
  return {
    bom: {
      id,
      version: 1,
      ownerId: owner.id,
      state: bomProcess.initial,
      ...written,
      lines: lines.length,
      demo: owner.demo,
      created: by,
      changed: by,
    },
    sheet: { bomId: id, ownerId: owner.id, version: 1, lines: [...lines] },
  };
};

/** Writes a draft anew. @throws Fault conflict `process.refused`, and those of `checkLines` */
export const changeBom = (
  { bom, sheet }: BomMove,
  { title, about }: WrittenBom,
  lines: readonly BomLine[],
  actor: Actor,
  now: Date,
): BomMove => {
  const state = step(bomProcess, bom.state, 'change', 'owner');
  checkLines(lines);
  const { about: _, ...rest } = bom;
  return {
    bom: {
      ...rest,
      state,
      title,
      ...(about === undefined ? {} : { about }),
      lines: lines.length,
      version: bom.version + 1,
      changed: stamp(actor, now),
    },
    sheet: { ...sheet, version: sheet.version + 1, lines: [...lines] },
  };
};

/** @throws Fault conflict `process.refused`, `bom.empty` */
export const moveBom = (bom: Bom, action: BomAction, actor: Actor, now: Date): Bom => {
  const state = step(bomProcess, bom.state, action, 'owner');
  if (action === 'release' && bom.lines === 0) throw new Fault('conflict', 'bom.empty', bom.id);
  return { ...bom, state, version: bom.version + 1, changed: stamp(actor, now) };
};
