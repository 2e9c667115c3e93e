/** The part of `@lhncbc/ucum-lhc` (which carries no types) that the build of the unit table and its test use. */
declare module '@lhncbc/ucum-lhc' {
  export interface Unit {
    magnitude_: number;
    dim_?: { dimVec_?: number[] };
    isBase_: boolean;
    isMetric_: boolean;
    isSpecial_: boolean;
  }
  export class UcumLhcUtils {
    static getInstance(): UcumLhcUtils;
    convertUnitTo(from: string, value: number, to: string): { status: string; toVal: number | null; msg: string[] };
    getSpecifiedUnit(code: string, mode: 'validate'): { unit: Unit | null };
  }
  export class UnitTables {
    static getInstance(): UnitTables;
    getUnitByCode(code: string): Unit | undefined;
  }
}
