import type { DurationKind } from '../document/duration';
import type { DocumentLanguage } from '../document/language';
import type { Milestone, MilestoneKind } from '../document/milestone';
import { localText, minutesBetween } from '../document/writtenTime';
import { splitMinutes } from '../time/splitMinutes';

export type MetricKind = Exclude<DurationKind, 'duration'>;

/** A duration between two milestones of one incident. */
export interface Metric {
  readonly kind: MetricKind;
  readonly minutes: number;
}

/** From where to where each is measured; of two beginnings the first that is known. */
const spans: readonly (readonly [kind: MetricKind, from: readonly MilestoneKind[], to: MilestoneKind])[] = [
  ['TTD', ['started'], 'detected'],
  ['TTA', ['detected'], 'acknowledged'],
  ['TTM', ['started', 'detected'], 'mitigated'],
  ['TTR', ['started', 'detected'], 'resolved'],
];

const names: Readonly<Record<DocumentLanguage, Readonly<Record<MetricKind, string>>>> = {
  en: {
    TTD: 'Time to detect (TTD)',
    TTA: 'Time to acknowledge (TTA)',
    TTM: 'Time to mitigate (TTM)',
    TTR: 'Time to resolve (TTR)',
  },
  ja: {
    TTD: '検知までの時間 (TTD)',
    TTA: '対応開始までの時間 (TTA)',
    TTM: '緩和までの時間 (TTM)',
    TTR: '復旧までの時間 (TTR)',
  },
};
const heads: Readonly<Record<DocumentLanguage, readonly [string, string]>> = {
  en: ['Metric', 'Time'],
  ja: ['指標', '時間'],
};

/**
 * Returns the metrics that follow from the milestones of one incident. A moment whose day is not certain, or that has two values, gives
 * none; and where one would be negative none is given, since one of the moments is wrong.
 */
export function metricsOf(milestones: readonly Milestone[]): Metric[] {
  const metrics = spans.flatMap(([kind, starts, end]): Metric[] => {
    const from = starts.map((start) => soleMoment(milestones, start)).find((found) => found !== undefined);
    const to = soleMoment(milestones, end);
    const minutes = from && to && minutesBetween(from.at, to.at);
    return minutes === undefined ? [] : [{ kind, minutes }];
  });
  return metrics.some(({ minutes }) => minutes < 0) ? [] : metrics;
}

/** Returns the metrics as a Markdown table in the language of the document, without a line break at its end. */
export function metricsTable(metrics: readonly Metric[], language: DocumentLanguage, newline: string): string {
  const rows = metrics.map(({ kind, minutes }) => [names[language][kind], inWords(minutes, language)]);
  return [heads[language], ['---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join(newline);
}

function soleMoment(milestones: readonly Milestone[], kind: MilestoneKind): Milestone | undefined {
  const [first, ...others] = milestones.filter((milestone) => milestone.kind === kind);
  const isSole = first && others.every(({ at }) => localText(at) === localText(first.at));
  return isSole && first.at.certain && !first.at.approximate && first.at.time ? first : undefined;
}

function inWords(total: number, language: DocumentLanguage): string {
  const { days, hours, minutes } = splitMinutes(Math.round(total));
  const [d, h, m] = language === 'ja' ? ['日', '時間', '分'] : ['d', 'h', 'm'];
  const parts = [days > 0 && `${days}${d}`, (days > 0 || hours > 0) && `${hours}${h}`, `${minutes}${m}`];
  return parts.filter((part) => part !== false).join(language === 'ja' ? '' : ' ');
}
