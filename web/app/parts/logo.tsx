/** The sign of the market: a saw-tooth roof that is also a mountain, 산. */
export const Logo = ({ className = 'h-7' }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 34 28" className={className} fill="none">
    <path d="M2 26V12.5L11.5 4v8.5L21 4v8.5L32 4v22H2Z" fill="var(--color-pine-700)" />
    <path d="M8 26v-6h5v6M17 26v-6h9v6" stroke="#fff" strokeWidth="2" />
  </svg>
);
