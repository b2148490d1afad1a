import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalizeHeading, sectionIdOf } from '../../../src/core/document/sectionName';
import type { SectionId } from '../../../src/core/document/sectionAliases';

describe('sectionIdOf', () => {
  const cases: Record<SectionId, string[]> = {
    summary: [
      'Summary',
      'SUMMARY',
      'Issue Summary',
      'What happened?',
      'TL;DR',
      'サマリー',
      'サマリ',
      '概要',
      '【概要】',
      '■ 概要',
      '① 概要',
      '①概要',
      '1. 概要',
      '１．概要',
      '（概要）',
      'ｻﾏﾘｰ',
    ],
    impact: [
      'Impact',
      '2. Impact',
      '2) Impact',
      '2 Impact',
      '2.1 Impact',
      'II. Impact',
      'Impact:',
      'Impact：',
      '💥 Impact',
      '💥Impact',
      'Impact 💥',
      ':boom: Impact',
      '2️⃣ Impact',
      '1️⃣ Impact',
      '🇯🇵 Impact',
      'Impact (customers)',
      '[Impact]',
      'Ｉｍｐａｃｔ',
      'User  impact',
      '影響',
      '影響範囲',
      '「影響」',
    ],
    timeline: [
      'Timeline',
      'Timeline (all times UTC)',
      'Timeline (All Time in UTC)',
      'Timeline ###',
      'Incident timeline',
      'Timeline (all times PST). All times approximations',
      'Recovery timeline (UTC)',
      'Key events',
      'タイムライン',
      '時系列',
      'タイムライン（JST）',
      'タイムライン [JST]',
    ],
    detection: ['Detection', 'Identified', 'How was it detected?', '検知', '3.検知'],
    trigger: ['Trigger', 'きっかけ'],
    cause: [
      'Cause',
      'Root Cause',
      'Root causes',
      'Root cause(s)',
      'Root Cause Analysis',
      'Contributing factors',
      'Why did it happen?',
      '5 whys',
      '5 Whys Analysis',
      'What allowed this to happen?',
      'How did this happen',
      'Process Causes',
      '原因',
      '根本原因',
      '**Root cause**',
      'a. Root cause',
    ],
    resolution: [
      'Resolution',
      'Resolution and recovery',
      'How did we fix it?',
      'Fixes Applied',
      'Steps to Resolution:',
      '対応',
      '復旧',
      '→ 復旧',
    ],
    actions: [
      'Action items',
      'Action Items ✅',
      'Follow-ups',
      'Next steps',
      'アクションアイテム',
      '再発防止策',
      '再発防止アクション',
      'Prevention Measures',
      'Preventive Work',
      'How will we do better?',
    ],
    lessons: [
      'Lessons learned',
      'Lessons learnt',
      'What went well',
      'What went well?',
      'What did not help',
      'What we got lucky on',
      '教訓',
      '学び',
    ],
    unknowns: ["What we don't know yet", 'What we don’t know yet', 'Open questions', '不明点'],
    supporting: ['Supporting information', 'Appendix', '参考資料'],
  };
  for (const [id, headings] of Object.entries(cases)) {
    for (const heading of headings) {
      it(`is ${id} for “${heading}”`, () => {
        assert.equal(sectionIdOf(heading), id);
      });
    }
  }

  for (const heading of [
    '',
    '  ',
    '###',
    '🔥',
    'Impact on our roadmap',
    'Causes we ruled out',
    'Actionable',
    '14:05 The alert',
    '影響を受けた顧客',
    '()',
    '【】',
    '2026',
  ]) {
    it(`knows nothing for “${heading}”`, () => {
      assert.equal(sectionIdOf(heading), undefined);
    });
  }
});

describe('a question', () => {
  const cases: [heading: string, id: SectionId | undefined][] = [
    ['What happened on 4 May?', 'summary'],
    ['Who was affected by this?', 'impact'],
    ['What were the root causes?', 'cause'],
    ['Why did the deployment fail?', 'cause'],
    ['How did we find out about the outage?', 'detection'],
    ['How did we respond?', 'resolution'],
    ['How are we making this less likely?', 'actions'],
    ['How can we avoid such a failure?', 'actions'],
    ['どのように検知したか', 'detection'],
    ['どう対応したか', 'resolution'],
    ['再発防止のためにやること', 'actions'],
    ['How could detection be improved?', undefined],
    ['How can customers protect themselves?', undefined],
    ['How was the root cause diagnosed?', undefined],
    ['Do we know more?', undefined],
  ];
  for (const [heading, id] of cases) {
    it(`asks for ${id ?? 'no section'}: ${heading}`, () => {
      assert.equal(sectionIdOf(heading), id);
    });
  }
});

describe('a longer title', () => {
  const cases: [heading: string, id: SectionId | undefined][] = [
    ['Detailed description of impact', 'impact'],
    ['Summary of the incident', 'summary'],
    ['Timeline of the outage', 'timeline'],
    ['Proposed action items', 'actions'],
    ['Root cause: a full disk', 'cause'],
    ['Timeline – all times in UTC', 'timeline'],
    ['Impact on customers', 'impact'],
    ['System overview', undefined],
    ['Ruled out causes', undefined],
  ];
  for (const [heading, id] of cases) {
    it(`stands for ${id ?? 'no section'}: ${heading}`, () => {
      assert.equal(sectionIdOf(heading), id);
    });
  }
});

describe('normalizeHeading', function () {
  this.timeout(20_000);

  it('keeps a heading that is nothing but marks', () => {
    assert.deepEqual(['🔥', '(a)(b)', '###', '1.'].map(normalizeHeading), ['🔥', '(a)(b)', '###', '1.']);
  });

  it('never throws and is trimmed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (heading) => {
        const normalized = normalizeHeading(heading);
        assert.equal(normalized, normalized.trim());
      }),
    );
  });
});
