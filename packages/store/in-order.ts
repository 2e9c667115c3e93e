const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Whether the members of each of its maps are in order as they are. */
const isInOrder = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(isInOrder);
  if (!isMap(value)) return true;
  let last = '';
  for (const name in value) {
    if (name < last || !isInOrder(value[name])) return false;
    last = name;
  }
  return true;
};

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, ordered(value[name])]),
  );
};

/**
 * The same value with the members of its maps in one order: the table hands them out in any, and what is read twice is to be written the same
 * way twice. One that is in order is given back itself.
 */
export const inOrder = (value: unknown): unknown => (isInOrder(value) ? value : ordered(value));
