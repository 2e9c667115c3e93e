const above: Readonly<Record<string, (code: string) => string | undefined>> = {
  ipc: (code) => {
    const [, section, number, letter, group, sub] = /^([A-H])(\d{2})(?:([A-Z])(?: (\d+)\/(\d+))?)?$/.exec(code) ?? [];
    if (!section || !number) return undefined;
    if (group) return sub === '00' ? `${section}${number}${letter}` : `${section}${number}${letter} ${group}/00`;
    return letter ? section + number : '';
  },
  hs: (code) => ({ 2: '', 4: code.slice(0, 2), 6: code.slice(0, 4), 10: code.slice(0, 6) })[code.length],
  ksic: (code) => (/^\d{2,5}$/.test(code) ? (code.length === 2 ? '' : code.slice(0, -1)) : undefined),
};

export const isScheme = (name: string): boolean => Object.hasOwn(above, name);

/** The code right above one; empty for one of the widest level that is shown, undefined for one that is shown nowhere. */
export const codeAbove = (scheme: string, code: string): string | undefined => above[scheme]?.(code);

/** Codes of the widest level that are shown at once; the rarer ones are folded away. */
export const rootsShown = 8;

/** The query of a search narrowed to a code of a scheme, or to none of it, from its first page on. */
export const narrowed = (query: URLSearchParams, scheme: string, code: string | undefined): string => {
  const next = new URLSearchParams([...query].filter(([key]) => key !== 'page' && key !== `f.${scheme}`));
  if (code) next.append(`f.${scheme}`, code);
  return next.toString();
};
