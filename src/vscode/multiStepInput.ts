import * as vscode from 'vscode';
import { serviceNames } from '../core/template/serviceNames';

/** How a step ended: with a value, on the way back (what was typed so far is kept), or given up. */
export type StepOutcome<Value> = { readonly value: Value } | { readonly back: Value | undefined } | 'cancel';

interface StepFrame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

export interface TextStep extends StepFrame {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value: string;
  /** Returns what to say about a value; a message of severity Error keeps the step open. */
  readonly validate: (value: string) => vscode.InputBoxValidationMessage | undefined;
}

export interface PickStep<Item extends vscode.QuickPickItem> extends StepFrame {
  readonly placeholder: string;
  readonly items: readonly Item[];
  readonly active: Item | undefined;
}

export interface ManyStep extends StepFrame {
  readonly placeholder: string;
  /** What is listed; other names can be typed. */
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  /** Says that a typed name is new. */
  readonly newLabel: string;
}

/** Shows an input box as one step of several and returns what was typed. */
export async function askText(step: TextStep): Promise<StepOutcome<string>> {
  const input = vscode.window.createInputBox();
  frame(input, step);
  input.prompt = step.prompt;
  input.placeholder = step.placeholder;
  input.value = step.value;
  // Nobody is reproached for what they have not begun to type.
  input.validationMessage = step.value === '' ? undefined : step.validate(step.value);
  return outcome<string>(
    input,
    () => input.value,
    (resolve) => [
      input.onDidChangeValue((value) => {
        input.validationMessage = step.validate(value);
      }),
      input.onDidAccept(() => {
        if (step.validate(input.value)?.severity !== vscode.InputBoxValidationSeverity.Error) {
          resolve(input.value);
        }
      }),
    ],
  );
}

/** Shows a list as one step of several and returns the item that was picked. */
export async function askPick<Item extends vscode.QuickPickItem>(step: PickStep<Item>): Promise<StepOutcome<Item>> {
  const input = vscode.window.createQuickPick<Item>();
  frame(input, step);
  input.placeholder = step.placeholder;
  input.items = step.items;
  // An empty list would leave nothing active, and Enter without an effect; by itself the first item is.
  if (step.active) {
    input.activeItems = [step.active];
  }
  input.matchOnDescription = true;
  return outcome<Item>(
    input,
    () => undefined,
    (resolve) => [
      input.onDidAccept(() => {
        const [item] = input.selectedItems;
        if (item) {
          resolve(item);
        }
      }),
    ],
  );
}

/**
 * Shows a list of names, of which none or several may be ticked, as one step of several; another name, or several with commas, can be
 * typed. While something is typed, Enter takes the marked row as well: the first that matches, or what was typed.
 */
export async function askMany(step: ManyStep): Promise<StepOutcome<readonly string[]>> {
  interface NameItem extends vscode.QuickPickItem {
    readonly names: readonly string[];
  }
  const input = vscode.window.createQuickPick<NameItem>();
  frame(input, step);
  input.placeholder = step.placeholder;
  input.canSelectMany = true;
  let names = [...new Set([...step.chosen, ...step.known])];
  let chosen = new Set(step.chosen);
  // A list that is filled anew loses its ticks, gets them back, and reports both, a moment later.
  let filling = false;
  const list = (): void => {
    const typed = serviceNames([input.value]);
    const isNew = typed.some((name) => !names.some((known) => sameName(known, name)));
    const known = names.map((name): NameItem => ({ label: name, names: [name] }));
    const added: NameItem = {
      label: `$(add) ${typed.join(', ')}`,
      description: step.newLabel,
      names: typed,
      alwaysShow: true,
    };
    input.items = isNew ? [...known, added] : known;
    input.selectedItems = known.filter(({ label }) => chosen.has(label));
    filling = chosen.size > 0;
    const [wanted] = typed.length === 1 ? typed : [];
    const match = wanted === undefined ? undefined : known.find(({ label }) => startsWith(label, wanted));
    input.activeItems = typed.length === 0 ? [] : match ? [match] : isNew ? [added] : [];
  };
  const take = (more: readonly string[]): void => {
    const meant = more.map((name) => names.find((known) => sameName(known, name)) ?? name);
    names = [...new Set([...names, ...meant])];
    chosen = new Set([...chosen, ...meant]);
  };
  list();
  return outcome<readonly string[]>(
    input,
    () => [...chosen],
    (resolve) => [
      input.onDidChangeValue(list),
      input.onDidChangeSelection((items) => {
        const ticked = items.flatMap((item) => item.names);
        const isSubset = ticked.every((name) => chosen.has(name));
        if (isSubset && (filling || ticked.length === chosen.size)) {
          filling &&= ticked.length < chosen.size;
          return;
        }
        filling = false;
        chosen = new Set(ticked.filter((name) => names.includes(name)));
        take(ticked);
        if (input.value !== '') {
          input.value = '';
          list();
        }
      }),
      input.onDidAccept(() => {
        if (input.value.trim() !== '') {
          take(input.activeItems[0]?.names ?? serviceNames([input.value]));
        }
        resolve([...chosen]);
      }),
    ],
  );
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function startsWith(name: string, beginning: string): boolean {
  return name.toLowerCase().startsWith(beginning.toLowerCase());
}

function frame(input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>, step: StepFrame): void {
  input.title = step.title;
  input.step = step.step;
  input.totalSteps = step.totalSteps;
  input.buttons = step.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  // Looking up a time in a chat window must not throw away the answers so far.
  input.ignoreFocusOut = true;
}

async function outcome<Value>(
  input: vscode.QuickInput & { onDidTriggerButton: vscode.Event<vscode.QuickInputButton> },
  soFar: () => Value | undefined,
  listen: (resolve: (value: Value) => void) => vscode.Disposable[],
): Promise<StepOutcome<Value>> {
  let listeners: vscode.Disposable[] = [];
  try {
    return await new Promise<StepOutcome<Value>>((resolve) => {
      listeners = [
        ...listen((value) => {
          resolve({ value });
        }),
        input.onDidTriggerButton(() => {
          resolve({ back: soFar() });
        }),
        input.onDidHide(() => {
          resolve('cancel');
        }),
      ];
      input.show();
    });
  } finally {
    vscode.Disposable.from(...listeners).dispose();
    input.dispose();
  }
}

/** Returns the answers with that of a step, which is also kept on the way back. */
export function answered<Answers, Value>(
  outcome: StepOutcome<Value>,
  answersWith: (value: Value) => Answers,
): StepOutcome<Answers> {
  if (outcome === 'cancel') {
    return outcome;
  }
  if ('back' in outcome) {
    return { back: outcome.back === undefined ? undefined : answersWith(outcome.back) };
  }
  return { value: answersWith(outcome.value) };
}

/** A step reads the answers so far and returns them with its own. */
export type Step<Answers> = (
  answers: Answers,
  position: { readonly step: number; readonly totalSteps: number },
) => Promise<StepOutcome<Answers>>;

/**
 * Runs the steps that apply, one after another; "back" returns to the one before, with its answer still there. Returns undefined when
 * the person gave up at any of them.
 */
export async function runSteps<Answers>(
  first: Answers,
  steps: readonly { readonly applies: (answers: Answers) => boolean; readonly run: Step<Answers> }[],
): Promise<Answers | undefined> {
  let answers = first;
  const done: number[] = [];
  let next = nextStep(-1);
  while (next !== undefined) {
    const step = steps[next];
    if (!step) {
      break;
    }
    const result = await step.run(answers, {
      step: done.length + 1,
      totalSteps: steps.filter(({ applies }) => applies(answers)).length,
    });
    if (result === 'cancel') {
      return undefined;
    }
    if ('back' in result) {
      answers = result.back ?? answers;
      next = done.pop() ?? next;
      continue;
    }
    answers = result.value;
    done.push(next);
    next = nextStep(next);
  }
  return answers;

  function nextStep(after: number): number | undefined {
    const index = steps.findIndex(({ applies }, position) => position > after && applies(answers));
    return index === -1 ? undefined : index;
  }
}
