import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The key of repetition is set by the client where the caller gives none. */
const withoutDuty = (document: OpenAPI3): OpenAPI3 => {
  const copy = structuredClone(document);
  for (const item of Object.values(copy.paths ?? {}))
    for (const method of methods) {
      const operation = item && 'get' in { ...item, get: 1 } ? (item as Record<string, unknown>)[method] : undefined;
      const { parameters = [] } = (operation ?? {}) as { parameters?: { name?: string; required?: boolean }[] };
      for (const parameter of parameters) if (parameter.name === 'idempotency-key') parameter.required = false;
    }
  return copy;
};

/** The types of the API, from its OpenAPI document. */
export const typesOf = async (document: unknown): Promise<string> => {
  const types = astToString(await openapiTS(withoutDuty(document as OpenAPI3), { alphabetize: true }));
  return `/** Written by npm run docs from the OpenAPI document. */\n\n${types}`;
};
