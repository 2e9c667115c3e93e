import { Fault } from '@sandan/kernel/fault';
import { type ScimPatchOperation, type ScimResource, scimPatch } from 'scim-patch';
import * as z from 'zod';
import { keeps, named, pathOf } from './names.ts';

/** Operations as directories send them: Entra ID with a capital letter, Okta without a path. */
export const Patch = z
  .preprocess(
    named,
    z.looseObject({
      Operations: z
        .array(z.looseObject({ op: z.string().max(20), path: z.string().max(300).optional(), value: z.unknown().optional() }))
        .min(1)
        .max(50),
    }),
  )
  .meta({ id: 'ScimPatch' });

/** One change of one attribute that the market keeps, by its own name. */
export interface PatchStep {
  readonly op: string;
  readonly path?: string;
  readonly value?: unknown;
}

/** Names by which one could reach what all objects share. */
const reaching = /"?(?:__proto__|constructor|prototype)"?/;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a patch does, attribute by attribute; fields of a value without a path are paths themselves. @throws Fault invalid `scim.path` */
export const stepsOf = ({ Operations }: z.infer<typeof Patch>): PatchStep[] => {
  if (reaching.test(JSON.stringify(Operations))) throw new Fault('invalid', 'scim.path', 'a name that reaches too far');
  return Operations.flatMap(({ op, path, value }): PatchStep[] => {
    const verb = op.toLowerCase();
    if (!path && isObject(value)) return Object.entries(value).map(([name, one]) => ({ op: verb, path: name, value: one }));
    return [{ op: verb, ...(path ? { path: pathOf(path) } : {}), ...(value === undefined ? {} : { value }) }];
  }).filter(({ path }) => path === undefined || keeps(path));
};

/** The resource with the steps taken. @throws Fault invalid `scim.path` */
export const patched = <T extends object>(resource: T, steps: readonly PatchStep[]): T => {
  try {
    const copy = structuredClone(resource) as unknown as ScimResource;
    return scimPatch(copy, [...steps] as ScimPatchOperation[], { treatMissingAsAdd: true }) as unknown as T;
  } catch (cause) {
    throw new Fault('invalid', 'scim.path', 'patch refused', { cause });
  }
};
