/** What was written in a field for a whole number: the number, what is none as it was written, for the API to refuse, or nothing. */
export const wholeOr = (text: string): number | string | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : text || undefined);
