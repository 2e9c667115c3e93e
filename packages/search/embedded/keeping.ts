/** Keeps the last `size` answers of `make`, as long as the data is as it was (`stamp`). */
export const keeping = <T>(size: number, stamp: () => number, make: (key: string) => T) => {
  const kept = new Map<string, { readonly stamp: number; readonly value: T }>();
  return (key: string): T => {
    const known = kept.get(key);
    kept.delete(key);
    const current = known?.stamp === stamp() ? known : { stamp: stamp(), value: make(key) };
    kept.set(key, current);
    const [oldest] = kept.keys();
    if (kept.size > size && oldest !== undefined) kept.delete(oldest);
    return current.value;
  };
};
