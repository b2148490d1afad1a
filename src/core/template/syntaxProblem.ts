import { message, type Message } from '../message';

interface SyntaxProblem {
  readonly message: Message;
  /** 1-based. */
  readonly line: number;
}

/** Comments and raw blocks first, since what is in them is text; then openings and closings of blocks. `{{^}}`, an `else`, is neither. */
const tag =
  /\\\{\{|\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\{\{\{\{[^/][\s\S]*?\{\{\{\{\/[\s\S]*?\}\}\}\}|\{\{~?(?<open>[#^])[>*]?\s*(?<name>[^\s}~]+)|\{\{~?(?<close>\/)/g;

/** Returns what an error of the Handlebars parser means, in words of an author of templates, and where. */
export function syntaxProblem(error: unknown, source: string): SyntaxProblem {
  const text = error instanceof Error ? error.message : String(error);
  const line = lineOf(error) ?? Number(/ on line (\d+)/.exec(text)?.[1] ?? 1);
  const [, opened, closed] = /^(\S+) doesn't match (\S+)/.exec(text) ?? [];
  if (opened !== undefined && closed !== undefined) {
    return { message: message('The block “#{0}” is closed by “/{1}”.', opened, closed), line };
  }
  switch (/got '([^']+)'/.exec(text)?.[1]) {
    case undefined:
      return { message: fallback(text, source), line };
    case 'EOF':
      return unclosedBlock(source) ?? { message: notClosed(), line };
    case 'OPEN_ENDBLOCK':
    case 'INVERSE':
    case 'OPEN_INVERSE_CHAIN':
      return { message: message('This line closes or continues a block that is not open.'), line };
    default:
      return { message: unreadableExpression(), line };
  }
}

function fallback(text: string, source: string): Message {
  if (text.startsWith('Lexical error')) {
    // The lexer of Handlebars has no rule for a NUL.
    return source.includes('\0')
      ? message('The template holds a NUL character, which is no text. Remove it.')
      : notClosed();
  }
  return text.startsWith('Invalid path')
    ? unreadableExpression()
    : message('The template cannot be read: {0}.', firstLine(text));
}

function unreadableExpression(): Message {
  return message('The expression on this line is not readable Handlebars.');
}

function notClosed(): Message {
  return message('Something that begins on this line is never closed.');
}

/** Returns the innermost block that is open at the end: the parser only says that the end is too early. */
function unclosedBlock(source: string): SyntaxProblem | undefined {
  const open: { name: string; index: number }[] = [];
  for (const { groups, index } of source.matchAll(tag)) {
    if (groups?.['open'] !== undefined) {
      open.push({ name: groups['name'] ?? '', index });
    } else if (groups?.['close'] !== undefined) {
      open.pop();
    }
  }
  const last = open.at(-1);
  return (
    last && {
      message: message('The block “#{0}” is never closed.', last.name),
      line: source.slice(0, last.index).split(/\r\n?|\n/).length,
    }
  );
}

function lineOf(error: unknown): number | undefined {
  const line = error instanceof Error && 'lineNumber' in error ? error.lineNumber : undefined;
  return typeof line === 'number' ? line : undefined;
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/ - \d+:\d+$/, '').replace(/\.$/, '');
}
