import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { boldLabels } from './boldLabel';
import { rangeOf } from './markdown';

const htmlComment = /<!--[\s\S]*?(?:-->|$)/g;
const layoutTag = /<\/?(?:br|hr|p|div|span|a|details|summary)\b[^<>]*>/gi;
const emptyCheckBox = /^\[[ xX]?\]$/;
const clockTime = /\b\d{1,2}[:.]\d{2}\b/;
/** Nothing but marks: a dash where a first item was meant to be. */
const onlyMarks = /^[\s\-–—*+・•_.…]*$/;
/** What an author writes who means to come back. "None" and "not known" are answers and not meant here. */
const unanswered =
  /^[([（【]?\s*(?:not (?:yet )?(?:available|written|filled in|done)(?: yet)?|(?:still )?to be (?:written|filled in|completed|added|done|determined|defined|announced|confirmed)(?: later)?|to do|todo|tbd|tba|tbc|fixme|coming soon|(?:still )?work in progress|wip|(?:後で|後ほど|あとで)(?:追記|記載|記入|書く)(?:する|します|予定)?|追記予定|(?:記入|記載|作成|執筆)(?:中|予定)|未記入|未記載|未作成)\s*[)\]）】]?[.。!…]*$/i;
const longestAnswer = 60;

/**
 * Returns whether nodes hold nothing that an author wrote: comments, headings, blank rows and items, and "TBD" do not count.
 * @param isTitle whether a bold label is the name of a section, which says nothing alone
 */
export function isEmptyContent(nodes: readonly Nodes[], isTitle: (name: string) => boolean = () => false): boolean {
  const [only, ...others] = firstTwo(nodes, (node) => hasContent(node) && !isBareTitle(node, isTitle));
  if (!only || others.length > 0) {
    return !only;
  }
  const text = toString(only).trim();
  return text !== '' && text.length <= longestAnswer && unanswered.test(text);
}

function hasContent(node: Nodes): boolean {
  switch (node.type) {
    case 'heading':
      // A timeline may be told in headings alone: "### 14:05 The first alert".
      return clockTime.test(toString(node));
    case 'thematicBreak':
    case 'definition':
    case 'yaml':
      return false;
    case 'html':
      return node.value.replace(htmlComment, '').replace(layoutTag, '').trim() !== '';
    case 'text':
      return !onlyMarks.test(node.value) && !emptyCheckBox.test(node.value.trim());
    case 'code':
      return node.value.trim() !== '';
    case 'table':
      return node.children.slice(1).some(hasContent);
    default:
      return 'children' in node ? node.children.some(hasContent) : true;
  }
}

/** What comes after the second does not matter, and may be long. */
function firstTwo(nodes: readonly Nodes[], fits: (node: Nodes) => boolean): Nodes[] {
  const first = nodes.findIndex(fits);
  const second = first === -1 ? undefined : nodes.slice(first + 1).find(fits);
  return [...nodes.slice(first, first === -1 ? 0 : first + 1), ...(second ? [second] : [])];
}

function isBareTitle(node: Nodes, isTitle: (name: string) => boolean): boolean {
  if (node.type !== 'paragraph') {
    return false;
  }
  const labels = boldLabels(node);
  return (
    labels.length > 0 &&
    rangeOf(node).start === labels[0]?.range.start &&
    labels.every(({ name, rest }) => rest === undefined && isTitle(name))
  );
}
