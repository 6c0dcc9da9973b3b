import type { ReactNode } from 'react';

/** The sign of the program: a touchstone with what it shows. */
export function Mark({ className, size = 22 }: { className?: string | undefined; size?: number }): ReactNode {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#24303f" />
      <path d="M8 21.5 16 8l8 13.5z" fill="none" stroke="#e9edf2" strokeWidth="2.4" strokeLinejoin="round" />
      <path d="M12.2 21.5h7.6L16 15z" fill="#3cc4b8" />
    </svg>
  );
}
