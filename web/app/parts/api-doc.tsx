const tones: Readonly<Record<string, string>> = {
  GET: 'bg-sky-50 text-sky-700',
  POST: 'bg-pine-50 text-pine-800',
  PUT: 'bg-honey-50 text-honey-900',
  PATCH: 'bg-honey-50 text-honey-900',
  DELETE: 'bg-clay-50 text-clay-900',
};

/** The method of an operation. */
export const Method = ({ name }: { name: string }) => (
  <span className={`inline-block w-16 shrink-0 rounded-md text-center text-sm font-bold ${tones[name] ?? ''}`}>{name}</span>
);

/** Code that scrolls sideways. */
export const Code = ({ text }: { text: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls sideways is reached by keyboard
  <pre tabIndex={0} className="overflow-x-auto rounded-lg bg-sand p-3 text-sm leading-relaxed">
    <code>{text}</code>
  </pre>
);
