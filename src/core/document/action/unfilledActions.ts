import type { Nodes } from 'mdast';
import type { DocumentOutline } from '../outline';
import type { Section } from '../section';
import { actionSections, unitReader } from './actionSections';
import { readActionTable } from './actionTable';
import { flatten, linkTargets, type LinkTargets } from './flatText';
import { isDocumentCheckList, isPlaceholderItem, saysNoAction } from './noAction';

/** What a template tells the author about the list: "Every action item should have an issue." */
const guidance =
  /^(?:(?:these|those|the (?:above|following)|below) (?:are|is) (?:only |just )?(?:\w+ )?(?:samples?|examples?|templates?|placeholders?|sub-?headings)|(?:every|each|all) (?:action|item|follow-?up)|(?:please )?(?:list|describe|add|include|note|write|document|fill in|enter)\b.{0,80}\b(?:actions?|items?|follow-?ups?|tasks|here|below)\b|what (?:actions?|will|are|can)\b.*\?$|(?:ここに|以下に)?.{0,30}(?:記入|記載|列挙)(?:する|してください|すること)?[。.]?$)/i;

/**
 * Returns the sections of actions that hold something, but neither an action nor a word that there is none: placeholders, guidance of a
 * template, a check list about the document. Text that may say something of the actions in its own way makes a section none of them.
 */
export function unfilledActionSections(outline: DocumentOutline): Section[] {
  const targets = linkTargets(outline.root);
  const unitsOf = unitReader(outline.allSections);
  return actionSections(outline.allSections).filter((section) => {
    const units = unitsOf(section);
    const says = (text: string): boolean => !isPlaceholderItem(text) && !guidance.test(text.trim());
    return (
      !section.empty &&
      !/[?？]\s*$/.test(section.title) &&
      units.every(({ nodes, foreign }) =>
        nodes.every(
          (node) => !foreign && !textsOf(node, outline.text, targets).some((text) => says(text) || saysNoAction(text)),
        ),
      )
    );
  });
}

/** Returns what a block says, piece by piece: items, rows, paragraphs. */
function textsOf(node: Nodes, source: string, targets: LinkTargets): string[] {
  switch (node.type) {
    case 'list': {
      const items = node.children.map((item) => flatten([item], source, targets).text);
      return isDocumentCheckList(items) ? [] : items;
    }
    case 'table':
      return readActionTable(node, source, targets, { owner: undefined, done: false }).map(({ main }) => main.text);
    case 'html':
      return [node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<[^<>]{1,200}>/g, '')];
    case 'definition':
    case 'thematicBreak':
      return [];
    case 'paragraph':
      return [node.children.some(({ type }) => type === 'image') ? 'image' : flatten([node], source, targets).text];
    default:
      // Code, a quotation, an image: whatever it is, its author put it there.
      return [node.type];
  }
}
