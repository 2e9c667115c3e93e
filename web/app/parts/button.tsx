import clsx from 'clsx';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon, type IconName } from './icon.tsx';

type Look = 'main' | 'plain' | 'quiet' | 'danger';
type Size = 'small' | 'medium' | 'large';

const looks: Record<Look, string> = {
  main: 'bg-pine-700 text-white hover:bg-pine-800 active:bg-pine-900',
  plain: 'border border-edge bg-white text-ink hover:bg-sand',
  quiet: 'text-pine-700 hover:bg-pine-50',
  danger: 'border border-clay-700 bg-white text-clay-700 hover:bg-clay-50',
};
const sizes: Record<Size, string> = {
  small: 'min-h-9 px-3 text-sm',
  medium: 'min-h-11 px-4',
  large: 'min-h-13 px-6 text-lg',
};

const look = (kind: Look = 'main', size: Size = 'medium', className?: string) =>
  clsx(
    'inline-flex items-center justify-center gap-2 rounded-lg font-semibold whitespace-nowrap transition-colors disabled:opacity-60',
    looks[kind],
    sizes[size],
    className,
  );

interface Shape {
  readonly kind?: Look;
  readonly size?: Size;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export const Button = ({ kind, size, icon, className, children, ...rest }: Shape & ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button type="submit" className={look(kind, size, className)} {...rest}>
    {icon && <Icon name={icon} />}
    {children}
  </button>
);

export const LinkButton = ({ kind, size, icon, className, children, ...rest }: Shape & LinkProps & { className?: string }) => (
  <Link className={look(kind, size, className)} {...rest}>
    {icon && <Icon name={icon} />}
    {children}
  </Link>
);
