import { Fault } from '@sandan/kernel/fault';
import { atoms } from './quantity-atoms.ts';

/** A unit as UCUM defines it: a value x of it is (x + offset) * size in base units. Units of one `dimension` convert. */
export interface Unit {
  readonly size: number;
  readonly offset: number;
  readonly dimension: string;
}

const prefixes: Readonly<Record<string, number>> = {
  Y: 1e24,
  Z: 1e21,
  E: 1e18,
  P: 1e15,
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 1e2,
  da: 1e1,
  d: 1e-1,
  c: 1e-2,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  f: 1e-15,
  a: 1e-18,
  z: 1e-21,
  y: 1e-24,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

type Powers = Record<string, number>;
interface Part {
  size: number;
  offset: number;
  powers: Powers;
}

const unknown = (code: string) => new Fault('invalid', 'unit.unknown', `unit ${code}`, { params: { unit: code.slice(0, 40) } });

const powersOf = (dimension: string): Powers =>
  dimension.startsWith('#')
    ? { [dimension]: 1 }
    : Object.fromEntries([...dimension.matchAll(/([A-Z])(-?\d+)/g)].map((m) => [m[1], Number(m[2])]));

const atom = (symbol: string): Part | undefined => {
  const whole = Object.hasOwn(atoms, symbol) ? atoms[symbol] : undefined;
  if (whole) return { size: whole[0], offset: whole[3] ?? 0, powers: powersOf(whole[1]) };
  for (const length of [1, 2]) {
    const prefix = symbol.slice(0, length);
    const rest = symbol.slice(length);
    if (!Object.hasOwn(prefixes, prefix) || !Object.hasOwn(atoms, rest)) continue;
    const found = atoms[rest];
    if (found?.[2] && !found[3]) return { size: (prefixes[prefix] ?? 1) * found[0], offset: 0, powers: powersOf(found[1]) };
  }
  return undefined;
};

const raised = (part: Part, exponent: number): Part => ({
  size: part.size ** exponent,
  offset: part.offset,
  powers: Object.fromEntries(Object.entries(part.powers).map(([k, n]) => [k, n * exponent])),
});

const times = (a: Part, b: Part): Part => {
  const powers = { ...a.powers };
  for (const [k, n] of Object.entries(b.powers)) powers[k] = (powers[k] ?? 0) + n;
  return { size: a.size * b.size, offset: a.offset || b.offset, powers };
};

const tokens = /[./()]|\{[^{}]*\}|(?:\[[^[\]]*\]|[^./(){}[\]])+/gy;

/** UCUM's grammar: factors from left to right, `/` dividing by the next one only. */
const parse = (code: string): Part => {
  const found = code.match(tokens) ?? [];
  if (found.join('') !== code) throw unknown(code);
  let at = 0;
  const one: Part = { size: 1, offset: 0, powers: {} };

  const simple = (token: string): Part => {
    if (/^\d{1,9}$/.test(token)) return { ...one, size: Number(token) };
    const power = /^(10[*^])([+-]?\d{1,2})$/.exec(token) ?? /^(.*?[^\d+-])([+-]?\d)$/s.exec(token);
    const named = atom(token);
    if (named) return named;
    const base = power?.[1] === undefined ? undefined : atom(power[1]);
    const exponent = Number(power?.[2]);
    if (!base || exponent === 0 || (base.offset && exponent !== 1)) throw unknown(code);
    return raised(base, exponent);
  };
  const component = (): Part => {
    const token = found[at++];
    if (token === undefined || token === '.' || token === '/' || token === ')') throw unknown(code);
    if (token === '(') {
      const inner = term();
      if (found[at++] !== ')') throw unknown(code);
      return inner;
    }
    if (token.startsWith('{')) return one;
    const part = simple(token);
    if (found[at]?.startsWith('{')) at++;
    return part;
  };
  const term = (): Part => {
    let count = 1;
    let part: Part;
    if (found[at] === '/') {
      at++;
      part = raised(component(), -1);
      count++;
    } else part = component();
    while (found[at] === '.' || found[at] === '/') {
      const divide = found[at++] === '/';
      const next = component();
      part = times(part, divide ? raised(next, -1) : next);
      count++;
    }
    if (part.offset && count > 1) throw unknown(code);
    return part;
  };

  const part = term();
  if (at !== found.length) throw unknown(code);
  return part;
};

const known = new Map<string, Unit>();

/**
 * Reads a UCUM code, case-sensitive (`MPa`, `[in_i]`, `kg/m3`, `Cel`). A bare annotation (`{pcs}`) counts things and converts to
 * itself alone, where UCUM would let pieces become boxes.
 * @throws Fault invalid `unit.unknown`
 */
export const unit = (code: string): Unit => {
  const seen = known.get(code);
  if (seen) return seen;
  if (code.length === 0 || code.length > 30) throw unknown(code);
  const part = parse(code);
  const dimension = /^\{[^{}]+\}$/.test(code)
    ? code
    : Object.entries(part.powers)
        .filter(([, n]) => n !== 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([k, n]) => `${k}${n}`)
        .join('');
  if (!Number.isFinite(part.size) || part.size <= 0) throw unknown(code);
  const made = { size: part.size, offset: part.offset, dimension };
  if (known.size >= 2000) known.clear();
  known.set(code, made);
  return made;
};

export const isUnit = (code: string): boolean => {
  try {
    unit(code);
    return true;
  } catch {
    return false;
  }
};
