/** Words of the trades that British English spells otherwise, by their beginning. */
const british: Readonly<Record<string, string>> = {
  aluminium: 'aluminum',
  behaviour: 'behavior',
  calibre: 'caliber',
  centre: 'center',
  colour: 'color',
  fibre: 'fiber',
  grey: 'gray',
  litre: 'liter',
  metre: 'meter',
  mould: 'mold',
  odour: 'odor',
  plough: 'plow',
  sulph: 'sulf',
  tyre: 'tire',
  vapour: 'vapor',
};
const spelt = new RegExp(`^((?:centi|kilo|milli|micro|nano|multi|bio|photo|de)?)(${Object.keys(british).join('|')})`);

/** Plurals that no rule of English makes. */
const plurals: Readonly<Record<string, string>> = {
  axes: 'axis',
  gases: 'gas',
  indices: 'index',
  lenses: 'lens',
  matrices: 'matrix',
  vertices: 'vertex',
  feet: 'foot',
  knives: 'knife',
  leaves: 'leaf',
};

/** One spelling of a lower-case English word: American, and singular where its plural is irregular. */
export const spelling = (word: string): string =>
  (Object.hasOwn(plurals, word) ? plurals[word] : undefined) ??
  word
    .replace(spelt, (_, before: string, part: string) => before + (british[part] ?? part))
    .replace(/(?<=[a-z]{2}(?:al|er|im|at|on|an|ic|id))is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/, 'iz')
    .replace(/(?<=[a-z]{3})lys(?=(?:e|ed|er|ers|ing)$)/, 'lyz')
    .replace(/(?<=[a-z]{2})ll(?=(?:ed|ing|er|ers)$)/, (ll, at: number) =>
      /(?:[ei]|tro)$/.test(word.slice(0, at)) && word.length > 7 ? 'l' : ll,
    );
