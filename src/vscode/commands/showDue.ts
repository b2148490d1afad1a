import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { dueStateAt } from '../../core/deadline/dueState';
import { byUrgency } from '../../core/deadline/urgency';
import { dueIcons } from '../dueIcons';
import { dueText } from '../../core/deadline/dueText';
import { localize } from '../localize';
import type { Parts } from '../parts';
import type { ListedPostmortem } from '../postmortemIndex';
import { relativePath } from '../relativePath';
import { inform } from '../notifications';

/** Lists the unfinished postmortems, the most urgent first, and opens the one that is picked. */
export async function showDue({ index, followIndex, elsewhere, platform }: Parts): Promise<void> {
  const now = platform.now();
  index.start();
  await index.ready;
  await elsewhere.refresh();
  const known = index.postmortems;
  followIndex();
  const unfinished = [...known, ...elsewhere.postmortems]
    .filter(({ stage }) => stage !== 'final')
    .sort(byUrgency(Temporal.Instant.fromEpochMilliseconds(now)));
  if (unfinished.length === 0) {
    void inform(
      known.length === 0
        ? vscode.l10n.t('Nothing is due: there are no postmortems with a status here yet.')
        : vscode.l10n.t('Nothing is due: every postmortem here is final.'),
    );
    return;
  }
  const picked = await vscode.window.showQuickPick(
    unfinished.map((postmortem) => ({
      label: `$(${dueIcons[dueStateAt(postmortem, now)]}) ${postmortem.title}`,
      description: dueText(postmortem, now, localize),
      detail: placeOf(postmortem),
      postmortem,
    })),
    {
      title: vscode.l10n.t('What Is Due'),
      placeHolder: vscode.l10n.t('Unfinished postmortems, the most urgent first'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (picked) {
    await elsewhere.open(picked.postmortem);
  }
}

/** The path, and the folder where that is not open in this window. */
function placeOf({ uri, elsewhere }: ListedPostmortem): string {
  return elsewhere ? `${elsewhere.name} · ${elsewhere.path}` : relativePath(uri);
}
