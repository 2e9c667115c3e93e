/** Outlines on a 20 by 20 grid. */
const paths = {
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13.2 13.2 17 17',
  menu: 'M3 6h14M3 10h14M3 14h14',
  close: 'm5 5 10 10M15 5 5 15',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  right: 'M8 5.5 12.5 10 8 14.5',
  left: 'M12 5.5 7.5 10l4.5 4.5',
  arrow: 'M4 10h12M11 5l5 5-5 5',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.2 1.2H3.8L5 14ZM8.4 17a1.7 1.7 0 0 0 3.2 0',
  inbox: 'M3.5 11.5 5.5 4h9l2 7.5V16h-13v-4.5ZM3.5 11.5H7.5l1 2h3l1-2h4',
  lock: 'M5 9.5h10V17H5V9.5ZM7 9.5V7a3 3 0 0 1 6 0v2.5',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6v4.2l2.8 1.8',
  file: 'M5 3h6l4 4v10H5V3ZM11 3v4h4',
  globe: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM3 10h14M10 3c2.2 2 3 4.3 3 7s-.8 5-3 7c-2.2-2-3-4.3-3-7s.8-5 3-7Z',
  person: 'M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  plus: 'M10 4v12M4 10h12',
  alert: 'M10 3 2.5 16.5h15L10 3ZM10 8v4M10 14.2v.1',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 9v4.5M10 6.4v.1',
  filter: 'M3.5 5h13M6 10h8M8.5 15h3',
  up: 'M10 16V5M5.5 9 10 4.5 14.5 9',
  clip: 'm14.5 9-5 5a3 3 0 0 1-4.3-4.3l5.5-5.5a2 2 0 0 1 2.9 2.9l-5.4 5.3',
  pin: 'M10 17s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9ZM10 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    className={`shrink-0 ${className.includes('size-') ? '' : 'size-5'} ${className}`}
  >
    <path d={paths[name]} />
  </svg>
);
