import { Temporal } from 'temporal-polyfill';
import { documentZone } from '../../deadline/incidentDay';
import type { ActionItem } from '../../document/actionItem';
import { message, type Message } from '../../message';
import { bySection, firstLine, nameOf, openActions } from '../openActions';
import type { Fix, Rule, RuleReport } from '../rule';
import type { StageSeverities } from '../severity';

/** A longer list of broken promises is one finding: that nobody follows up. */
const mostOneByOne = 5;
/** Of old documents nobody keeps the states of their actions. */
const untracked: StageSeverities = { draft: 'information', 'in-review': 'information', final: 'information' };

export const actionOverdue: Rule = {
  id: 'action-overdue',
  severities: { draft: 'warning', 'in-review': 'warning', final: 'warning' },
  documentation: {
    summary: message('An action is past its due date and not marked as done.'),
    why: message(
      'Do it, mark it as done, or agree on another day: a list of broken promises teaches that promises do not count. An action is done when its box is ticked, it is struck through, or its status says so. Days end in the zone of the document. More than five in one list are one finding, at the heading.',
    ),
    exceptions: message('In a document whose front matter never mentions a status it is information.'),
    source:
      'Authors on GitHub: “without owners and due dates [they] are wishes”; Google, *The Site Reliability Workbook*, chapter 10, on following up on action items.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: final\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n- [ ] Add an index (#123, owner: alice, due: 2026-11-30)\n',
      good: '---\npostmortem: same-day\nstatus: final\nowner: alice\n---\n\n# Checkout\n\n## Actions\n\n- [x] Add an index (#123, owner: alice, due: 2026-11-30)\n',
      now: '2026-12-01T09:00:00Z',
    },
  },
  check({ postmortem, day, deadline, now, tracked }) {
    const today = now.toZonedDateTimeISO(documentZone(day, deadline.fallbackZone)).toPlainDate();
    const overdue = openActions(postmortem).filter(
      ({ dueDate }) => dueDate !== undefined && Temporal.PlainDate.compare(dueDate, today) < 0,
    );
    const severities = tracked ? {} : { severities: untracked };
    return [...bySection(postmortem, overdue)].flatMap(([section, actions]): RuleReport[] =>
      section && actions.length > mostOneByOne
        ? [{ ...severities, message: ofMany(actions), range: section.headingRange }]
        : actions.map((action) => ({
            ...severities,
            message: ofOne(action, today),
            range: trimmed(postmortem.text, action.dueRange) ?? firstLine(postmortem.text, action),
            fixes: tick(postmortem.text, action),
          })),
    );
  },
};

function ofMany(actions: readonly ActionItem[]): Message {
  const [first = ''] = actions.flatMap(({ dueDate }) => dueDate ?? []).sort();
  return message('{0} open actions are past their due dates, the first since {1}.', actions.length, first);
}

function ofOne(action: ActionItem, today: Temporal.PlainDate): Message {
  const { dueDate = '' } = action;
  const days = Temporal.PlainDate.from(dueDate).until(today).days;
  return days === 1
    ? message('“{0}” was due yesterday ({1}).', nameOf(action), dueDate)
    : message('“{0}” was due {1} days ago ({2}).', nameOf(action), days, dueDate);
}

/** A box can be ticked; what a status says is the team's word. */
function tick(text: string, { range, container }: ActionItem): Fix[] {
  const box =
    container === 'list'
      ? /^(?:[-*+]|\d{1,9}[.)])\s{1,4}\[( )\]/.exec(text.slice(range.start, range.start + 20))
      : null;
  const start = box ? range.start + box[0].length - 2 : 0;
  return box
    ? [
        {
          title: message('Mark the action as done'),
          edits: [{ range: { start, end: start + 1 }, newText: 'x' }],
          preferred: false,
          safe: false,
        },
      ]
    : [];
}

function trimmed(text: string, range: ActionItem['dueRange']): ActionItem['dueRange'] {
  if (!range) return undefined;
  const written = text.slice(range.start, range.end);
  const start = range.start + (written.length - written.trimStart().length);
  const end = start + written.trim().length;
  return end > start ? { start, end } : undefined;
}
