import type { Stage } from '../document/stage';

export type Severity = 'hint' | 'information' | 'warning' | 'error';

/** How serious a finding is at each stage. */
export type StageSeverities = Readonly<Record<Stage, Severity | 'off'>>;

/** For what must be there in the end, but is rightly missing while the author still writes. */
export const incomplete: StageSeverities = { draft: 'information', 'in-review': 'warning', final: 'error' };

/** For what is wrong as soon as it is written. */
export const wrong: StageSeverities = { draft: 'warning', 'in-review': 'warning', final: 'error' };

/** For what makes the document unreadable for tools at any stage. */
export const broken: StageSeverities = { draft: 'error', 'in-review': 'error', final: 'error' };

/** For words that an author should weigh at any stage, and that no tool can decide about. */
export const inOurWords: StageSeverities = { draft: 'warning', 'in-review': 'warning', final: 'warning' };

/** For what does its harm as soon as it is saved or pushed, whatever becomes of the document. */
export const harmful: StageSeverities = { draft: 'error', 'in-review': 'error', final: 'error' };
