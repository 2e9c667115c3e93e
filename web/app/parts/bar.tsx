/** How large a part is, 0 to 1, beside the number that says the same. Drawn, since the security policy takes no inline styles from the server. */
export const Bar = ({ part }: { part: number }) => (
  <svg aria-hidden="true" viewBox="0 0 1000 8" preserveAspectRatio="none" className="mt-1 block h-2 w-full rounded-full bg-sand">
    <rect width={Math.max(0, Math.min(1, part)) * 1000} height="8" className="fill-pine-600" />
  </svg>
);
