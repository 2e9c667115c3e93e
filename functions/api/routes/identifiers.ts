import { randomBytes } from 'node:crypto';
import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import { Identifier, IdentifierScheme, identifierKey, readIdentifier } from '@sandan/market/company/identifier';
import type { Organisation } from '@sandan/market/company/organisation';
import { levelOf } from '@sandan/market/company/standing';
import { addReport, openCase } from '@sandan/market/moderation/case';
import {
  type BusinessCheck,
  type DomainProof,
  dnsNameOf,
  domainProcess,
  fileOf,
  maxDomains,
  readDomain,
} from '@sandan/market/verification/proof';
import { commit, work as newWork } from '@sandan/store/work';
import * as z from 'zod';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';
import { relationToOrganisation } from './verifications.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });
const OfScheme = OfOrganisation.extend({ scheme: IdentifierScheme });
const OfDomain = OfOrganisation.extend({ domain: z.string().min(3).max(253) });

const Evidence = z
  .object({
    identifiers: z.array(Identifier),
    business: z
      .object({
        number: z.string(),
        state: z.enum(['active', 'suspended', 'closed', 'unregistered']).optional(),
        tax: z.string().optional(),
        closed: z.string().optional(),
        fetchedAt: z.string().optional(),
      })
      .optional(),
    domains: z.array(
      z.object({
        domain: z.string(),
        state: z.enum(domainProcess.states),
        by: z.enum(['dns', 'file']).optional(),
        provedAt: z.string().optional(),
        checkedAt: z.string().optional(),
        record: z.object({ name: z.string(), value: z.string() }).optional(),
        file: z.object({ url: z.string(), value: z.string() }).optional(),
      }),
    ),
    /** Domains of the mail addresses of its members that it proved, or that are its website's: weaker evidence. */
    mail: z.array(z.object({ domain: z.string(), proved: z.boolean() })),
  })
  .meta({ id: 'Evidence' });

const domainView = ({ domain, state, by, provedAt, checkedAt, word }: DomainProof, mine: boolean) => ({
  domain,
  state,
  ...(by ? { by } : {}),
  ...(provedAt ? { provedAt } : {}),
  ...(checkedAt ? { checkedAt } : {}),
  ...(mine
    ? {
        record: { name: dnsNameOf(domain), value: `sandan-verification=${word}` },
        file: { url: fileOf(domain), value: `sandan-verification=${word}` },
      }
    : {}),
});

const hostOf = (url: string | undefined): string | undefined =>
  url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;

const mailDomains = async (world: World, organisation: Organisation, proofs: readonly DomainProof[]) => {
  const members = await world.stores.memberships.inOrganisation(organisation.id);
  const people = await Promise.all(members.map((m) => world.stores.persons.byId(m.personId)));
  const used = new Set(people.flatMap((p) => (p ? [p.email.split('@')[1]?.toLowerCase() ?? ''] : [])));
  const proved = new Set(proofs.filter((p) => p.state === 'proved').map((p) => p.domain));
  const site = hostOf(organisation.website);
  return [...used].filter((d) => proved.has(d) || d === site).map((domain) => ({ domain, proved: proved.has(domain) }));
};

const evidenceOf = async (world: World, organisation: Organisation, mine: boolean) => {
  const [check, proofs] = await Promise.all([
    world.stores.businessChecks.of(organisation.id),
    world.stores.domainProofs.of(organisation.id),
  ]);
  const { version: _, organisationId: __, nextAt: ___, ...business } = check ?? ({} as BusinessCheck);
  return {
    identifiers: organisation.identifiers ?? [],
    ...(check ? { business } : {}),
    domains: proofs.map((p) => domainView(p, mine)),
    mail: await mailDomains(world, organisation, proofs),
  };
};

/** Tells the desk that somebody claims the number of another; in a transaction of its own, since the claim itself is refused. */
const suspect = async (world: World, organisation: Organisation, scheme: string, caller: Caller, now: Date): Promise<void> => {
  const w = newWork();
  const target = { kind: 'organisation' as const, id: organisation.id };
  const report = { reason: 'fraud' as const, note: `${scheme}: claimed twice`, by: stamp(caller.actor, now) };
  const { pointer, found } = await world.stores.cases.openOf(target);
  if (found?.reports.some((r) => r.by.actor === report.by.actor)) return;
  const about = { subjectId: organisation.id, said: organisation.name, demo: organisation.demo };
  if (found) world.stores.cases.put(w, addReport(found, report));
  else world.stores.cases.open(w, openCase(newId('case', now.getTime()), target, about, report), pointer);
  await commit(world.stores.db, w);
};

const foundOrganisation = async (world: World, id: string): Promise<Organisation> => {
  const organisation = await world.stores.organisations.byId(id);
  if (!organisation) throw missing('organisation');
  return organisation;
};

/** @throws Fault conflict `verification.identity` for a number by which it was verified */
const keepNumber = (organisation: Organisation, had: Identifier | undefined, now: Date): void => {
  if (had && levelOf(organisation, now) > 0) throw new Fault('conflict', 'verification.identity');
};

export const identifiers = [
  endpoint({
    operation: 'evidence.read',
    method: 'get',
    path: '/organisations/{id}/evidence',
    summary: 'Numbers, register and domains of an organisation, as far as they are proved, and when they were looked at',
    params: OfOrganisation,
    answer: Evidence,
    handle: async ({ permit, params, caller, world }) => {
      const relation = relationToOrganisation(params.id, caller);
      permit(relation);
      return { body: await evidenceOf(world, await foundOrganisation(world, params.id), relation === 'organisation') };
    },
  }),
  endpoint({
    operation: 'identifiers.put',
    method: 'put',
    path: '/organisations/{id}/identifiers/{scheme}',
    summary: 'Name a number by which the organisation is known elsewhere; one organisation alone can hold it',
    params: OfScheme,
    body: z.strictObject({ value: z.string().min(1).max(60) }),
    answer: Evidence,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const organisation = await foundOrganisation(world, params.id);
      const value = readIdentifier(params.scheme, body.value);
      const all = organisation.identifiers ?? [];
      const had = all.find((i) => i.scheme === params.scheme);
      if (had?.value === value) return { body: await evidenceOf(world, organisation, true) };
      keepNumber(organisation, had, now);
      const key = identifierKey(params.scheme, value, organisation.country);
      const claim = await world.stores.identifierClaims.of(key);
      if (claim) {
        await suspect(world, organisation, params.scheme, caller, now);
        throw new Fault('conflict', 'identifier.refused');
      }
      world.stores.identifierClaims.create(work, { version: 1, key, organisationId: organisation.id });
      const before = had && (await world.stores.identifierClaims.of(identifierKey(had.scheme, had.value, organisation.country)));
      if (before) world.stores.identifierClaims.remove(work, before);
      const next: Organisation = {
        ...organisation,
        identifiers: [...all.filter((i) => i !== had), { scheme: params.scheme, value, since: now.toISOString() }],
        version: organisation.version + 1,
        changed: stamp(caller.actor, now),
      };
      world.stores.organisations.put(work, next);
      if (params.scheme === 'kr_business_number') {
        const check = await world.stores.businessChecks.of(organisation.id);
        const version = (check?.version ?? 0) + 1;
        world.stores.businessChecks.put(work, {
          version,
          organisationId: organisation.id,
          number: value,
          nextAt: now.toISOString(),
        });
      }
      return { body: await evidenceOf(world, next, true) };
    },
  }),
  endpoint({
    operation: 'domains.name',
    also: [200],
    method: 'post',
    path: '/organisations/{id}/domains',
    summary: 'Name a domain; the answer says which word to put into its DNS or into a file',
    params: OfOrganisation,
    body: z.strictObject({ domain: z.string().min(3).max(253) }),
    answer: Evidence,
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const domain = readDomain(body.domain);
      const organisation = await foundOrganisation(world, params.id);
      const proofs = await world.stores.domainProofs.of(params.id);
      const had = proofs.find((p) => p.domain === domain);
      if (!had && proofs.length >= maxDomains)
        throw new Fault('invalid', 'domain.tooMany', params.id, { params: { count: maxDomains } });
      if (had?.state === 'waiting' || had?.state === 'proved')
        return { status: 200, body: await evidenceOf(world, organisation, true) };
      const proof: DomainProof = {
        version: (had?.version ?? 0) + 1,
        organisationId: params.id,
        domain,
        word: had?.word ?? randomBytes(18).toString('base64url'),
        state: had ? step(domainProcess, had.state, 'retry', 'owner') : domainProcess.initial,
        named: stamp(caller.actor, now),
        misses: 0,
        nextAt: now.toISOString(),
      };
      world.stores.domainProofs.put(work, proof);
      const { domains, ...rest } = await evidenceOf(world, organisation, true);
      return { body: { ...rest, domains: [...domains.filter((d) => d.domain !== domain), domainView(proof, true)] } };
    },
  }),
  endpoint({
    operation: 'domains.remove',
    method: 'delete',
    path: '/organisations/{id}/domains/{domain}',
    summary: 'Take a domain away',
    params: OfDomain,
    status: 204,
    handle: async ({ permit, params, caller, world, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const proof = await world.stores.domainProofs.byId(params.id, params.domain);
      if (!proof) throw missing('domain');
      world.stores.domainProofs.remove(work, proof);
      return {};
    },
  }),
];
