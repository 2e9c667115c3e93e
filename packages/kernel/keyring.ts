/**
 * A secret that is replaced while it is in use: keys with a space between. The first one makes new things; every one of them opens or
 * proves what was made. The next key stands in the ring long before it comes first, so that processes that have not read it yet are none.
 */
export const keysOf = (secret: string): readonly [string, ...string[]] => {
  const [first = '', ...others] = secret.split(' ').filter((key) => key !== '');
  return [first, ...others];
};

/** The ring one turn on: the next key comes first, `fresh` waits behind it, and of the past `keep` keys go on to be taken. */
export const turned = (secret: string, fresh: string, keep: number): string => {
  const [first, next, ...past] = keysOf(secret);
  return (next === undefined ? [first, fresh] : [next, fresh, first, ...past].slice(0, 2 + keep)).join(' ');
};
