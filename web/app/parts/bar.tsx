/** How large a part is, 0 to 1, beside the number that says the same; `low` where so little is a warning. Drawn, since the security policy takes no inline styles from the server. */
export const Bar = ({ part, low = false }: { part: number; low?: boolean }) => (
  <svg aria-hidden="true" viewBox="0 0 1000 8" preserveAspectRatio="none" className="mt-1 block h-2 w-full rounded-full bg-sand">
    <rect width={Math.max(0, Math.min(1, part)) * 1000} height="8" className={low ? 'fill-clay-700' : 'fill-pine-600'} />
  </svg>
);
