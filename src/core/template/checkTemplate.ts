import type Handlebars from 'handlebars';
import { didYouMean } from '../didYouMean';
import { message, type Message } from '../message';
import { helpersWithin, signatureOf, type HelperSignature } from './helpers';
import type { TemplateProblem } from './templateFile';
import { scopeOfLoop, type TemplateScope } from './templateScope';

const longestName = 60;

/** What is wrong, but for the file. */
export type CheckProblem = Omit<TemplateProblem, 'path'>;

/** What may be used in a template, or in a part of one. */
export interface CheckOptions {
  readonly scope: TemplateScope;
  /** The names of the partials; undefined where none may stand, in a partial itself. */
  readonly partials: readonly string[] | undefined;
}

type Visitor = InstanceType<typeof Handlebars.Visitor>;

/** Everything that is called or printed: `{{x}}`, `{{#x y}}`, `(x y)`. The types promise a hash, the parser gives one only where there is one. */
interface Call extends hbs.AST.Node {
  readonly path: hbs.AST.Expression | hbs.AST.Literal;
  readonly params: hbs.AST.Expression[];
  readonly hash: hbs.AST.Hash | undefined;
}

/**
 * Returns everything in a template that is neither a fact nor a helper nor one of the blocks and partials, with what exists instead.
 * All that could reach beyond the facts (paths into objects, computed partials, decorators) is refused here, before anything runs.
 * @param visitor a plain Handlebars visitor, so that this module does not load Handlebars itself
 */
export function checkTemplate(
  program: hbs.AST.Program,
  visitor: Visitor,
  { scope: outermost, partials }: CheckOptions,
): CheckProblem[] {
  const problems: CheckProblem[] = [];
  const scopes: TemplateScope[] = [];
  const report = (node: hbs.AST.Node, sentence: Message, word?: string, meant?: string): void => {
    problems.push({
      message: sentence,
      line: node.loc.start.line,
      column: node.loc.start.column + 1,
      ...(word !== undefined && { word }),
      ...(meant !== undefined && { meant }),
    });
  };
  const refuse = (node: hbs.AST.Node): void => {
    report(node, message('Decorators, and partials with a block, cannot be used in a template.'));
  };
  visitor.MustacheStatement = (statement) => {
    const name = nameOf(statement.path);
    const calls = statement.params.length > 0 || scope().helpers.includes(name);
    if (calls) {
      checkCall(statement);
    } else {
      checkName(statement.path, scope().values);
      checkParameterCount(statement, { takes: 'any', least: 0, most: 0 });
    }
  };
  visitor.SubExpression = checkCall;
  visitor.BlockStatement = (block) => {
    checkName(block.path, scope().blocks);
    checkParameterCount(block, { takes: 'any', least: 1, most: 1 });
    checkParameters(block, scope().conditions, scope().helpers);
    const items = nameOf(block.path) === 'each' && block.params[0];
    scopes.push(items ? scopeOfLoop(nameOf(items)) : scope());
    visitor.accept(block.program);
    scopes.pop();
    // The type says always, the parser says only where there is an {{else}}.
    if ((block.inverse as hbs.AST.Program | undefined) !== undefined) {
      visitor.accept(block.inverse);
    }
  };
  visitor.PartialStatement = checkPartial;
  visitor.PartialBlockStatement = refuse;
  visitor.Decorator = refuse;
  visitor.DecoratorBlock = refuse;
  visitor.accept(program);
  return problems;

  function scope(): TemplateScope {
    return scopes.at(-1) ?? outermost;
  }

  function checkCall(call: Call): void {
    const name = nameOf(call.path);
    checkName(call.path, scope().helpers);
    const signature = signatureOf(name);
    if (signature) {
      const least = scope().bare.includes(name) ? 0 : signature.least;
      checkParameterCount(call, { ...signature, least });
      checkParameters(call, valuesFor(signature), signature.calls ? helpersWithin : [], signature.words);
    }
  }

  function valuesFor({ takes }: HelperSignature): readonly string[] {
    return takes === 'any' ? scope().values : scope()[takes];
  }

  function checkParameterCount(call: Call, { least, most }: HelperSignature): void {
    if (call.params.length < least || call.params.length > most || call.hash !== undefined) {
      report(call, takes(nameOf(call.path), least, most), nameOf(call.path));
    }
  }

  function checkParameters(call: Call, names: readonly string[], helpers: readonly string[], words = false): void {
    for (const parameter of call.params) {
      if (parameter.type === 'SubExpression') {
        checkInnerCall(parameter as hbs.AST.SubExpression, names, helpers);
      } else if (!words || parameter.type !== 'StringLiteral') {
        checkName(parameter, names);
      }
    }
  }

  function checkInnerCall(call: hbs.AST.SubExpression, names: readonly string[], helpers: readonly string[]): void {
    if (helpers.includes(nameOf(call.path)) || !scope().helpers.includes(nameOf(call.path))) {
      visitor.accept(call);
    } else {
      checkName(call.path, helpers.length > 0 ? helpers : names);
    }
  }

  function checkPartial(partial: hbs.AST.PartialStatement): void {
    const name = nameOf(partial.name);
    if (partials === undefined) {
      report(partial, message('A partial cannot use another partial.'));
    } else if (scopes.length > 0 && scope() !== outermost) {
      report(partial, message('A partial cannot stand in a loop.'));
    } else if (partial.name.type !== 'PathExpression' || !partials.includes(name)) {
      report(partial, noPartial(name, partials));
    } else if (partial.params.length > 0 || (partial.hash as hbs.AST.Hash | undefined) !== undefined) {
      report(partial, takes(name, 0, 0));
    }
  }

  function checkName(node: hbs.AST.Node, names: readonly string[]): void {
    const name = nameOf(node);
    if (node.type === 'PathExpression' && names.includes(name)) {
      return;
    }
    const meant = didYouMean(name, names);
    if (meant === undefined || meant === name) {
      report(node, message('“{0}” does not exist here; available: {1}.', name, names.join(', ') || '–'), name);
    } else {
      report(node, message('“{0}” does not exist here; did you mean “{1}”?', name, meant), name, meant);
    }
  }
}

function takes(name: string, least: number, most: number): Message {
  if (most === 0) {
    return message('“{0}” takes no value.', name);
  }
  if (least === most) {
    return most === 1
      ? message('“{0}” takes exactly one value.', name)
      : message('“{0}” takes exactly {1} values.', name, most);
  }
  return message('“{0}” takes {1} to {2} values.', name, least, most);
}

function noPartial(name: string, partials: readonly string[]): Message {
  const meant = didYouMean(name, partials);
  if (meant !== undefined && meant !== name) {
    return message('There is no partial “{0}”; did you mean “{1}”?', name, meant);
  }
  return partials.length === 0
    ? message('There is no partial “{0}”.', name)
    : message('There is no partial “{0}”; available: {1}.', name, partials.join(', '));
}

function nameOf(node: hbs.AST.Node): string {
  return ('original' in node ? String(node.original) : '').slice(0, longestName);
}
