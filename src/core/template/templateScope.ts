import { helperNames } from './helpers';
import { factNames, listNames, momentNames, textNames } from './incidentFacts';

/** The names that mean something at a place of a template. */
export interface TemplateScope {
  /** What can be printed, and given to a helper that takes any value. */
  readonly values: readonly string[];
  /** What `if`, `unless` and `each` can be given. */
  readonly conditions: readonly string[];
  readonly moments: readonly string[];
  readonly lists: readonly string[];
  readonly helpers: readonly string[];
  readonly blocks: readonly string[];
  /** Helpers that here, besides what they do elsewhere, mean something by themselves. */
  readonly bare: readonly string[];
}

const inAnyLoop = ['@index', '@first', '@last'];
const inLoop = ['this', ...inAnyLoop];
const blocks = ['if', 'unless', 'each'];

/** What may be used outside of loops. */
export const templateScope: TemplateScope = {
  values: textNames,
  conditions: factNames,
  moments: momentNames,
  lists: listNames,
  helpers: helperNames,
  blocks,
  bare: [],
};

/** What may be used in a pattern of file names: `date` by itself is the day after which the document is named. */
export const fileNameScope: TemplateScope = {
  ...templateScope,
  conditions: textNames,
  helpers: ['date', 'time', 'slug'],
  blocks: ['if', 'unless'],
  bare: ['date'],
};

/** Within a loop Handlebars looks names up in the item, where there are no facts. */
const loopScope: TemplateScope = {
  ...templateScope,
  values: inLoop,
  conditions: inLoop,
  moments: inLoop,
  lists: inLoop,
};

/** What the rows of the timeline consist of. */
const timelineScope: TemplateScope = {
  ...templateScope,
  values: ['moment', 'offset', 'text', ...inAnyLoop],
  conditions: ['moment', 'offset', 'text', 'milestone', ...momentNames, ...inAnyLoop],
  moments: ['moment'],
  lists: [],
};

/** Returns what may be used in the turns of a loop over what has this name. */
export function scopeOfLoop(name: string): TemplateScope {
  return name === 'timeline' ? timelineScope : loopScope;
}
