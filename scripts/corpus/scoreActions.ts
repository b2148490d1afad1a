import type { CorpusDocument } from './documents';
import type { Labels } from './labels';
import { Score } from './score';

/** Scores the number of action items in each document, and how many have an owner, a due date and a link. */
export function scoreActions(documents: ReadonlyMap<string, CorpusDocument>, labels: Labels): Score[] {
  const items = new Score('actions items');
  const owner = new Score('actions owner');
  const due = new Score('actions due');
  const link = new Score('actions link');
  const vague = new Score('actions vague (recall only)');
  const rows = labels.rows('actions');
  for (const document of documents.values()) {
    const { file } = document;
    const row = rows.find((candidate) => candidate.file === file);
    const { actions } = document.inspection;
    const count = (score: Score, column: string, found: number): void => {
      // A document without a row has no action items.
      if (!labels.isExcepted('actions', file, column)) {
        score.addCounts(file, actions[0]?.line, found, Number(row?.cell(column) ?? 0));
      }
    };
    count(items, 'n_items', actions.length);
    count(owner, 'n_owner', actions.filter((action) => action.owner !== null).length);
    count(due, 'n_due', actions.filter((action) => action.due !== null).length);
    count(link, 'n_link', actions.filter((action) => action.link !== null).length);

    const found = document.final.filter(({ rule }) => rule === 'action-vague').map(({ line }) => line);
    const labelled = (row?.cell('vague_lines') ?? '').split(';').filter(Boolean);
    for (const [line = '', type = ''] of labelled.map((text) => text.split(':'))) {
      if (labels.isExcepted('actions', file, `vague:${line}`)) continue;
      if (found.includes(Number(line))) vague.hit();
      else vague.addMissed(file, Number(line), `${type} | ${document.lines[Number(line) - 1] ?? ''}`);
    }
    for (const line of found) {
      if (!labelled.some((text) => text.startsWith(`${line}:`))) {
        vague.note(file, line, `unlabelled | ${document.lines[line - 1] ?? ''}`);
      }
    }
  }
  return [items, owner, due, link, vague];
}
