/** The stages of a postmortem, in the order in which a document goes through them: the values of `status`. */
export const stages = ['draft', 'in-review', 'final'] as const;

export type Stage = (typeof stages)[number];
