import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { commandId } from '../../src/vscode/commandId';
import { readTable, type Manifest, type StringTable } from './manifest';

/** Returns what is wrong with the string tables: sentences without a translation, keys that nobody uses, placeholders that differ. */
export function checkStringTables(manifest: Manifest): string[] {
  const [english, japanese] = [readTable('package.nls.json'), readTable('package.nls.ja.json')];
  const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map((match) => match[1] ?? ''));
  const sentences = sentencesOfSource();
  const bundle = readTable('l10n/bundle.l10n.ja.json');
  return [
    ...compare('package.nls.json', used, english),
    ...compare('package.nls.ja.json', used, japanese),
    ...compare('l10n/bundle.l10n.ja.json', sentences, bundle),
    ...Object.entries(bundle)
      .filter(([sentence, translation]) => placeholders(sentence) !== placeholders(translation))
      .map(([sentence]) => `l10n/bundle.l10n.ja.json: the placeholders of "${sentence}" differ.`),
    ...compareCommands(manifest),
  ];
}

function compare(file: string, wanted: ReadonlySet<string>, table: StringTable): string[] {
  return [
    ...[...wanted].filter((key) => !(key in table)).map((key) => `${file}: "${key}" is missing.`),
    ...Object.keys(table)
      .filter((key) => !wanted.has(key))
      .map((key) => `${file}: nobody uses "${key}".`),
  ];
}

function compareCommands(manifest: Manifest): string[] {
  const declared = new Set(manifest.contributes.commands.map(({ command }) => command));
  const registered = new Set<string>(Object.values(commandId));
  return [
    ...[...registered].filter((id) => !declared.has(id)).map((id) => `package.json: the command ${id} is missing.`),
    ...[...declared].filter((id) => !registered.has(id)).map((id) => `package.json: nobody registers ${id}.`),
  ];
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\d+\}/g))].sort().join();
}

/** Returns every first argument of `message(…)` and `l10n.t(…)` in the source. */
function sentencesOfSource(): Set<string> {
  const found = new Set<string>();
  for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    const file = ts.createSourceFile(path, readFileSync(join('src', path), 'utf8'), ts.ScriptTarget.Latest);
    const walk = (node: ts.Node): void => {
      const [argument] = ts.isCallExpression(node) && isSentenceCall(node.expression) ? node.arguments : [];
      const key = argument && keyOf(argument);
      if (key !== undefined) {
        found.add(key);
      } else if (argument && !path.endsWith('localize.ts')) {
        throw new Error(`src/${path}: the sentence at offset ${String(argument.pos)} must be a plain string.`);
      }
      ts.forEachChild(node, walk);
    };
    walk(file);
  }
  return found;
}

/** Returns the key under which a sentence is translated; a comment, for words with two meanings, is part of it. */
function keyOf(argument: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(argument)) {
    return argument.text;
  }
  const texts = ts.isObjectLiteralExpression(argument)
    ? argument.properties.flatMap((property) =>
        ts.isPropertyAssignment(property) ? textsIn(property.initializer) : [],
      )
    : [];
  return texts.length === 2 ? texts.join('/') : undefined;
}

function textsIn(expression: ts.Expression): string[] {
  const parts = ts.isArrayLiteralExpression(expression) ? [...expression.elements] : [expression];
  return parts.flatMap((part) => (ts.isStringLiteralLike(part) ? [part.text] : []));
}

function isSentenceCall(expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) {
    return expression.text === 'message';
  }
  return (
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === 't' &&
    ts.isPropertyAccessExpression(expression.expression) &&
    expression.expression.name.text === 'l10n'
  );
}
