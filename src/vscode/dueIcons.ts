import type { DueState } from '../core/deadline/dueState';

/** The codicon of each state, the same wherever postmortems are listed. */
export const dueIcons: Readonly<Record<DueState, string>> = {
  overdue: 'error',
  dueToday: 'clock',
  ongoing: 'question',
  open: 'circle-outline',
  stuck: 'debug-pause',
  finished: 'pass',
};
