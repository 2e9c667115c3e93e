/** Codes are shown one level at a time: a scheme's widest useful level first, then what lies under a chosen one. */
const levels: Readonly<Record<string, readonly RegExp[]>> = {
  ipc: [/^[A-H]\d{2}$/, /^[A-H]\d{2}[A-Z]$/, /^[A-H]\d{2}[A-Z] \d+\/00$/, /\/(?!00$)/],
  hs: [/^\d{2}$/, /^\d{4}$/, /^\d{6}$/, /^\d{10}$/],
  ksic: [/^\d{2}$/, /^\d{3}$/, /^\d{4}$/, /^\d{5}$/],
};

const levelOf = (scheme: string, code: string): number => levels[scheme]?.findIndex((form) => form.test(code)) ?? -1;

export const isScheme = (name: string): boolean => Object.hasOwn(levels, name);

/** Whether a code is to be offered while others are chosen. */
export const offered = (scheme: string, code: string, chosen: readonly string[]): boolean => {
  if (chosen.includes(code)) return true;
  const level = levelOf(scheme, code);
  if (level === 0) return true;
  return chosen.some((parent) => levelOf(scheme, parent) === level - 1 && code.startsWith(parent.replace(/00$/, '')));
};
