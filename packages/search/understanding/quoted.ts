/** A text without what stands in quotation marks, and that, to be taken as it is written. An inch mark is none. */
export const quotedIn = (text: string): { readonly rest: string; readonly quoted: readonly string[] } => {
  const quoted: string[] = [];
  const rest = text.replace(/(?<=^|\s)(?:"([^"]*\p{L}[^"]*)"|“([^”]*)”)(?=\s|$)/gu, (_, plain?: string, curly?: string) => {
    quoted.push((plain ?? curly ?? '').trim());
    return ' ';
  });
  return { rest, quoted: quoted.filter((q) => q !== '') };
};
