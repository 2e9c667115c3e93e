import { Fault } from '@sandan/kernel/fault';
import { type ScimPatchOperation, type ScimResource, scimPatch } from 'scim-patch';
import * as z from 'zod';

/** Operations as directories send them: Entra ID with a capital letter, Okta without a path. */
export const Patch = z
  .looseObject({
    Operations: z
      .array(z.looseObject({ op: z.string().max(20), path: z.string().max(300).optional(), value: z.unknown().optional() }))
      .min(1)
      .max(50),
  })
  .meta({ id: 'ScimPatch' });

/** Names by which one could reach what all objects share. */
const reaching = /"?(?:__proto__|constructor|prototype)"?/;

/** The resource with the operations applied. @throws Fault invalid `scim.path` */
export const patched = <T extends object>(resource: T, patch: z.infer<typeof Patch>): T => {
  if (reaching.test(JSON.stringify(patch.Operations))) throw new Fault('invalid', 'scim.path', 'a name that reaches too far');
  try {
    const operations = patch.Operations.map(({ op, path, value }) => ({
      op: op.toLowerCase(),
      ...(path === undefined ? {} : { path }),
      ...(value === undefined ? {} : { value }),
    })) as ScimPatchOperation[];
    const copy = structuredClone(resource) as unknown as ScimResource;
    return scimPatch(copy, operations, { treatMissingAsAdd: true }) as unknown as T;
  } catch (cause) {
    throw new Fault('invalid', 'scim.path', 'patch refused', { cause });
  }
};
