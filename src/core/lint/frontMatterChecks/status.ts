import { frontMatterText, setFrontMatterValue, type FrontMatter } from '../../document/frontMatter';
import type { Postmortem } from '../../document/postmortem';
import { stages, type Stage } from '../../document/stage';
import { message } from '../../message';
import { keyAnchor } from '../anchor';
import { didYouMean } from '../../didYouMean';
import type { Fix, RuleReport } from '../rule';
import { incomplete } from '../severity';

/** What other tools and teams call the three stages. */
const otherNames: Readonly<Partial<Record<string, Stage>>> = {
  wip: 'draft',
  open: 'draft',
  new: 'draft',
  'in progress': 'draft',
  下書き: 'draft',
  review: 'in-review',
  reviewing: 'in-review',
  'under review': 'in-review',
  'ready for review': 'in-review',
  レビュー中: 'in-review',
  done: 'final',
  complete: 'final',
  completed: 'final',
  closed: 'final',
  published: 'final',
  reviewed: 'final',
  resolved: 'final',
  finished: 'final',
  完了: 'final',
  確定: 'final',
};

/** Reports a status that is missing, unknown, or contradicted by `finished`. */
export function statusProblems(postmortem: Postmortem, frontMatter: FrontMatter): RuleReport[] {
  const status = frontMatterText(frontMatter, 'status');
  const range = keyAnchor(postmortem, 'status');
  if (status === undefined) {
    return [
      {
        message: message('The front matter does not say the status: draft, in-review or final.'),
        range,
        severities: incomplete,
        fixes: [setStatus(postmortem, frontMatter, 'draft', true)],
      },
    ];
  }
  const stage = stages.find((name) => name === status.toLowerCase());
  if (stage === undefined) {
    return [unknownStatus(postmortem, frontMatter, status)];
  }
  if (stage !== 'final' && frontMatterText(frontMatter, 'finished') !== undefined) {
    return [
      {
        message: message('“finished” is set, but the status is {0}.', stage),
        range,
        fixes: [setStatus(postmortem, frontMatter, 'final', false)],
      },
    ];
  }
  return [];
}

function unknownStatus(postmortem: Postmortem, frontMatter: FrontMatter, status: string): RuleReport {
  const name = didYouMean(status, [...stages, ...Object.keys(otherNames)]);
  const meant = name === undefined ? undefined : (stages.find((stage) => stage === name) ?? otherNames[name]);
  const ordered = meant ? [meant, ...stages.filter((stage) => stage !== meant)] : stages;
  return {
    message: meant
      ? message('Unknown status “{0}”; did you mean “{1}”?', status, meant)
      : message('Unknown status “{0}”; expected draft, in-review or final.', status),
    range: keyAnchor(postmortem, 'status'),
    fixes: ordered.map((stage) => setStatus(postmortem, frontMatter, stage, stage === meant)),
  };
}

function setStatus({ text }: Postmortem, frontMatter: FrontMatter, stage: Stage, preferred: boolean): Fix {
  return {
    title: message('Set the status to {0}', stage),
    edits: [setFrontMatterValue(text, frontMatter, 'status', stage, 'title')],
    preferred,
    safe: false,
  };
}
