import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';

/** Title of a working page, with the way back and what can be done here. */
export const PageTitle = ({
  title,
  lead,
  back,
  children,
}: {
  title: string;
  lead?: ReactNode;
  back?: { to: string; label: string };
  children?: ReactNode;
}) => (
  <div className="mb-6">
    {back && (
      <Link to={back.to} className="mb-2 -ml-1 inline-flex min-h-8 items-center gap-1 text-[0.9375rem] text-soft hover:text-ink">
        <Icon name="left" className="size-4.5" />
        {back.label}
      </Link>
    )}
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-[1.625rem] wrap-anywhere sm:text-3xl">{title}</h1>
        {lead && <div className="mt-1.5 text-soft">{lead}</div>}
      </div>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </div>
  </div>
);

/** Links between the parts of one page. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly { to: string; label: string; here: boolean }[] }) => (
  <nav aria-label={label} className="mb-5 flex gap-6 overflow-x-auto border-b border-line">
    {tabs.map((tab) => (
      <Link
        key={tab.to}
        to={tab.to}
        aria-current={tab.here ? 'page' : undefined}
        className="-mb-px inline-flex min-h-12 items-center border-b-3 border-transparent whitespace-nowrap text-soft hover:text-ink aria-[current=page]:border-pine-700 aria-[current=page]:font-semibold aria-[current=page]:text-ink"
      >
        {tab.label}
      </Link>
    ))}
  </nav>
);
