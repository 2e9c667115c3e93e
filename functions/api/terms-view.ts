import { idOf } from '@sandan/kernel/id';
import { open } from '@sandan/kernel/process';
import { isHeld, type TechnologyDeal } from '@sandan/market/deal/technology';
import { allows } from '@sandan/market/policy';
import { termChanges } from '@sandan/market/term-sheet/difference';
import {
  type Party,
  parties,
  penHolders,
  TermSheet,
  type TermVersion,
  termSheetActions,
  termSheetProcess,
} from '@sandan/market/term-sheet/term-sheet';
import { Terms } from '@sandan/market/term-sheet/terms';
import * as z from 'zod';
import type { Caller } from './caller.ts';
import { relationToDeal } from './deal-view.ts';
import type { World } from './world.ts';

const Side = z.enum(parties);
const Person = z.object({ id: z.string(), name: z.string() });
const TermChange = z.object({ path: z.string(), before: z.unknown().optional(), after: z.unknown().optional() });

export const TermVersionView = z
  .object({
    number: z.int(),
    side: Side,
    by: Person,
    at: z.string(),
    note: z.string().optional(),
    terms: Terms,
    /** Against the version before it, or the one that was asked for. */
    against: z.int().optional(),
    changes: z.array(TermChange),
  })
  .meta({ id: 'TermVersionView' });

export const TermSheetView = z
  .object({
    dealId: idOf('deal'),
    version: z.int(),
    state: TermSheet.shape.state,
    number: z.int(),
    agreed: z.int().optional(),
    side: Side,
    /** Who may write the next version. */
    pen: z.array(Side),
    /** Whether the caller can write it now. */
    writes: z.boolean(),
    actions: z.array(z.enum(termSheetActions)),
    versions: z.array(TermVersionView.omit({ terms: true, changes: true, against: true })),
    last: TermVersionView.optional(),
  })
  .meta({ id: 'TermSheetView' });

/** The side of one who belongs to the deal. */
export const partyOf = (deal: TechnologyDeal, caller: Caller): Party =>
  caller.organisation?.id === deal.seller.organisationId ? 'seller' : 'buyer';

const personOf = async (world: World, id: string) => ({ id, name: (await world.stores.persons.byId(id))?.name ?? '' });

const lineOf = async (world: World, { number, side, by, note }: TermVersion) => ({
  number,
  side,
  by: await personOf(world, by.actor),
  at: by.at,
  ...(note ? { note } : {}),
});

/** One version, and what it changes against another. */
export const termVersionView = async (world: World, version: TermVersion, against: TermVersion | undefined) => ({
  ...(await lineOf(world, version)),
  terms: version.terms,
  ...(against ? { against: against.number } : {}),
  changes: against ? termChanges(against.terms, version.terms) : [],
});

const openable = ['terms_agreed', 'internal_approval', 'contract_negotiating'];

const actionsFor = (sheet: TermSheet, deal: TechnologyDeal, side: Party): (typeof termSheetActions)[number][] => {
  if (isHeld(deal)) return [];
  const found = termSheetActions.filter((a) => open(termSheetProcess, sheet.state, side).some((t) => t.action === a));
  return found.filter((a) => (a === 'reopen' ? openable.includes(deal.state) : deal.state === 'terms_negotiating'));
};

/** The sheet as one side sees it, its last version against the one before. */
export const termSheetView = async (
  world: World,
  deal: TechnologyDeal,
  sheet: TermSheet | undefined,
  versions: readonly TermVersion[],
  caller: Caller,
) => {
  const side = partyOf(deal, caller);
  const state = sheet?.state ?? termSheetProcess.initial;
  const pen = penHolders(state);
  const may = allows('terms.write', caller.actor, relationToDeal(deal, caller));
  const last = versions.at(-1);
  return {
    dealId: deal.id,
    version: sheet?.version ?? 0,
    state,
    number: sheet?.number ?? 0,
    ...(sheet?.agreed ? { agreed: sheet.agreed } : {}),
    side,
    pen: [...pen],
    writes: may && deal.state === 'terms_negotiating' && !isHeld(deal) && pen.includes(side),
    actions: sheet && may ? actionsFor(sheet, deal, side) : [],
    versions: await Promise.all(versions.map((v) => lineOf(world, v))),
    ...(last ? { last: await termVersionView(world, last, versions.at(-2)) } : {}),
  };
};
