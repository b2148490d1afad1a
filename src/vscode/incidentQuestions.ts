import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { SkippableQuestion } from '../core/config/settings';
import { ownersIn } from '../core/lint/frontMatterChecks/owner';
import type { Template } from '../core/template/templateFile';
import { formatMoment } from '../core/time/moment';
import { isVisible } from '../core/template/oneLine';
import type { Incident, KnownIncident } from './incident';
import { Proposals, servicesOf } from './incidentProposals';
import { answered, askMany, askPick, askText, runSteps, type Step } from './multiStepInput';
import type { Parts } from './parts';
import { templatePlace } from './templatePlace';
import { describeTime, momentIn, momentText, presentMoment } from './timeAnswer';

/** What is not answered yet is undefined: then what is proposed counts. */
interface Answers {
  readonly folder: vscode.WorkspaceFolder | undefined;
  readonly title: string;
  /** Empty for "not decided yet". */
  readonly severity: string | undefined;
  readonly template: Template | undefined;
  readonly started: Temporal.ZonedDateTime | undefined;
  readonly startedText: string;
  readonly resolution: 'known' | 'now' | 'at' | 'open';
  readonly resolved: Temporal.ZonedDateTime | undefined;
  readonly resolvedText: string;
  /** Empty for nobody. */
  readonly owner: string | undefined;
  readonly services: readonly string[] | undefined;
}

/**
 * Asks for the facts, step by step, but for those whose question a setting leaves out. Returns undefined when the person gave up.
 * @param known proposed as the answers; where the document is to be created and its timeline are taken over without a question
 */
export async function askIncident(
  parts: Parts,
  folders: readonly vscode.WorkspaceFolder[],
  known: KnownIncident = {},
): Promise<Incident | undefined> {
  const proposals = new Proposals(parts, known);
  const first: Answers = {
    folder: known.folder ?? (folders.length === 1 ? folders[0] : undefined),
    title: known.title ?? vscode.l10n.t('Incident'),
    severity: undefined,
    template: undefined,
    started: known.started,
    startedText: known.started ? formatMoment(known.started) : '',
    resolution: known.resolved ? 'known' : 'now',
    resolved: known.resolved,
    resolvedText: '',
    owner: undefined,
    services: undefined,
  };
  const isAsked =
    (question: SkippableQuestion) =>
    ({ folder }: Answers): boolean =>
      !parts.settings.read(folder?.uri).skippedQuestions.includes(question);
  const answers = await runSteps(first, [
    { applies: () => known.folder === undefined && folders.length > 1, run: folderStep(folders) },
    { applies: () => true, run: titleStep },
    { applies: isAsked('severity'), run: severityStep(parts, proposals) },
    { applies: isAsked('template'), run: templateStep(parts, proposals) },
    { applies: isAsked('started'), run: startedStep(parts) },
    { applies: isAsked('resolved'), run: resolutionStep(parts, known) },
    {
      applies: (answers) => isAsked('resolved')(answers) && answers.resolution === 'at',
      run: resolvedStep(parts),
    },
    { applies: isAsked('owner'), run: ownerStep(proposals) },
    { applies: isAsked('services'), run: servicesStep(parts, proposals) },
  ]);
  return answers && incidentOf(parts, proposals, answers, known);
}

/** Puts the answers together; what was not asked is as proposed. */
async function incidentOf(
  parts: Parts,
  proposals: Proposals,
  answers: Answers,
  known: KnownIncident,
): Promise<Incident | undefined> {
  const { folder, title, started, resolution } = answers;
  if (!folder) {
    return undefined;
  }
  const template = answers.template ?? (await proposals.template(folder.uri));
  if (!template) {
    return undefined;
  }
  const severity = answers.severity ?? proposals.severity(folder.uri);
  const owner = answers.owner ?? (await proposals.owner(folder.uri));
  const resolved = answers.resolved ?? (resolution === 'now' ? justNow(parts, answers) : undefined);
  return {
    folder,
    title,
    template,
    services: answers.services ?? known.services ?? [],
    timeline: known.timeline ?? [],
    ...(known.directory && { directory: known.directory }),
    ...(severity !== '' && { severity }),
    ...(owner !== '' && { owner }),
    ...(started && { started }),
    ...(resolved && { resolved }),
  };
}

function frameTitle(): string {
  return vscode.l10n.t('New Postmortem');
}

function folderStep(folders: readonly vscode.WorkspaceFolder[]): Step<Answers> {
  return async (answers, position) => {
    const items = folders.map((folder) => ({ label: folder.name, description: folder.uri.path, folder }));
    const result = await askPick({
      ...position,
      title: frameTitle(),
      placeholder: vscode.l10n.t('Which folder does the incident belong to?'),
      items,
      active: items.find(({ folder }) => folder === answers.folder),
    });
    return answered(result, ({ folder }) => ({ ...answers, folder }));
  };
}

const titleStep: Step<Answers> = async (answers, position) => {
  const result = await askText({
    ...position,
    title: frameTitle(),
    prompt: vscode.l10n.t('What happened, in a few words?'),
    placeholder: vscode.l10n.t('Checkout latency'),
    value: answers.title,
    validate: (value) =>
      !isVisible(value)
        ? {
            message: vscode.l10n.t('Give it a title; it can be changed later.'),
            severity: vscode.InputBoxValidationSeverity.Error,
          }
        : undefined,
  });
  return answered(result, (title) => ({ ...answers, title: title.trim() }));
};

function severityStep({ settings }: Parts, proposals: Proposals): Step<Answers> {
  return async (answers, position) => {
    const { severities } = settings.read(answers.folder?.uri);
    const items = [
      { label: vscode.l10n.t('Not decided yet'), severity: '' },
      ...severities.map((severity) => ({ label: severity, severity })),
    ];
    const active = answers.severity ?? proposals.severity(answers.folder?.uri);
    const result = await askPick({
      ...position,
      title: frameTitle(),
      placeholder: vscode.l10n.t('How severe was it?'),
      items,
      active: items.find(({ severity }) => severity === active),
    });
    return answered(result, ({ severity }) => ({ ...answers, severity }));
  };
}

function templateStep({ templates }: Parts, proposals: Proposals): Step<Answers> {
  return async (answers, position) => {
    const { available, unavailable } = await templates.list(answers.folder?.uri);
    const items: (vscode.QuickPickItem & { template?: Template })[] = available.map((template) => ({
      label: template.name,
      description: templatePlace(template),
      detail: template.description,
      template,
    }));
    const blocked: typeof items = unavailable.map((reason) => ({ label: `$(circle-slash) ${reason}` }));
    const active = answers.template ?? (await proposals.template(answers.folder?.uri));
    const proposed = items.filter(({ template }) => template !== undefined && template.id === active?.id);
    const others = items.filter((item) => !proposed.includes(item));
    const builtIn = others.filter(({ template }) => template?.origin === 'builtIn');
    const own = others.filter((item) => !builtIn.includes(item));
    for (;;) {
      const result = await askPick({
        ...position,
        title: frameTitle(),
        placeholder: vscode.l10n.t('Which template?'),
        // There are more built-in ones than a list shows at once.
        items: [...proposed, ...own, ...blocked, ...builtIn],
        active: proposed[0] ?? items[0],
      });
      // A template that cannot be used is listed with its reason, and picking it asks again.
      if (result === 'cancel' || 'back' in result || result.value.template) {
        return answered(result, ({ template }) => ({ ...answers, template }));
      }
    }
  };
}

function startedStep(parts: Parts): Step<Answers> {
  return async (answers, position) => {
    const result = await askText({
      ...position,
      title: frameTitle(),
      prompt: vscode.l10n.t('When did it start? Leave it empty if that is not known yet.'),
      placeholder: vscode.l10n.t('14:05, yesterday 23:10, 2 hours ago, 2026-11-23T14:05+09:00'),
      value: answers.startedText,
      validate: (value) => describeTime(value, parts, answers.folder?.uri),
    });
    return answered(result, (text) => ({
      ...answers,
      startedText: text,
      started: text === answers.startedText ? answers.started : momentIn(text, parts, answers.folder?.uri),
    }));
  };
}

/** A start that was rounded up to the next minute is not after the end. */
function justNow(parts: Parts, { started, folder }: Answers): Temporal.ZonedDateTime {
  const now = presentMoment(parts, folder?.uri);
  return started && Temporal.ZonedDateTime.compare(started, now) > 0 ? started : now;
}

function resolutionStep(parts: Parts, { resolved: known }: KnownIncident): Step<Answers> {
  return async (answers, position) => {
    const now = justNow(parts, answers);
    const isPossible =
      known && (!answers.started || Temporal.ZonedDateTime.compare(known, answers.started) >= 0) ? known : undefined;
    const items: (vscode.QuickPickItem & Pick<Answers, 'resolution'>)[] = [
      ...(isPossible
        ? [{ label: vscode.l10n.t('Yes'), description: momentText(isPossible), resolution: 'known' as const }]
        : []),
      { label: vscode.l10n.t('Yes, just now'), description: momentText(now), resolution: 'now' },
      { label: vscode.l10n.t('Yes, at another time…'), resolution: 'at' },
      { label: vscode.l10n.t('Not yet'), resolution: 'open' },
    ];
    const result = await askPick({
      ...position,
      title: frameTitle(),
      placeholder: vscode.l10n.t('Is it resolved?'),
      items,
      active: items.find(({ resolution }) => resolution === answers.resolution),
    });
    return answered(result, ({ resolution }) => ({
      ...answers,
      resolution,
      resolved: resolution === 'known' ? known : resolution === 'now' ? now : undefined,
    }));
  };
}

function resolvedStep(parts: Parts): Step<Answers> {
  return async (answers, position) => {
    const result = await askText({
      ...position,
      title: frameTitle(),
      prompt: vscode.l10n.t('When was it resolved?'),
      placeholder: vscode.l10n.t('15:40, 20 minutes ago'),
      value: answers.resolvedText,
      validate: (value) =>
        value.trim() === ''
          ? {
              message: vscode.l10n.t('Give a time, or go back and choose “Not yet”.'),
              severity: vscode.InputBoxValidationSeverity.Error,
            }
          : describeTime(value, parts, answers.folder?.uri, answers.started),
    });
    return answered(result, (text) => ({
      ...answers,
      resolvedText: text,
      resolved: momentIn(text, parts, answers.folder?.uri),
    }));
  };
}

function ownerStep(proposals: Proposals): Step<Answers> {
  return async (answers, position) => {
    const result = await askText({
      ...position,
      title: frameTitle(),
      prompt: vscode.l10n.t('Who owns the postmortem until it is final? Leave it empty if that is not decided yet.'),
      placeholder: vscode.l10n.t('One person'),
      value: answers.owner ?? (await proposals.owner(answers.folder?.uri)),
      validate: (value) => {
        const count = ownersIn(value).length;
        return count > 1
          ? {
              message: vscode.l10n.t('These are {0} people; name exactly one.', count),
              severity: vscode.InputBoxValidationSeverity.Error,
            }
          : undefined;
      },
    });
    return answered(result, (owner) => ({ ...answers, owner: owner.trim() }));
  };
}

function servicesStep({ index }: Parts, proposals: Proposals): Step<Answers> {
  return async (answers, position) => {
    const known = answers.folder ? servicesOf(index, answers.folder) : [];
    const result = await askMany({
      ...position,
      title: frameTitle(),
      placeholder:
        known.length > 0
          ? vscode.l10n.t('Which services were affected? Tick them or type a new one; Enter alone is none.')
          : vscode.l10n.t('Which services were affected? Type their names, with commas; Enter alone is none.'),
      known,
      chosen: answers.services ?? proposals.services,
      newLabel: vscode.l10n.t('new'),
    });
    return answered(result, (services) => ({ ...answers, services }));
  };
}
