import type { Rule } from '../rule';
import { actionChangesPeople } from './actionChangesPeople';
import { actionDue } from './actionDue';
import { actionOverdue } from './actionOverdue';
import { actionOwner } from './actionOwner';
import { actionTicket } from './actionTicket';
import { actionVague } from './actionVague';
import { actionsNone } from './actionsNone';
import { disableInvalid } from './disableInvalid';
import { animated } from './animated';
import { blame } from './blame';
import { counterfactual } from './counterfactual';
import { dateDisagreement } from './dateDisagreement';
import { dateOutlier } from './dateOutlier';
import { draftAfterDeadline } from './draftAfterDeadline';
import { duplicateSection } from './duplicateSection';
import { durationMismatch } from './durationMismatch';
import { emptySection } from './emptySection';
import { frontMatterInvalid } from './frontMatterInvalid';
import { frontMatterMissing } from './frontMatterMissing';
import { hindsight } from './hindsight';
import { humanError } from './humanError';
import { guidanceLeft } from './guidanceLeft';
import { impactUnquantified } from './impactUnquantified';
import { metricsMissing } from './metricsMissing';
import { milestoneOrder } from './milestoneOrder';
import { missingSection } from './missingSection';
import { placeholder } from './placeholder';
import { sectionOrder } from './sectionOrder';
import { secret } from './secret';
import { singleRootCause } from './singleRootCause';
import { timelineDetection } from './timelineDetection';
import { timelineGap } from './timelineGap';
import { timelineOrder } from './timelineOrder';
import { timelineTimezone } from './timelineTimezone';
import { timelineTooShort } from './timelineTooShort';

/** Every rule, in the order of the rule table: the only list. */
export const rules: readonly Rule[] = [
  missingSection,
  emptySection,
  duplicateSection,
  sectionOrder,
  placeholder,
  guidanceLeft,
  frontMatterMissing,
  frontMatterInvalid,
  timelineTimezone,
  timelineOrder,
  timelineGap,
  timelineTooShort,
  timelineDetection,
  milestoneOrder,
  actionsNone,
  actionOwner,
  actionDue,
  actionTicket,
  actionVague,
  actionChangesPeople,
  actionOverdue,
  durationMismatch,
  dateOutlier,
  dateDisagreement,
  metricsMissing,
  draftAfterDeadline,
  impactUnquantified,
  disableInvalid,
  humanError,
  singleRootCause,
  blame,
  counterfactual,
  hindsight,
  animated,
  secret,
];
