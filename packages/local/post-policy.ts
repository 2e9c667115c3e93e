type Condition = Record<string, string> | [string, string, string] | ['content-length-range', number, number];

interface Policy {
  readonly expiration: string;
  readonly conditions: readonly Condition[];
}

const always = new Set(['policy', 'x-amz-signature', 'file', 'bucket']);

const covers = (condition: Condition, name: string, value: string): boolean => {
  if (!Array.isArray(condition)) return Object.entries(condition).some(([k, v]) => k.toLowerCase() === name && v === value);
  const [verb, field, wanted] = condition;
  if (verb === 'content-length-range' || String(field).slice(1).toLowerCase() !== name) return false;
  return verb === 'eq' ? value === wanted : value.startsWith(String(wanted));
};

/**
 * What S3 answers to a form that is not allowed by its policy, or undefined if it is. `form` holds the fields in lower case, `bytes`
 * is the size of the file.
 */
export const refusedByPolicy = (form: ReadonlyMap<string, string>, bytes: number, now: Date): string | undefined => {
  const policy = JSON.parse(Buffer.from(form.get('policy') ?? '', 'base64').toString()) as Policy;
  if (now.getTime() > Date.parse(policy.expiration)) return 'AccessDenied';
  for (const condition of policy.conditions) {
    if (Array.isArray(condition) && condition[0] === 'content-length-range') {
      if (bytes > Number(condition[2])) return 'EntityTooLarge';
      if (bytes < Number(condition[1])) return 'EntityTooSmall';
      continue;
    }
    const names = Array.isArray(condition)
      ? [String(condition[1]).slice(1).toLowerCase()]
      : Object.keys(condition).map((k) => k.toLowerCase());
    for (const name of names) if (name !== 'bucket' && !covers(condition, name, form.get(name) ?? '')) return 'AccessDenied';
  }
  for (const [name, value] of form)
    if (!always.has(name) && !name.startsWith('x-ignore-') && !policy.conditions.some((c) => covers(c, name, value)))
      return 'AccessDenied';
  return undefined;
};
