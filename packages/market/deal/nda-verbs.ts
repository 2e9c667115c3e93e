import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { step } from '@sandan/kernel/process';
import type { Localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { type Nda, NdaTerms, ndaProcess } from './nda.ts';
import { ndaEdition } from './nda-template.ts';
import type { DealParty, TechnologyDeal } from './technology.ts';
import { type DealMove, moveDeal } from './technology-verbs.ts';

/** What a side asks for: the market's template, or a file of its own that has arrived in the deal. */
export const ProposedNda = NdaTerms.extend({ fileId: z.string().optional() }).strict();

/** A change of the agreement with the move of the deal that it is; `before` is the version that it ends. */
export interface NdaMove {
  readonly nda: Nda;
  readonly before?: Nda;
  readonly move: DealMove;
}

export interface ProposalFacts {
  readonly names: { readonly seller: Localized; readonly buyer: Localized };
  readonly file?: { readonly id: string; readonly name: string; readonly sha256: string } | undefined;
  /** Hash of the text of a template. */
  readonly hash: (nda: Omit<Nda, 'sha256'>) => string;
}

const other = (side: DealParty): DealParty => (side === 'seller' ? 'buyer' : 'seller');

const replaced = (nda: Nda, side: DealParty, actor: Actor, now: Date): Nda => ({
  ...nda,
  state: step(ndaProcess, nda.state, 'replace', side),
  version: nda.version + 1,
  changed: stamp(actor, now),
});

/**
 * Proposes an agreement, or a changed one in place of the latest. Until both have accepted it nothing secret is shown: the room closes.
 * @throws Fault conflict `process.refused`, `deal.onHold`
 */
export const proposeNda = (
  deal: TechnologyDeal,
  latest: Nda | undefined,
  terms: z.infer<typeof NdaTerms>,
  facts: ProposalFacts,
  side: DealParty,
  actor: Actor,
  now: Date,
): NdaMove => {
  const by = stamp(actor, now);
  const { direction, disclosureMonths, secrecyMonths } = terms;
  const { file } = facts;
  const proposed: Omit<Nda, 'sha256'> = {
    dealId: deal.id,
    version: 1,
    number: (latest?.number ?? 0) + 1,
    state: ndaProcess.initial,
    form: file ? { is: 'own', fileId: file.id, name: file.name } : { is: 'template', edition: ndaEdition },
    direction,
    disclosureMonths,
    secrecyMonths,
    parties: facts.names,
    subject: deal.listing.title,
    proposedBy: side,
    accepted: [],
    created: by,
    changed: by,
  };
  const nda = { ...proposed, sha256: file?.sha256 ?? facts.hash(proposed) };
  const move = moveDeal(deal, latest ? 'replace_nda' : 'propose_nda', side, actor, now, {
    change: { nda: { version: nda.number, inForce: false } },
    waitsFor: other(side),
  });
  return latest?.state === 'proposed' ? { nda, before: replaced(latest, side, actor, now), move } : { nda, move };
};

/** The instant some months after another, on the same day of the month or the last that there is. */
export const monthsAfter = (at: Date, months: number): Date => {
  const end = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(at.getUTCDate(), end);
  const [hour, rest] = [at.getUTCHours(), at.getTime() % 3_600_000];
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, day, hour) + rest);
};

export interface Signer {
  readonly personId: string;
  readonly name: string;
  readonly position: string;
  readonly secondFactor: boolean;
  /** Hash of the text that the signer had before them. */
  readonly sha256: string;
}

/**
 * Accepts the latest version for one side; the second acceptance brings it into force. `inForce` is the version that it then ends.
 * @throws Fault conflict `nda.changed` if the signer read another text, `nda.accepted` if the side has accepted it already
 */
export const acceptNda = (
  deal: TechnologyDeal,
  latest: Nda,
  inForce: Nda | undefined,
  signer: Signer,
  side: DealParty,
  actor: Actor,
  now: Date,
): NdaMove => {
  if (signer.sha256 !== latest.sha256) throw new Fault('conflict', 'nda.changed');
  if (latest.accepted.some((a) => a.side === side)) throw new Fault('conflict', 'nda.accepted');
  const by = stamp(actor, now);
  const { sha256: _, ...who } = signer;
  const accepted = [...latest.accepted, { side, ...who, by }];
  const both = accepted.length === 2;
  const until = monthsAfter(now, latest.disclosureMonths).toISOString();
  const nda: Nda = {
    ...latest,
    version: latest.version + 1,
    state: step(ndaProcess, latest.state, both ? 'bind' : 'accept', side),
    accepted,
    ...(both ? { until } : {}),
    changed: by,
  };
  if (!both) return { nda, move: moveDeal(deal, 'accept_nda', side, actor, now, { waitsFor: other(side) }) };
  const action = deal.state === 'nda_pending' ? 'bring_nda_into_force' : 'renew_nda';
  const move = moveDeal(deal, action, side, actor, now, { change: { nda: { version: nda.number, inForce: true, until } } });
  return inForce && inForce.number !== nda.number ? { nda, before: replaced(inForce, side, actor, now), move } : { nda, move };
};
