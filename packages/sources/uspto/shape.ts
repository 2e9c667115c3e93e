import * as z from 'zod';

/** Text or number, as one text; anything else is as if it were not there. */
const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim())
  .optional()
  .catch(undefined);
const list = <T extends z.ZodType>(item: T) => z.array(item).optional().catch(undefined);

const Meta = z
  .object({
    inventionTitle: text,
    filingDate: text,
    effectiveFilingDate: text,
    grantDate: text,
    patentNumber: text,
    applicationStatusCode: text,
    applicationStatusDescriptionText: text,
    applicationStatusDate: text,
    applicationTypeCode: text,
    earliestPublicationNumber: text,
    earliestPublicationDate: text,
    pctPublicationNumber: text,
    cpcClassificationBag: list(z.string()),
    applicantBag: list(z.object({ applicantNameText: text })),
  })
  .partial();
export type Meta = z.infer<typeof Meta>;

/** One application of the file wrapper, with those bags that the market reads. */
export const Wrapper = z.object({
  applicationNumberText: text,
  applicationMetaData: Meta.optional().catch(undefined),
  eventDataBag: list(z.object({ eventCode: text, eventDate: text, eventDescriptionText: text })),
  parentContinuityBag: list(
    z.object({
      claimParentageTypeCode: text,
      childApplicationNumberText: text,
      parentApplicationNumberText: text,
      parentApplicationFilingDate: text,
    }),
  ),
  foreignPriorityBag: list(z.object({ ipOfficeName: text, applicationNumberText: text, filingDate: text })),
  assignmentBag: list(z.object({ assigneeBag: list(z.object({ assigneeNameText: text })) })),
  patentTermAdjustmentData: z.object({ adjustmentTotalQuantity: z.number().optional() }).optional().catch(undefined),
});
export type Wrapper = z.infer<typeof Wrapper>;

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** Names as a client of the API writes them down again, and what they are called in the API. */
const renamed: Readonly<Record<string, string>> = {
  applicationNumber: 'applicationNumberText',
  applicants: 'applicantBag',
  claims: 'foreignPriorityBag',
  iPOfficeName: 'ipOfficeName',
};

const renameAll = (value: unknown, within: string): unknown =>
  Array.isArray(value)
    ? value.map((one) => renameAll(one, within))
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value).map(([name, inner]) => {
            const small = lower(name);
            return [renamed[small] ?? small, renameAll(inner, small)];
          }),
        )
      : value;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The applications in an answer: the envelope `patentFileWrapperDataBag` of the API, the `patentdata` of its downloads, or one
 * application with flat names in capitals. Undefined if the answer is none of these.
 */
export const wrappersIn = (answer: unknown): { wrappers: Wrapper[]; total?: number } | undefined => {
  if (!isRecord(answer)) return undefined;
  const bag = answer.patentFileWrapperDataBag ?? answer.patentdata;
  if (Array.isArray(bag)) {
    const total = typeof answer.count === 'number' ? answer.count : undefined;
    const wrappers = bag.map((one) => Wrapper.parse(isRecord(one) ? one : {}));
    return { wrappers, ...(total === undefined ? {} : { total }) };
  }
  if (typeof answer.ApplicationNumber !== 'string') return undefined;
  if (!('InventionTitle' in answer) && !('Claims' in answer)) return undefined;
  const flat = renameAll(answer, '') as Record<string, unknown>;
  return { wrappers: [Wrapper.parse({ ...flat, applicationMetaData: flat })], total: 1 };
};
