/** Modules that other builders are writing right now; to be replaced by plain imports as they land. */
export const landed = async (specifier: string): Promise<Record<string, unknown> | undefined> => {
  try {
    return (await import(/* @vite-ignore */ specifier)) as Record<string, unknown>;
  } catch (cause) {
    const text = String((cause as Error).message);
    if (
      /Cannot find|not found|Failed to (?:load|resolve)|is not defined by|Missing "/i.test(text) &&
      text.includes(specifier.split('/')[1] ?? '')
    )
      return undefined;
    throw cause;
  }
};
