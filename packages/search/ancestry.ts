import type { Code } from '@sandan/market/listing/listing';

const ipc = (code: string): string[] => {
  const match = /^([A-H])(?:(\d{2})(?:([A-Z])(?:\s*(\d{1,4})(?:\/(\d{2,6}))?)?)?)?$/.exec(code.toUpperCase().trim());
  if (!match) return [];
  const [, section = '', number, letter, group, subgroup] = match;
  const levels = [section];
  if (number) levels.push(section + number);
  if (number && letter) levels.push(section + number + letter);
  if (group) levels.push(`${section}${number}${letter} ${Number(group)}/00`);
  if (group && subgroup && Number(subgroup) !== 0) levels.push(`${section}${number}${letter} ${Number(group)}/${subgroup}`);
  return levels;
};

const hs = (code: string): string[] => {
  const digits = code.replace(/\D/g, '');
  return [2, 4, 6, 10].filter((n) => digits.length >= n).map((n) => digits.slice(0, n));
};

/** First divisions of the sections of KSIC 11 (A 01, B 05, C 10 …), as Statistics Korea lists them. */
const ksicSections = 'A01 B05 C10 D35 E36 F41 G45 H49 I55 J58 K64 L68 M70 N74 O84 P85 Q86 R90 S94 T97 U99'.split(' ');

const ksic = (code: string): string[] => {
  const digits = code.replace(/\D/g, '');
  const section = ksicSections.findLast((s) => s.slice(1) <= digits.slice(0, 2))?.[0];
  const levels = [2, 3, 4, 5].filter((n) => digits.length >= n).map((n) => digits.slice(0, n));
  return section && levels.length > 0 ? [section, ...levels] : levels;
};

const levelsOf = { ipc, hs, ksic } as const;

/**
 * A code with every level above it, the widest first: IPC section, class, subclass, group, subgroup; HS chapter, heading,
 * subheading, national line; KSIC section to class. Nothing for a code that is not of its scheme.
 */
export const ancestry = ({ scheme, code }: Code): string[] => levelsOf[scheme](code);
