/** What a search looks for, one thing beside the other. */
export const Asks = ({ asks }: { asks: readonly string[] }) => (
  <ul className="flex flex-wrap gap-2">
    {asks.map((ask) => (
      <li key={ask} className="rounded-2xl bg-pine-100 px-3 py-0.5 text-[0.9375rem] font-medium wrap-anywhere text-pine-900">
        {ask}
      </li>
    ))}
  </ul>
);
