import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Nothing is here yet, and what to do about it. */
export const Empty = ({
  icon,
  title,
  text,
  children,
}: {
  icon: IconName;
  title: string;
  text?: string;
  children?: ReactNode;
}) => (
  <div className="card grid justify-items-center gap-2 px-6 py-14 text-center">
    <Icon name={icon} className="size-9 text-edge" />
    <h2 className="mt-1 text-lg">{title}</h2>
    {text && <p className="max-w-md text-soft">{text}</p>}
    {children && <div className="mt-4 flex flex-wrap justify-center gap-3">{children}</div>}
  </div>
);

/** Something that was done, said after a redirect. */
export const Done = ({ children }: { children: ReactNode }) => (
  <p role="status" className="flex items-start gap-2 rounded-lg bg-pine-50 px-4 py-3 font-medium text-pine-900">
    <Icon name="check" className="mt-0.5 size-5" />
    {children}
  </p>
);
