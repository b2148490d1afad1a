import { leftOut } from './plainText';

/** Words that somebody else said, or that the author holds at arm's length. What is longer than this is a stray quotation mark. */
const quotations =
  /“[^“”]{1,300}”|„[^„“”]{1,300}[“”]|«[^«»]{1,300}»|(?<![\p{L}\p{N}])"(?=\S)[^"\u2029]{0,299}[^"\s]"(?![\p{L}\p{N}])|「[^「」]{1,300}」|『[^『』]{1,300}』/gu;

/** "alice [10:21 AM]", alone on its line, begins what alice wrote in a chat. */
const speaker = /^[ \t]*@?[\w.-]{1,40}[ \t]*[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[ \t]?[AP]M)?[\])]?[ \t]*$/i;
const chatLine = /^[ \t]*[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]*<[@+]?[\w.-]{1,40}>/;
const logLine = new RegExp(
  [
    // A moment to the second, and a level, a process or key=value pairs.
    String.raw`^.{0,40}(?<!\d)\d{1,2}:\d{2}:\d{2}[.,\d]{0,10}\S{0,8}\s.{0,80}(?:\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|CRITICAL|FATAL)\b|\w\[\d+\]:|\b\w+=\S)`,
    String.raw`^\s*\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\]?\s*[:\d[]`,
    String.raw`^\s*[IWEF]\d{4}\s\d{2}:\d{2}:\d{2}`,
    String.raw`^\s*at\s[\w$.<>]+\(.{0,200}\)\s*$`,
    String.raw`^\s*(?:level|time|ts|msg)=\S+\s+\w+=`,
    String.raw`^Traceback \(most recent call last\)`,
  ].join('|'),
);
const longestLine = 2000;

/** Returns a text of the same length in which quotations and pasted lines of logs and chats are left out. */
export function withoutQuotations(text: string): string {
  const lines = withoutPastedLines(text);
  return /["“„«「『]/.test(lines) ? lines.replace(quotations, blank) : lines;
}

function withoutPastedLines(text: string): string {
  // Almost every block is prose: only one with a time, a level or a stack has to be taken apart.
  if (!/\d:\d{2}|\b(?:INFO|WARN|WARNING|ERROR|DEBUG|FATAL|TRACE)\b|=|\bat\s|^Traceback/.test(text)) {
    return text;
  }
  let inChat = false;
  return text
    .split(/(?<=[\n\u2029])/)
    .map((line, index, lines) => {
      inChat ||= speaker.test(line.trimEnd()) && index < lines.length - 1;
      const pasted = inChat || line.length > longestLine ? inChat : logLine.test(line) || chatLine.test(line);
      return pasted ? line.replace(/[^\n\u2029]+/, blank) : line;
    })
    .join('');
}

function blank(text: string): string {
  return leftOut.repeat(text.length);
}
