/** What becomes of a problem, by days before the end of the year. */
export type Fate =
  | {
      /** Fixed by a change of the sample: the rest follows from when that was. */
      readonly kind: 'changed';
      /** Part of the title of the change. */
      readonly change: string;
      /** Which of those: the first that leaves time for the analysis before it, or the last. */
      readonly which: 'first' | 'last';
      readonly verdict?: 'partly';
      readonly special?: 'late-review' | 'recurs' | 'reopened';
    }
  /** Left without a permanent fix for a reason. */
  | {
      readonly kind: 'unfixed';
      readonly opened: number;
      readonly resolved: number;
      /** Null: nobody did, a mistake. */
      readonly reviewed: number | null;
      readonly reason: string;
      readonly verdict?: 'partly';
    }
  /** Resolved before its change was carried out: a mistake. */
  | { readonly kind: 'hasty'; readonly opened: number; readonly change: string; readonly resolved: number }
  | {
      readonly kind: 'open';
      readonly opened: number;
      readonly reaches: 'new' | 'investigation' | 'analysed' | 'known-error' | 'fix';
      /** Whether a change is raised for it, in its last days. */
      readonly raises?: true;
    }
  | { readonly kind: 'cancelled'; readonly opened: number; readonly ended: number; readonly text: string };

/**
 * What becomes of each problem. On purpose: the root cause of one is not known in time (AC-096), one is resolved before its change
 * is carried out (AC-097), one with a known cause has neither a workaround nor is it a known error (AC-098), the review of
 * one came late and that of another never (AC-099).
 */
export const fates: Readonly<Record<string, Fate>> = {
  'remote-access': { kind: 'changed', change: 'Remote access', which: 'last' },
  'core-switch': { kind: 'changed', change: 'Core switch', which: 'first', special: 'late-review' },
  'hanoi-line': { kind: 'changed', change: '更换河内出口路由器', which: 'last' },
  'phone-echo': { kind: 'changed', change: 'Telephone exchange', which: 'last', special: 'recurs' },
  'load-balancer': { kind: 'changed', change: 'portal load balancers', which: 'first' },
  'portal-search': { kind: 'changed', change: 'search in orders', which: 'last' },
  'e-invoice': { kind: 'changed', change: '门户支持中文电子发票', which: 'first' },
  'blue-screen': { kind: 'changed', change: 'Standard image', which: 'first', verdict: 'partly' },
  'slow-start': { kind: 'changed', change: 'Standard image', which: 'last', special: 'reopened' },
  phishing: { kind: 'changed', change: 'Mail filter', which: 'last' },
  mailboxes: { kind: 'changed', change: 'Mailboxes of', which: 'first' },
  'volume-full': { kind: 'changed', change: 'Archive of', which: 'last' },
  'sign-on-loop': { kind: 'changed', change: 'Single sign-on', which: 'last' },
  'rights-missing': { kind: 'changed', change: 'in rights management', which: 'last', verdict: 'partly' },
  wireless: {
    kind: 'unfixed',
    opened: 160,
    resolved: 128,
    reviewed: 110,
    reason:
      'The cause is outside of our building. Cables to the desks near the windows would cost more than the faults do.',
  },
  docking: {
    kind: 'unfixed',
    opened: 130,
    resolved: 70,
    reviewed: null,
    reason: 'The manufacturer mends nothing any more; the model goes with the next exchange of computers.',
  },
  'printer-jams': {
    kind: 'unfixed',
    opened: 250,
    resolved: 205,
    reviewed: 187,
    reason: 'Không thay đổi hệ thống: chỉ cần cất giấy đúng chỗ và thay linh kiện theo lịch bảo trì.',
  },
  'stock-report': {
    kind: 'unfixed',
    opened: 220,
    resolved: 175,
    reviewed: 157,
    reason: '现有平台将在下一财年停用，改动备份与加载的成本高于收益。',
    verdict: 'partly',
  },
  'nightly-posting': { kind: 'hasty', opened: 48, change: 'Business database', resolved: 3 },
  headset: { kind: 'open', opened: 2, reaches: 'new' },
  // Triage is overdue.
  scans: { kind: 'open', opened: 12, reaches: 'new' },
  'invoice-session': { kind: 'open', opened: 15, reaches: 'investigation' },
  'double-bookings': { kind: 'open', opened: 52, reaches: 'investigation' },
  'conflict-copies': { kind: 'open', opened: 62, reaches: 'analysed' },
  'month-end': { kind: 'open', opened: 96, reaches: 'known-error' },
  'revenue-report': { kind: 'open', opened: 60, reaches: 'known-error' },
  // Solved later than planned.
  'wrong-manager': { kind: 'open', opened: 230, reaches: 'known-error' },
  'late-codes': { kind: 'open', opened: 76, reaches: 'fix' },
  'print-queue': { kind: 'open', opened: 41, reaches: 'fix', raises: true },
  keyboards: {
    kind: 'cancelled',
    opened: 190,
    ended: 183,
    text: 'Eight models of different age, each worn out in its own way: there is no cause in common. Replaced one by one.',
  },
};

/** Knowledge articles (`system/knowledge.ts`) that explain how to live with a problem. */
export const explaining: Readonly<Record<string, string>> = {
  'remote-access': 'knowledge/vpn-home',
  'month-end': 'knowledge/month-end',
};
