import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { EventName } from '../event/catalogue.ts';
import { type Delivery, type Outcome, pauses } from './delivery.ts';

/** Life of a webhook: nothing is sent to an address before it has given back a word that only its holder could read. */
export const webhookProcess = process({
  name: 'webhook',
  states: ['unproved', 'proved', 'stopped'],
  initial: 'unproved',
  final: [],
  transitions: [
    { from: ['unproved', 'proved', 'stopped'], action: 'address', by: 'owner', to: 'unproved' },
    { from: ['unproved', 'stopped'], action: 'retry', by: 'owner', to: 'unproved' },
    { from: 'unproved', action: 'prove', by: 'market', to: 'proved' },
    { from: ['unproved', 'proved'], action: 'stop', by: 'market', to: 'stopped', timer: 'webhook' },
  ],
});

/** An address of the open web: HTTPS, a name and no sign-in. That it is a public one is seen when it is asked. */
export const WebhookUrl = z
  .string()
  .trim()
  .max(500)
  .refine((written) => {
    const url = URL.canParse(written) ? new URL(written) : undefined;
    return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === '';
  }, 'webhook.address');

/** The use for which signing secrets are sealed. */
export const sealedAs = 'webhook';

/** A signing secret as it is kept, sealed; `until` is when the one that was replaced no longer signs. */
export const SigningSecret = z.object({ sealed: z.string(), until: z.iso.datetime().optional() });
export type SigningSecret = z.infer<typeof SigningSecret>;

/**
 * Where the programs of a person or an organisation (`holderId`) are told. A person has one, for what they watch; an organisation
 * several, each with the events it wants.
 */
export const Webhook = z.object({
  id: idOf('webhook'),
  version: z.int().positive(),
  holderId: z.union([idOf('person'), idOf('organisation')]),
  name: z.string().trim().min(1).max(80).optional(),
  url: z.string(),
  /** The newest first. */
  secrets: z.array(SigningSecret).min(1).max(2),
  events: z.array(z.string()).default([]),
  state: z.enum(webhookProcess.states),
  /** Since when nothing was taken. */
  failingSince: z.iso.datetime().optional(),
  changed: z.iso.datetime(),
});
export type Webhook = z.infer<typeof Webhook>;

/** Webhooks an organisation may have. */
export const webhooksAtMost = 10;

/** What an organisation writes of a webhook. */
export const WebhookDraft = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    url: WebhookUrl,
    events: z.array(EventName).min(1).max(EventName.options.length),
  })
  .meta({ id: 'WebhookDraft' });
export type WebhookDraft = z.infer<typeof WebhookDraft>;

/** @throws Fault limited `webhook.tooMany` */
export const begin = (
  draft: WebhookDraft,
  of: { readonly id: string; readonly holderId: string; readonly sealed: string; readonly kept: number },
  now: Date,
): Webhook => {
  if (of.kept >= webhooksAtMost)
    throw new Fault('limited', 'webhook.tooMany', `${of.kept}`, { params: { count: webhooksAtMost } });
  const { id, holderId, sealed } = of;
  const { name, events } = draft;
  return {
    id,
    version: 1,
    holderId,
    name,
    url: new URL(draft.url).href,
    secrets: [{ sealed }],
    events: [...new Set(events)],
    state: webhookProcess.initial,
    changed: now.toISOString(),
  };
};

/** Another address: it must prove itself anew. */
export const readdress = (webhook: Webhook, url: string, now: Date): Webhook => {
  const { failingSince: _, ...kept } = webhook;
  const state = step(webhookProcess, webhook.state, 'address', 'owner');
  return { ...kept, url: new URL(url).href, state, changed: now.toISOString(), version: webhook.version + 1 };
};

/** Takes what its organisation wrote; the address proves itself anew only if it is another. */
export const change = (webhook: Webhook, draft: WebhookDraft, now: Date): Webhook => {
  const { name, events } = draft;
  const written = { name, events: [...new Set(events)] };
  if (new URL(draft.url).href !== webhook.url) return { ...readdress(webhook, draft.url, now), ...written };
  return { ...webhook, ...written, changed: now.toISOString(), version: webhook.version + 1 };
};

/** Asks an address again to prove itself. @throws Fault conflict `process.refused` of one that is proved */
export const recheck = (webhook: Webhook): Webhook => {
  const { failingSince: _, ...kept } = webhook;
  return { ...kept, state: step(webhookProcess, webhook.state, 'retry', 'owner'), version: webhook.version + 1 };
};

const hour = 3_600_000;
/** How long the secret that was replaced goes on signing beside the new one, so that receivers can change over. */
export const overlapHours = 24;

/** A new secret; what is sent within the overlap is signed with it and with the one before. */
export const rotate = (webhook: Webhook, sealed: string, now: Date): Webhook => {
  const until = new Date(now.getTime() + overlapHours * hour).toISOString();
  const before = webhook.secrets.slice(0, 1).map((s) => ({ ...s, until }));
  return { ...webhook, secrets: [{ sealed }, ...before], changed: now.toISOString(), version: webhook.version + 1 };
};

/** The secrets that sign at this instant, sealed, the newest first. */
export const signingAt = ({ secrets }: Webhook, now: Date): readonly string[] =>
  secrets.filter(({ until }) => until === undefined || until > now.toISOString()).map(({ sealed }) => sealed);

/** An address at which nothing was taken for so long is no longer asked, in days. */
export const stopAfterDays = 5;

/** A webhook after a try at it: proved by its challenge, stopped when it is gone or has failed for days, else as it was. */
export const afterTry = (webhook: Webhook, delivery: Delivery, outcome: Outcome, now: Date): Webhook => {
  const { failingSince, ...rest } = webhook;
  const version = webhook.version + 1;
  if (outcome === 'taken') {
    const proves = delivery.about.is === 'challenge' && webhook.state === 'unproved';
    const state = proves ? step(webhookProcess, webhook.state, 'prove', 'market') : webhook.state;
    return proves || failingSince ? { ...rest, state, version } : webhook;
  }
  const since = failingSince ?? now.toISOString();
  const tooLong = now.getTime() - Date.parse(since) >= stopAfterDays * 24 * hour;
  const unproved = delivery.about.is === 'challenge' && delivery.attempts.length >= pauses.length - 1;
  if (webhook.state !== 'stopped' && (outcome === 'gone' || tooLong || unproved))
    return { ...rest, failingSince: since, state: step(webhookProcess, webhook.state, 'stop', 'market'), version };
  return failingSince ? webhook : { ...rest, failingSince: since, version };
};
