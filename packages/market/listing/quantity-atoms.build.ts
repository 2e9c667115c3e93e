/**
 * Writes `quantity-atoms.ts`: size and dimension of the UCUM atoms that industry uses, taken from `@lhncbc/ucum-lhc`.
 * Run: `node packages/market/listing/quantity-atoms.build.ts`.
 */
import { writeFileSync } from 'node:fs';
import { UcumLhcUtils, UnitTables } from '@lhncbc/ucum-lhc';

const chosen = [
  'm s g rad K C cd sr Hz N Pa J W A V F Ohm S Wb Cel T H lm lx Bq Gy Sv',
  "deg ' '' gon circ l L ar min h d wk mo a t bar u eV pc AU [c] [g] [h] [k] [eps_0] [mu_0] [e]",
  'gf [lbf_av] Ky Gal dyn erg P St Mx G Oe Gb Lmb ph Ci R RAD REM b bit By att atm [car_m]',
  '[in_i] [ft_i] [yd_i] [mi_i] [fth_i] [nmi_i] [kn_i] [sin_i] [sft_i] [syd_i] [cin_i] [cft_i] [cyd_i] [bf_i] [mil_i]',
  '[ft_us] [mi_us] [acr_us] [gal_us] [qt_us] [pt_us] [foz_us] [bbl_us] [bu_us] [gal_br] [qt_br] [pt_br] [foz_br] [acr_br]',
  '[degF] [degR] [gr] [lb_av] [oz_av] [oz_tr] [lb_tr] [ston_av] [lton_av] [stone_av] [lcwt_av] [scwt_av] [psi]',
  "cal_IT cal_th cal [Btu_IT] [Btu_th] [Btu] [HP] m[Hg] m[H2O] [in_i'Hg] [in_i'H2O] tex [den]",
  '% [ppth] [ppm] [ppb] [pptr] 10* 10^ [ly] st g% [Ch]',
].flatMap((line) => line.split(' '));

/** Logarithmic and arbitrary units: each compares with itself and its prefixed forms only. */
const apart = ['[iU]', '[CFU]', 'Np', 'B', 'B[SPL]', 'B[V]', 'B[mV]', 'B[uV]', 'B[W]', 'B[kW]', '[pH]'];

const affine: Record<string, number> = { Cel: 273.15, '[degF]': 459.67 };

const ucum = UcumLhcUtils.getInstance();
const tables = UnitTables.getInstance();
const letters = ['L', 'T', 'M', 'A', 'K', 'C', 'I'];

/** Fifteen significant digits: more is the noise of the source's own multiplication. */
const tidy = (n: number) => Number(n.toPrecision(15));

const lines = chosen.map((code) => {
  const found = tables.getUnitByCode(code) ?? ucum.getSpecifiedUnit(code, 'validate').unit;
  if (!found) throw new Error(`ucum-lhc does not know ${code}`);
  const vector: number[] = found.dim_?.dimVec_ ?? [];
  const dimension = vector.map((n, i) => (n === 0 ? '' : `${letters[i]}${n}`)).join('');
  const offset = affine[code];
  if (found.isSpecial_ && offset === undefined) throw new Error(`${code} is not proportional`);
  const rest = [found.isMetric_ || found.isBase_ ? 1 : 0, ...(offset === undefined ? [] : [offset])];
  const size = offset === undefined ? tidy(found.magnitude_) : found.magnitude_;
  return `  ${JSON.stringify(code)}: [${[size, JSON.stringify(dimension), ...rest].join(', ')}],`;
});
/** Amount of substance is kept apart from plain numbers, as ucum-lhc does. */
lines.push(`  mol: [1, 'N1', 1],`, `  kat: [1, 'T-1N1', 1],`);
for (const code of apart)
  lines.push(`  ${JSON.stringify(code)}: [1, ${JSON.stringify(`#${code}`)}, ${/pH|CFU/.test(code) ? 0 : 1}],`);

writeFileSync(
  new URL('./quantity-atoms.ts', import.meta.url),
  `/**
 * UCUM atoms by case-sensitive code: [size in m, s, g, rad, K, C, cd; dimension; takes prefixes; offset], a value x of an affine
 * unit being (x + offset) * size kelvins. Written by \`quantity-atoms.build.ts\` from @lhncbc/ucum-lhc 7.1.10 (UCUM essence 2.2).
 */
export const atoms: Readonly<Record<string, readonly [number, string, 0 | 1, number?]>> = {
${lines.join('\n')}
};
`,
);
