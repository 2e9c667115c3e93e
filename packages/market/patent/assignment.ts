import type { LegalEvent } from './statement.ts';

/** Codes by which offices announce that a right changes hands (EPO, "INPADOC legal event codes"; KIPO's national codes of ST.27). */
const codes: Readonly<Record<string, readonly string[]>> = {
  US: ['AS'],
  EP: ['RAP2', 'RAP4', '732E', 'PC', 'TP'],
  KR: ['N231', 'PN2301', 'PR1002'],
  DE: ['R081', '8327'],
  CN: ['TR01', 'C41'],
  GB: ['732E'],
};

/** ST.27, category R: R10 and R11 name a change of owner; other changes of particulars (address, agent) are none. */
const st27Owner = /^ST27-\d?-R1[01]/;

const words =
  /\bassign(?:ment|or'?s)\b|transfer of (?:the )?(?:right|patent)|change of (?:owner|proprietor)|권리의?\s*(?:전부|일부)?\s*이전/i;

/** Whether an event says that the right goes to somebody else. A pledge or a licence is none. */
export const isAssignment = (office: string, { code, description }: LegalEvent): boolean => {
  if (code && (st27Owner.test(code) || codes[office]?.includes(code))) return true;
  const text = Object.values(description).join(' ');
  return words.test(text) && !/security|pledge|licen[cs]e|질권|실시권/i.test(text);
};
