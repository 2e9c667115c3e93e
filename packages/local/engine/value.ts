/** A value as DynamoDB has it on the wire: one member, named by its type; bytes in base64. */
export type Wire = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, unknown>>;

const numberToWire = (value: number): Wire => {
  if (!Number.isFinite(value)) throw new Error(`Special numeric value ${value} is not allowed`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new Error(`${value} is no safe integer`);
  return { N: String(value) };
};

const setToWire = (values: ReadonlySet<unknown>): Wire => {
  const all = [...values].filter((value) => value !== undefined).map(toWire);
  const [type] = Object.keys(all[0] ?? {});
  if (!type || !'NSB'.includes(type)) throw new Error('a set holds numbers, strings or bytes, and one at least');
  return { [`${type}S`]: all.map((value) => value[type]) };
};

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

const toWire = (value: unknown): Wire => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return numberToWire(value);
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (typeof value === 'bigint') return { N: String(value) };
  if (Array.isArray(value)) return { L: value.filter((v) => v !== undefined && typeof v !== 'function').map(toWire) };
  if (value instanceof Set) return setToWire(value);
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString('base64') };
  if (typeof value === 'object' && isPlain(value)) return { M: itemToWire(value as Fields) };
  throw new Error(`Unsupported type passed: ${value}`);
};

/** An item as it is sent; what is undefined is left out. */
export const itemToWire = (item: Fields): Record<string, Wire> => {
  const wire: Record<string, Wire> = {};
  for (const name of Object.keys(item)) {
    const value = item[name];
    if (value !== undefined && typeof value !== 'function') wire[name] = toWire(value);
  }
  return wire;
};

const numberFrom = (text: string): number | bigint => {
  const value = Number(text);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(text) : value;
};
const bytesFrom = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

const fromWire = (wire: Wire): unknown => {
  for (const type in wire) {
    const value = wire[type];
    switch (type) {
      case 'S':
      case 'BOOL':
        return value;
      case 'N':
        return numberFrom(value as string);
      case 'M':
        return itemFrom(value as Record<string, Wire>);
      case 'L':
        return (value as Wire[]).map(fromWire);
      case 'NULL':
        return null;
      case 'SS':
        return new Set(value as string[]);
      case 'NS':
        return new Set((value as string[]).map(numberFrom));
      case 'B':
        return bytesFrom(value as string);
      case 'BS':
        return new Set((value as string[]).map(bytesFrom));
    }
  }
  throw new Error(`No value defined: ${JSON.stringify(wire)}`);
};

/** An item as it was received. */
export const itemFrom = (wire: Readonly<Record<string, Wire>>): Record<string, unknown> => {
  const item: Record<string, unknown> = {};
  for (const name in wire) item[name] = fromWire(wire[name] as Wire);
  return item;
};
