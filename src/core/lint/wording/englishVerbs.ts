const irregular =
  'been|had|done|made|seen|known|taken|given|found|caught|thought|brought|bought|built|sent|spent|kept|left|felt|held|told|understood|written|read|run|begun|chosen|shown|gone|come|become|gotten|got|put|set|shut|cut|let|hit|split|reset|rebuilt|redone|undone|overseen|foreseen|withdrawn|drawn|driven|broken|spoken|woken|led|met|paid|said|sought|taught|won|lost|learnt|grown|thrown|overridden|rewritten|rerun|frozen|dealt|stood|slept|gone|rolled';

/** As adjectives these come before a noun: "we should have dedicated alerts" asks for alerts. */
const adjectives =
  'improved|dedicated|limited|automated|detailed|shared|centrali[sz]ed|documented|defined|reduced|increased|updated|managed|scheduled|planned|required|enhanced|advanced|coordinated|isolated|replicated|unified|standardi[sz]ed|structured|distributed|fixed|restricted|encrypted|separated|extended|simplified|customi[sz]ed|integrated|predefined|named|typed|signed|versioned|pinned|cached|staged|gated|phased|staggered|layered|elevated|privileged|trained|qualified|skilled|experienced|assigned|designated|targeted|focused|established|agreed|approved|tested|proven|supported|aggregated|consolidated|provisioned|reserved|guaranteed|written|monitored|controlled|backed|balanced|scaled|sized|based|set|read|run|needed|cut|built|known|broken|put|hit|split';
const nouns =
  'need|speed|feed|seed|shed|indeed|embed|breed|hundred|weed|greed|reed|steed|deed|creed|unlimited|outdated|so-called';
const notANoun = String.raw`(?:\s*$|\s*[.,;:!?)\uFFFC–—-]|\s+(?:the|a|an|this|that|these|those|it|its|them|him|her|us|me|our|their|his|my|your|all|any|both|each|every|some|more|less|better|earlier|sooner|faster|first|before|after|and|or|but|to|for|in|on|at|by|with|from|of|into|out|up|off|down|back|about|as|if|when|while|until|during|against|across|between|through|without|so|because|how|what|who|why|where|whether|not|immediately|right|properly|carefully|too|instead|again|then|there|here|much|enough|\d+|way)\b)`;

/** A past participle that is a verb: "tested", but not the beginning of "tested backups", which are a thing to have. */
const participle = String.raw`(?:(?!(?:${nouns}|${adjectives})\b)(?:${irregular}|[a-z]{2,20}-?[a-z]{0,20}ed)\b(?!-)|(?:${adjectives})\b(?=${notANoun})(?!-))`;

/** What only people do. */
export const humanDeed =
  '(?:asked|checked|double-checked|re-?checked|noticed|known|reali[sz]ed|recogni[sz]ed|read|told|informed|communicated|reviewed|thought|escalated|verified|consulted|discussed|considered|anticipated|foreseen|questioned|understood|investigated|documented|prepared|planned|tested|coordinated|announced|involved|warned|learn(?:ed|t)|remembered|paid\\s+(?:more\\s+|closer\\s+)?attention|followed\\s+(?:the|our|up)|been\\s+(?:more\\s+)?(?:aware|careful|cautious|diligent|vigilant|attentive|prepared|proactive|clear|clearer|told|informed|consulted|involved|trained)|looked|spoken|talked|agreed|decided|waited|raised|reached\\s+out|spotted|caught|paused)';
/** The few that no service, however clever, is said to do. */
export const personalDeed =
  '(?:asked|double-checked|told|thought|consulted|discussed|questioned|remembered|spoken|talked|paid\\s+(?:more\\s+|closer\\s+)?attention|been\\s+more\\s+(?:careful|cautious|diligent|vigilant|attentive)|reached\\s+out|known\\s+better|reali[sz]ed)';
/** What people are said to leave undone: "failed to connect" is an event, "failed to notice" a judgement. */
export const humanDuty =
  '(?:notice|verify|check|double-check|test|reali[sz]e|recogni[sz]e|communicate|consider|anticipate|foresee|follow|document|escalate|inform|tell|notify|monitor|review|spot|understand|appreciate|act|respond|react|plan|prepare|account\\s+for|take\\s+into\\s+account|coordinate|read|ask|ensure|make\\s+sure|validate|identify|detect|catch|see|heed|declare|investigate|update|maintain|prioriti[sz]e|provide|announce|warn|think|learn|pay\\s+attention|consult|involve|clean\\s+up|remember|address|implement|configure|enable|disable|remove|add|set|renew|rotate)';
/** What makes an incident worse: to imagine that is luck, not blame. */
const worse =
  '(?:lost|corrupted|broken|exposed|leaked|missed|deleted|destroyed|damaged|affected|crashed|exceeded|hit|run\\s+out|caused|suffered|experienced|wiped|overwritten|taken\\s+(?:down|much|even|far|a\\s+lot)|brought\\s+down|been\\s+(?:much|far|even|a\\s+lot|way|worse|down|offline|affected|impacted|hit|stuck|unable|blind|in)|had\\s+(?:an?\\s+)?(?:\\w+\\s+){0,2}(?:outage|incident|loss|worse|bigger|longer|more\\s+impact|impact|problem|downtime|trouble)|had\\s+to|needed|expected|liked|preferred|loved|accidentally|introduced|triggered|contributed)';

/** For a text that begins with the verb. */
export const anyParticiple = new RegExp(`^${participle}`, 'i');
export const bad = new RegExp(`^${worse}\\b`, 'i');
