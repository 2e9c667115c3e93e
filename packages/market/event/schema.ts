import * as z from 'zod';

/** The JSON Schema (2020-12) of a shape, whole in itself. */
export const schemaOf = (shape: z.ZodType) =>
  z.toJSONSchema(shape, { io: 'output', unrepresentable: 'any', metadata: z.registry<{ id?: string }>() });
