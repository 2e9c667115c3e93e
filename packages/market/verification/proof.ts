import { Stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';

/** Days after which what was proved is looked at again. */
export const recheckDays = 30;
/** Days in which a domain can be proved after it was named. */
export const proveDays = 7;
/** How often in a row a proof may be missing before it counts as lost. */
export const mostMisses = 3;
/** Most domains of one organisation. */
export const maxDomains = 5;

const minute = 60_000;
const day = 86_400_000;

export const domainProcess = process({
  name: 'domain',
  states: ['waiting', 'proved', 'failed', 'lost'],
  initial: 'waiting',
  final: [],
  transitions: [
    { from: ['waiting', 'failed', 'lost'], action: 'prove', by: 'market', to: 'proved' },
    { from: 'proved', action: 'prove', by: 'market', to: 'proved', timer: 'nextAt' },
    { from: 'waiting', action: 'fail', by: 'market', to: 'failed', timer: 'nextAt' },
    { from: 'proved', action: 'lose', by: 'market', to: 'lost', timer: 'nextAt' },
    { from: ['failed', 'lost'], action: 'retry', by: 'owner', to: 'waiting' },
  ],
});

/** That an organisation holds a domain: a word of ours stands in its DNS, or in a file that it serves. */
export const DomainProof = z
  .object({
    version: z.int().positive(),
    organisationId: idOf('organisation'),
    /** In the form of DNS: lower case, punycode. */
    domain: z.string().max(253),
    /** The word that must be found; it is public once it stands there. */
    word: z.string(),
    state: z.enum(domainProcess.states),
    by: z.enum(['dns', 'file']).optional(),
    named: Stamp,
    provedAt: z.iso.datetime().optional(),
    checkedAt: z.iso.datetime().optional(),
    misses: z.int().nonnegative().default(0),
    nextAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'DomainProof' });
export type DomainProof = z.infer<typeof DomainProof>;

/** Providers whose domains say nothing of who writes from them. */
const publicMail = ['gmail.com', 'naver.com', 'daum.net', 'hanmail.net', 'kakao.com', 'nate.com', 'outlook.com', 'hotmail.com'];
const more = ['yahoo.com', 'icloud.com', 'qq.com', '163.com', 'gmx.de', 'proton.me', 'live.com', 'msn.com'];

/** A domain in the form of DNS. @throws Fault invalid field `domain` `domain.name`, or `domain.public` for a provider of mail */
export const readDomain = (written: string): string => {
  const plain = written
    .normalize('NFKC')
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
    .replace(/\.$/, '');
  const host = URL.canParse(`https://${plain}`) ? new URL(`https://${plain}`).hostname : '';
  const labels = host.split('.');
  const right =
    labels.length >= 2 &&
    labels.every((l) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(l)) &&
    /[a-z]/.test(labels.at(-1) ?? '');
  if (!right || host.length > 253 || plain.includes('@') || plain.includes(':')) throw invalidField('/domain', 'domain.name');
  const domain = host.replace(/^www\./, '');
  if ([...publicMail, ...more].includes(domain)) throw invalidField('/domain', 'domain.public');
  return domain;
};

/** The name under which the word stands in DNS, the address of the file, and what either must hold. */
export const dnsNameOf = (domain: string): string => `_sandan.${domain}`;
export const fileOf = (domain: string): string => `https://${domain}/.well-known/sandan-verification.txt`;
export const holdsWord = (text: string, word: string): boolean => text.split(/\s+/).includes(`sandan-verification=${word}`);

/** Minutes to the next look at a domain that is not proved yet, the longer it waits the more. */
const pauseOf = ({ named }: DomainProof, now: Date): number => {
  const waited = now.getTime() - Date.parse(named.at);
  return waited < 30 * minute ? 2 : waited < day ? 30 : 360;
};

/** A proof after a look at it: `found` says where the word was, if it was. */
export const looked = (proof: DomainProof, found: 'dns' | 'file' | undefined, now: Date): DomainProof => {
  const at = now.toISOString();
  const after = (ms: number) => new Date(now.getTime() + ms).toISOString();
  const base = { ...proof, version: proof.version + 1, checkedAt: at };
  const { nextAt: _, ...rest } = base;
  if (found) {
    const state = step(domainProcess, proof.state, 'prove', 'market');
    return { ...base, state, by: found, provedAt: at, misses: 0, nextAt: after(recheckDays * day) };
  }
  if (proof.state === 'proved') {
    const misses = proof.misses + 1;
    if (misses < mostMisses) return { ...base, misses, nextAt: after(day) };
    return { ...rest, misses, state: step(domainProcess, proof.state, 'lose', 'market') };
  }
  if (now.getTime() - Date.parse(proof.named.at) >= proveDays * day)
    return { ...rest, state: step(domainProcess, proof.state, 'fail', 'market') };
  return { ...base, nextAt: after(pauseOf(proof, now) * minute) };
};

/** What the National Tax Service says of a business number, with the time it was asked. */
export const BusinessCheck = z
  .object({
    version: z.int().positive(),
    organisationId: idOf('organisation'),
    number: z.string().regex(/^\d{10}$/),
    state: z.enum(['active', 'suspended', 'closed', 'unregistered']).optional(),
    tax: z.string().max(100).optional(),
    closed: z.iso.date().optional(),
    fetchedAt: z.iso.datetime().optional(),
    nextAt: z.iso.datetime(),
  })
  .meta({ id: 'BusinessCheck' });
export type BusinessCheck = z.infer<typeof BusinessCheck>;

/** A check after the office answered: it is asked again in a month. */
export const answered = (
  check: BusinessCheck,
  said: {
    readonly state: NonNullable<BusinessCheck['state']>;
    readonly tax?: string | undefined;
    readonly closed?: string | undefined;
  },
  now: Date,
): BusinessCheck => {
  const { tax: _, closed: __, ...rest } = check;
  return {
    ...rest,
    version: check.version + 1,
    state: said.state,
    ...(said.tax ? { tax: said.tax } : {}),
    ...(said.closed ? { closed: said.closed } : {}),
    fetchedAt: now.toISOString(),
    nextAt: new Date(now.getTime() + recheckDays * day).toISOString(),
  };
};

/** A check on which there was no answer: what was known stays, and the office is asked again in an hour. */
export const unanswered = (check: BusinessCheck, now: Date): BusinessCheck => ({
  ...check,
  version: check.version + 1,
  nextAt: new Date(now.getTime() + 60 * minute).toISOString(),
});
