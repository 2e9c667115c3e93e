import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Attachment } from '../deal/entry.ts';
import { ServiceState, serviceProcess, serviceSides } from './process.ts';
import { serviceKindNames, serviceReasonNames } from './service-names.ts';

/** Long enough to say what is wrong, short enough that the whole course of a request is one record. */
export const ServiceText = z.string().trim().min(1).max(2000);

const mostParameters = 60;

/** Values by their names, such as the load of a case and the material of a part. */
export const Parameters = z
  .record(z.string().trim().min(1).max(60), z.string().trim().min(1).max(200))
  .refine((p) => Object.keys(p).length <= mostParameters, { message: 'service.tooMuch' })
  .meta({ id: 'ServiceParameters' });
export type Parameters = z.infer<typeof Parameters>;

/** What is to be designed or simulated, as whoever needs it says. */
export const Wish = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    text: z.string().trim().min(1).max(6000),
    /** The day by which the result is wanted. */
    wantedOn: z.iso.date().optional(),
    parameters: Parameters.default({}),
  })
  .meta({ id: 'ServiceWish' });
export type Wish = z.infer<typeof Wish>;

/** The program that reckons, with its version: another version is another result. */
export const Solver = z
  .strictObject({ name: z.string().trim().min(1).max(80), version: z.string().trim().min(1).max(40) })
  .meta({ id: 'Solver' });
export type Solver = z.infer<typeof Solver>;

/** What the owner of the service offers. `price` in minor units without value added tax, `vat` in per cent. */
export const WrittenServiceQuote = z
  .strictObject({
    price: z.int().positive().max(1e12),
    currency: Currency,
    vat: z.int().min(0).max(30).default(10),
    /** How often the user may give a result back. */
    revisions: z.int().min(0).max(10),
    deliverBy: z.iso.date(),
    validUntil: z.iso.date(),
    solver: Solver.optional(),
    text: ServiceText.optional(),
  })
  .meta({ id: 'WrittenServiceQuote' });
export type WrittenServiceQuote = z.infer<typeof WrittenServiceQuote>;

export const ServiceQuote = z.object({ number: z.int().positive(), ...WrittenServiceQuote.shape, at: z.iso.datetime() });

/** Most files of either side, and runs, of one request. */
export const mostFiles = 40;
export const mostJobs = 60;

/** What was handed in at once: files of the owner, and runs of a solver by their numbers. `digest` covers the content of all of it. */
export const Delivery = z.object({
  number: z.int().positive(),
  files: z.array(idOf('media')).max(mostFiles),
  jobs: z.array(z.int().positive()).max(mostJobs),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
});
export type Delivery = z.infer<typeof Delivery>;

const actions = serviceProcess.transitions.map((t) => t.action);

/** One step of a request: who took it, to which state, why and with which words. */
export const ServiceStep = z.object({
  action: z.enum(actions),
  side: z.enum(serviceSides),
  to: ServiceState,
  reason: z.enum(serviceReasonNames).optional(),
  text: ServiceText.optional(),
  at: z.iso.datetime(),
});
export type ServiceStep = z.infer<typeof ServiceStep>;

/** Most quotes of one request; with the revisions that bounds its course. */
export const mostQuotes = 10;

export const ServiceRequest = z
  .object({
    id: idOf('serviceRequest'),
    version: z.int().positive(),
    number: z.string(),
    state: ServiceState,
    reason: z.enum(serviceReasonNames).optional(),
    kind: z.enum(serviceKindNames),
    resourceId: idOf('resource'),
    resource: localized(200),
    ownerId: idOf('organisation'),
    user: z.object({ organisationId: idOf('organisation'), personId: idOf('person') }),
    wish: Wish,
    quote: ServiceQuote.optional(),
    /** Of the quote that was accepted: what a programme is to bear of the price, and by which application. */
    applicationId: idOf('application').optional(),
    support: z.int().nonnegative().default(0),
    deliveries: z.array(Delivery).max(11),
    course: z.array(ServiceStep).max(60),
    /** The instant of the last step: from here the clock counts. */
    since: z.iso.datetime(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'ServiceRequest' });
export type ServiceRequest = z.infer<typeof ServiceRequest>;

/** A file of one side: what the work starts from, or what came of it. `ready` once its content is there and was held against its hash. */
export const ServiceFile = z.object({
  version: z.int().positive(),
  requestId: idOf('serviceRequest'),
  side: z.enum(['user', 'owner']),
  state: z.enum(['waiting', 'ready']),
  file: Attachment,
  by: Stamp,
});
export type ServiceFile = z.infer<typeof ServiceFile>;

/** The number people quote. For reading, not for keys. */
export const serviceNumber = (id: string, day: string): string => `SRQ-${day.replaceAll('-', '')}-${id.slice(-5)}`;

/** How often a result was given back. */
export const returnsOf = ({ course }: Pick<ServiceRequest, 'course'>): number =>
  course.filter((s) => s.action === 'return').length;
