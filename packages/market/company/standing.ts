import * as z from 'zod';

/** What an organisation is verified for: to sell, to buy; each on its own (UO7). */
export const sides = ['seller', 'buyer'] as const;
export const VerifiedSide = z.enum(sides).meta({ id: 'VerifiedSide' });
export type VerifiedSide = z.infer<typeof VerifiedSide>;

export const levelNumbers = [1, 2, 3] as const;
export const Level = z.union([z.literal(1), z.literal(2), z.literal(3)]).meta({ id: 'VerificationLevel' });
export type Level = z.infer<typeof Level>;

/** How something was found to be so. What was proved is never said without how and when (UO6). */
export const methods = ['register', 'documents', 'domain', 'bank', 'site_visit', 'third_party'] as const;
export const Method = z.enum(methods).meta({ id: 'VerificationMethod' });
export type Method = z.infer<typeof Method>;

/** A verification that was granted: its level, since when and until when, and how each part was found, with the day. */
export const Grant = z
  .object({
    level: Level,
    since: z.iso.datetime(),
    until: z.iso.datetime(),
    methods: z
      .array(z.object({ method: Method, at: z.iso.datetime() }))
      .min(1)
      .max(methods.length),
  })
  .meta({ id: 'VerificationGrant' });
export type Grant = z.infer<typeof Grant>;

/** The grants in force, one for each side. Written by the verification process alone: nothing that is paid for touches it. */
export const Standing = z.object({ seller: Grant.optional(), buyer: Grant.optional() }).meta({ id: 'VerificationStanding' });
export type Standing = z.infer<typeof Standing>;

interface Verified {
  readonly verification?: Standing | undefined;
}

/** The grant of a side at an instant, if one is in force: one past its time counts for nothing, whether or not the clock has come by. */
export const grantOf = (organisation: Verified | undefined, side: VerifiedSide, now: Date): Grant | undefined => {
  const grant = organisation?.verification?.[side];
  return grant && grant.until > now.toISOString() ? grant : undefined;
};

/** All grants in force at an instant. */
export const standingOf = (organisation: Verified | undefined, now: Date): Standing => {
  const [seller, buyer] = sides.map((side) => grantOf(organisation, side, now));
  return { ...(seller ? { seller } : {}), ...(buyer ? { buyer } : {}) };
};

/** The highest level in force on either side; 0 for an organisation that nobody verified. */
export const levelOf = (organisation: Verified | undefined, now: Date): 0 | Level =>
  sides.reduce<0 | Level>((highest, side) => {
    const level = grantOf(organisation, side, now)?.level ?? 0;
    return Math.max(level, highest) as 0 | Level;
  }, 0);
