import type { DocumentLanguage } from '../document/language';
import type { SectionId } from '../document/sectionAliases';

/** How a section is called that has no title of its own yet. */
export const sectionTitles: Readonly<Record<DocumentLanguage, Readonly<Record<SectionId, string>>>> = {
  en: {
    summary: 'Summary',
    impact: 'Impact',
    timeline: 'Timeline',
    detection: 'Detection',
    trigger: 'Trigger',
    cause: 'Cause',
    resolution: 'Resolution',
    actions: 'Action items',
    lessons: 'Lessons learned',
    unknowns: 'What we don’t know yet',
    supporting: 'Supporting information',
  },
  ja: {
    summary: 'サマリー',
    impact: '影響',
    timeline: 'タイムライン',
    detection: '検知',
    trigger: 'トリガー',
    cause: '原因',
    resolution: '復旧対応',
    actions: 'アクションアイテム',
    lessons: '教訓',
    unknowns: 'まだ分かっていないこと',
    supporting: '補足情報',
  },
};
