/** What stands under names, in the order of the names: a store gives them back in none. */
export const pairsOf = (values: Readonly<Record<string, string>>): [name: string, value: string][] =>
  Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
