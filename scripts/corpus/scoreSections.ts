import type { CorpusDocument } from './documents';
import type { Labels } from './labels';
import { Score } from './score';

/** The labels count the trigger as a cause, and do not know the sections that our templates add. */
const labelledIds = ['summary', 'impact', 'timeline', 'detection', 'cause', 'resolution', 'actions', 'lessons'];

/** Scores which canonical sections a document has, by id, and which of them are empty. */
export function scoreSections(documents: ReadonlyMap<string, CorpusDocument>, labels: Labels): Score[] {
  const present = new Score('sections');
  const empty = new Score('sections empty');
  const findings = new Score('sections empty-section findings');
  for (const row of labels.rows('sections')) {
    const document = documents.get(row.file);
    if (!document) continue;
    const { sections } = document.inspection;
    const idsOf = (column: string): Set<string> => new Set(row.cell(column).split(',').filter(Boolean));
    const [labelled, unsure, labelledEmpty, unsureEmpty] = [
      idsOf('sections'),
      idsOf('unsure_sections'),
      idsOf('empty'),
      idsOf('unsure_empty'),
    ];
    const emptyFindings = document.final.filter(({ rule }) => rule === 'empty-section');
    for (const id of labelledIds) {
      const found = sections.filter((section) => labelledId(section.id) === id);
      const line = found[0]?.line;
      if (!unsure.has(id) && !labels.isExcepted('sections', row.file, id)) {
        if (found.length > 0 && labelled.has(id)) present.hit();
        else if (found.length > 0)
          present.addWrong(row.file, line, `${id} (${found.map(({ title }) => title).join(', ')})`);
        else if (labelled.has(id)) present.addMissed(row.file, undefined, id);
      }
      if (unsureEmpty.has(id) || labels.isExcepted('sections', row.file, `empty:${id}`)) continue;
      compare(empty, found.length > 0 && found.every((section) => section.empty));
      compare(
        findings,
        found.some((section) => emptyFindings.some((finding) => finding.line === section.line)),
      );

      function compare(score: Score, isEmpty: boolean): void {
        if (isEmpty && labelledEmpty.has(id)) score.hit();
        else if (isEmpty) score.addWrong(row.file, line, id);
        else if (labelledEmpty.has(id)) score.addMissed(row.file, line, id);
      }
    }
  }
  return [present, empty, findings];
}

function labelledId(id: string | null): string | null {
  return id === 'trigger' ? 'cause' : id;
}
