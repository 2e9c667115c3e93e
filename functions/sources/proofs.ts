import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { sides } from '@sandan/market/company/standing';
import { openCase } from '@sandan/market/moderation/case';
import {
  answered,
  type BusinessCheck,
  type DomainProof,
  dnsNameOf,
  fileOf,
  holdsWord,
  looked,
  unanswered,
} from '@sandan/market/verification/proof';
import { inForce, suspend } from '@sandan/market/verification/verbs';
import type { Ask } from '@sandan/sources/http/ask';
import { askStatuses } from '@sandan/sources/nts/status';
import { commit, work } from '@sandan/store/work';
import { nts } from './feeds/nts.ts';
import { askSingly } from './singly.ts';
import type { SourcesWorld } from './world.ts';

const clock: Actor = { kind: 'service', name: 'clock' };
const perRun = 50;
/** Bounds of the file: one line. */
const fileLimits = { bytes: 10_000, ms: 8_000, attempts: 1 };

const isIn = async (look: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await look();
  } catch {
    return false;
  }
};

/** Where the word of a domain is found, if anywhere. */
const foundIn = async (world: SourcesWorld, ask: Ask, { domain, word }: DomainProof): Promise<'dns' | 'file' | undefined> => {
  if (await isIn(async () => (await world.txt(dnsNameOf(domain))).some((text) => holdsWord(text, word)))) return 'dns';
  const inFile = await isIn(async () => {
    const reply = await ask({ url: new URL(fileOf(domain)), name: `proof of ${domain}`, limits: fileLimits });
    return holdsWord(new TextDecoder().decode(reply.bytes), word);
  });
  return inFile ? 'file' : undefined;
};

const quietly = async (world: SourcesWorld, id: string, doing: () => Promise<void>): Promise<void> => {
  try {
    await doing();
  } catch (cause) {
    if (cause instanceof Fault && cause.kind === 'conflict') return;
    world.log({ level: 'error', message: 'a proof could not be looked at', id, error: String(cause) });
  }
};

/** Looks for the words of the domains that are due. */
export const lookAtDomains = async (world: SourcesWorld): Promise<void> => {
  const { domainProofs } = world.stores;
  const ask = world.asking({});
  const { items } = await domainProofs.due(world.now().toISOString(), { limit: perRun });
  for (const { id, pk } of items)
    await quietly(world, id, async () => {
      const proof = await domainProofs.byId(pk.slice('org#'.length), id);
      if (!proof?.nextAt || proof.nextAt > world.now().toISOString()) return;
      await domainProofs.save(looked(proof, await foundIn(world, ask, proof), world.now()));
    });
};

/** Takes a verification out of force, and tells the desk, when the office says that the business is closed or rests. */
const ring = async (world: SourcesWorld, check: BusinessCheck, now: Date): Promise<void> => {
  const { organisations, verifications, cases, db } = world.stores;
  const reason = check.state === 'closed' ? 'business_closed' : 'business_suspended';
  for (const side of sides) {
    const [v, organisation] = await Promise.all([
      verifications.of(check.organisationId, side),
      organisations.byId(check.organisationId),
    ]);
    if (!v || !organisation || !inForce(v) || v.state === 'suspended') continue;
    const w = work();
    verifications.record(w, suspend(v, reason, undefined, 'clock', clock, now), organisation);
    await commit(db, w);
  }
  const organisation = await organisations.byId(check.organisationId);
  const target = { kind: 'organisation' as const, id: check.organisationId };
  const { pointer, found } = await cases.openOf(target);
  if (!organisation || found) return;
  const w = work();
  const report = { reason: 'false' as const, note: `kr_business_number: ${check.state}`, by: stamp(clock, now) };
  const about = { subjectId: organisation.id, said: organisation.name, demo: organisation.demo };
  cases.open(w, openCase(newId('case', now.getTime()), target, about, report), pointer);
  await commit(db, w);
};

/**
 * Asks the National Tax Service about the business numbers that are due; nothing where there is no key. Where it does not answer it is
 * asked again in an hour, and the desk is told.
 */
export const checkBusinesses = async (world: SourcesWorld): Promise<void> => {
  const key = world.keys.DATA_GO_KR_KEY;
  if (!key) return;
  const { businessChecks } = world.stores;
  const { items } = await businessChecks.due(world.now().toISOString(), { limit: perRun });
  const found = await Promise.all(items.map(({ id }) => businessChecks.of(id)));
  const due = found.filter((c) => c !== undefined && c.nextAt <= world.now().toISOString()) as BusinessCheck[];
  if (due.length === 0) return;
  const origin = world.origins?.nts ?? nts.origin;
  const numbers = due.map((c) => c.number);
  const arrivals = await askSingly(world, nts, (ask) => askStatuses({ ask, key, origin, now: world.now }, numbers));
  for (const check of due)
    await quietly(world, check.organisationId, async () => {
      const said = arrivals.flatMap(({ record }) =>
        !(record instanceof Fault) && record.fact.kind === 'business_status' && record.fact.number === check.number
          ? [record.fact]
          : [],
      )[0];
      if (!said) return businessChecks.save(unanswered(check, world.now()));
      const next = answered(check, said, world.now());
      if (next.state === 'closed' || next.state === 'suspended') await ring(world, next, world.now());
      await businessChecks.save(next);
    });
};
