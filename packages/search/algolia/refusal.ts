/** Whether Algolia will not have the data; all else that it answers passes. */
export const isRefusal = (cause: unknown): boolean => {
  const { status } = cause as { status?: number };
  return status === 400 || status === 413 || status === 422;
};
