import * as z from 'zod';

/** How much the machines of an organisation may call: each key and client in a minute, and all of them together in a day. */
export interface Plan {
  readonly perMinute: number;
  readonly perDay: number;
}

/** Plans, as data. */
export const plans = {
  basic: { perMinute: 120, perDay: 10_000 },
  standard: { perMinute: 600, perDay: 100_000 },
  large: { perMinute: 3_000, perDay: 1_000_000 },
} as const satisfies Record<string, Plan>;

export const planNames = Object.keys(plans) as [keyof typeof plans, ...(keyof typeof plans)[]];
export const PlanName = z.enum(planNames).meta({ id: 'PlanName' });
export type PlanName = z.infer<typeof PlanName>;

export const planOf = (organisation: { readonly plan?: PlanName | undefined }): Plan => plans[organisation.plan ?? 'basic'];

/** Distinct organisations at which one key or person may look in an hour: a person at work looks at dozens, a scraper at thousands. */
export const organisationsPerHour = 300;
