/**
 * The same value with the members of its maps in one order: the table hands them out in any, and what is read twice is to be written the same
 * way twice.
 */
export const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const of = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(of)
      .sort()
      .map((name) => [name, inOrder(of[name])]),
  );
};
