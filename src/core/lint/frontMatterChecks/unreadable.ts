import { stringify } from 'yaml';
import { endOfLine, type FrontMatter, type FrontMatterProblem } from '../../document/frontMatter';
import type { Postmortem } from '../../document/postmortem';
import type { TextRange } from '../../document/textRange';
import { message, type Message } from '../../message';
import type { Fix, RuleReport } from '../rule';
import { broken } from '../severity';

/** Reports front matter that is no readable YAML: nothing in it can be trusted then. */
export function unreadableYaml(postmortem: Postmortem, frontMatter: FrontMatter): RuleReport[] {
  // One mistake makes the YAML reader stumble several times; the first place is where the author must look.
  return frontMatter.problems.slice(0, 1).map((problem) => ({
    message: sentence(postmortem.text, problem),
    range: problem.range,
    severities: broken,
    fixes: fixesFor(postmortem.text, problem),
  }));
}

function sentence(text: string, problem: FrontMatterProblem): Message {
  const { code, line } = problem;
  switch (code) {
    case 'misplaced':
      return message('Front matter must begin on the first line; here it begins on line {0}.', line);
    case 'unclosed':
      return message('The front matter is never closed; add a line with --- after its last key.');
    case 'not-a-map':
      return message('The front matter must consist of lines such as “title: Checkout latency”.');
    case 'DUPLICATE_KEY':
      return message('The front matter holds the key on line {0} twice; keep one.', line);
    case 'MISSING_CHAR':
      return message('The front matter cannot be read: the quote or bracket opened on line {0} is not closed.', line);
    default:
      return valueWithoutQuotes(text, problem)
        ? message('The front matter cannot be read: the value on line {0} needs quotes.', line)
        : message('The front matter cannot be read as YAML from line {0} on.', line);
  }
}

function fixesFor(text: string, problem: FrontMatterProblem): Fix[] {
  if (problem.code === 'misplaced') {
    return [
      {
        title: message('Move the front matter to the first line'),
        edits: [{ range: { start: 0, end: problem.range.start }, newText: '' }],
        preferred: true,
        safe: true,
      },
    ];
  }
  if (problem.code === 'unclosed') {
    return [closeFence(text)];
  }
  const value = valueWithoutQuotes(text, problem);
  return value ? [quote(text, value)] : [];
}

/** Blank lines and comments before the keys, then keys, lists and maps, and the comments between them; a heading ends them. */
const openKeys =
  /^---[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*(?:(?:[ \t]*#.*\r?\n)*[ \t]*(?:[\w-]+[ \t]*:(?=\s|$)|-[ \t]).*(?:\r?\n|$))*/;

function closeFence(text: string): Fix {
  const place = openKeys.exec(text)?.[0].length ?? text.length;
  const newline = endOfLine(text);
  const gap = text[place - 1] === '\n' ? '' : newline;
  return {
    title: message('Close the front matter'),
    edits: [{ range: { start: place, end: place }, newText: `${gap}---${newline}` }],
    preferred: true,
    safe: true,
  };
}

/** A value that is longer than this was not meant to be one. */
const longestLine = 2000;

/** Returns the value on the line of the problem when quotes around it are all that it needs: it holds a colon, or begins with a mark. */
function valueWithoutQuotes(text: string, { code, range }: FrontMatterProblem): TextRange | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'BAD_SCALAR_START') {
    return undefined;
  }
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart, lineStart + longestLine))?.[0] ?? '';
  if (line.length === longestLine) {
    return undefined;
  }
  const [, before = '', value = ''] = /^([\w-]+[ \t]*:[ \t]+)(.*?)(?:[ \t]+#.*)?[ \t]*$/.exec(line) ?? [];
  const start = lineStart + before.length;
  // The same code stands for a line that is indented too far below a value that is as it should be.
  const needsQuotes = code === 'BAD_SCALAR_START' ? /^[@`%]/.test(value) : /:(?:\s|$)/.test(value);
  return needsQuotes ? { start, end: start + value.length } : undefined;
}

function quote(text: string, range: TextRange): Fix {
  const value = text.slice(range.start, range.end);
  return {
    title: message('Put the value in quotes'),
    edits: [{ range, newText: stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd() }],
    preferred: true,
    safe: true,
  };
}
