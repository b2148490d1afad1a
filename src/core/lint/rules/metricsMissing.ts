import { endOfLine } from '../../document/frontMatter';
import { incidentScope } from '../../document/incidentScope';
import { documentLanguage } from '../../document/language';
import { rangeOf } from '../../document/markdown';
import type { Postmortem } from '../../document/postmortem';
import type { TextEdit } from '../../document/textEdit';
import { message } from '../../message';
import { metricsOf, metricsTable, type MetricKind } from '../metrics';
import type { Rule } from '../rule';
import type { StageSeverities } from '../severity';

const worthHaving: StageSeverities = { draft: 'hint', 'in-review': 'hint', final: 'information' };
const metricsTitle = /^(?:(?:key |incident )?metrics|stat(?:istic)?s|numbers|メトリクス|指標|統計)$/;

export const metricsMissing: Rule = {
  id: 'metrics-missing',
  severities: worthHaving,
  documentation: {
    summary: message('The milestones are known, but neither the time to detect nor the time to resolve is stated.'),
    why: message(
      'How long it took to notice, and how long to end it, are the two numbers by which incidents are compared. They follow from the milestones: the quick fix inserts the table of those that can be computed, at the end of the section about metrics or of the summary, else below the title.',
    ),
    source:
      'Rust’s Cargo team asks in each postmortem how the times to detect and to mitigate could be cut; DFDS, Etsy and Waroom state them at the end of theirs.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\nstarted: 2026-11-23T14:05Z\ndetected: 2026-11-23T14:12Z\nresolved: 2026-11-23T15:40Z\n---\n\n# Checkout\n\n## Summary\n\nOrders failed.\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\nstarted: 2026-11-23T14:05Z\ndetected: 2026-11-23T14:12Z\nresolved: 2026-11-23T15:40Z\n---\n\n# Checkout\n\n## Summary\n\nOrders failed.\n\n| Metric | Time |\n| --- | --- |\n| Time to detect (TTD) | 7m |\n| Time to resolve (TTR) | 1h 35m |\n',
    },
  },
  check({ postmortem, contract }) {
    if (contract?.incident === false) return [];
    const { text, milestones, durations, allSections } = postmortem;
    if (incidentScope(text, allSections, milestones).severalIncidents) return [];
    const stated = new Set(durations.map(({ kind }) => (kind === 'duration' ? 'TTR' : kind)));
    const isStated = durations.some(({ kind, form }) => kind !== 'duration' && form === 'label');
    const metrics = metricsOf(milestones);
    const missing = metrics.filter(({ kind }) => !stated.has(kind));
    const last = milestones.findLast(({ kind }) => kind === 'resolved' || kind === 'detected');
    if (isStated || missing.length === 0 || !last || !missing.some(isCentral)) return [];
    const edit = insertTable(postmortem, metricsTable(metrics, documentLanguage(text), endOfLine(text)));
    return [
      {
        message: message(
          '{0} can be computed from the milestones, but is not stated.',
          missing.map(({ kind }) => kind).join(', '),
        ),
        range: last.at.range,
        fixes: edit
          ? [{ title: message('Insert the computed metrics'), edits: [edit], preferred: true, safe: false }]
          : [],
      },
    ];
  },
};

function isCentral({ kind }: { readonly kind: MetricKind }): boolean {
  return kind === 'TTD' || kind === 'TTR';
}

/** Behind a code block or HTML that may not be closed, a table would not be read as one: then it goes below the title. */
function insertTable({ text, allSections, title, frontMatter }: Postmortem, table: string): TextEdit | undefined {
  const headings = allSections.filter(({ form }) => form === 'heading');
  const section =
    headings.find(({ normalizedTitle }) => metricsTitle.test(normalizedTitle)) ??
    headings.find(({ id, empty }) => id === 'summary' && !empty);
  const subHeading = section?.content.findIndex(({ type }) => type === 'heading') ?? -1;
  const last = (subHeading === -1 ? section?.content : section?.content.slice(0, subHeading))?.at(-1);
  const isOpen = last?.type === 'code' || last?.type === 'html';
  const place =
    section && !isOpen
      ? last
        ? rangeOf(last).end
        : section.headingRange.end
      : (title?.range.end ?? frontMatter?.range.end);
  if (place === undefined) return undefined;
  const newline = endOfLine(text);
  const isFollowed = !/^[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$)/.test(text.slice(place, place + 300));
  const end = /^[ \t]*/.exec(text.slice(place))?.[0].length ?? 0;
  return {
    range: { start: place + end, end: place + end },
    newText: newline.repeat(2) + table + (isFollowed ? newline : ''),
  };
}
