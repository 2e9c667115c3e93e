/** Records with those of a change in their places, and the new ones after them. */
export const merged = <T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): T[] => [
  ...before.map((b) => now.find((n) => n.id === b.id) ?? b),
  ...now.filter((n) => !before.some((b) => b.id === n.id)),
];
