import { randomInt } from 'node:crypto';
import { invalidField } from '@sandan/kernel/fault';
import { type RecoveryCodes, recoveryCount } from '@sandan/market/company/factor';
import type { World } from '../world.ts';

const use = 'recovery';
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 bits. */
const length = 12;

const textOf = (personId: string, code: string) => `${personId}\n${code}`;
const newCode = () => Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

/** As people write it: any case, with or without hyphens, O for 0 and I or L for 1. */
const normal = (written: string) => written.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** New codes: as they are told to the person, once, and as they are kept. */
export const newCodes = (world: World, personId: string): { codes: string[]; hashes: string[] } => {
  const codes = Array.from({ length: recoveryCount }, newCode);
  return {
    codes: codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-')),
    hashes: codes.map((code) => world.vault.mac(use, textOf(personId, code))),
  };
};

/** The codes without the one that was shown. @throws Fault invalid `factor.wrong` */
export const takeCode = (world: World, kept: RecoveryCodes | undefined, code: string): RecoveryCodes => {
  const text = kept && textOf(kept.personId, normal(code));
  const found = kept?.hashes.find((hash) => world.vault.holds(use, text ?? '', hash));
  if (!kept || !found) throw invalidField('/code', 'factor.wrong');
  return { ...kept, hashes: kept.hashes.filter((hash) => hash !== found), version: kept.version + 1 };
};
