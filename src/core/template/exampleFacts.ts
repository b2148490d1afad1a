import { Temporal } from 'temporal-polyfill';
import type { DocumentLanguage } from '../document/language';
import { formatMoment } from '../time/moment';
import type { IncidentFacts } from './incidentFacts';

interface ExampleWords {
  readonly title: string;
  readonly started: string;
  readonly detected: string;
  readonly resolved: string;
}

const words: Readonly<Record<DocumentLanguage, ExampleWords>> = {
  en: {
    title: 'Checkout latency',
    started: 'Requests queue up',
    detected: 'The latency alert fires',
    resolved: 'The queue is empty again',
  },
  ja: {
    title: '決済の遅延',
    started: 'リクエストが滞留し始める',
    detected: 'レイテンシーのアラートが発報',
    resolved: 'キューが空に戻る',
  },
};

/**
 * Returns the facts of an incident that never was, all of them known, with which an author sees what a template makes.
 * @param zone an IANA name
 * @param severities of which the second is taken, as an ordinary one
 */
export function exampleFacts(language: DocumentLanguage, zone: string, severities: readonly string[]): IncidentFacts {
  const at = (time: string): string =>
    formatMoment(Temporal.PlainDateTime.from(`2026-11-23T${time}`).toZonedDateTime(zone));
  const { title, started, detected, resolved } = words[language];
  return {
    title,
    severity: severities[1] ?? severities[0] ?? '',
    owner: 'alice',
    services: ['checkout', 'payments'],
    zone,
    started: at('14:05'),
    detected: at('14:12'),
    mitigated: at('14:50'),
    resolved: at('15:40'),
    timeline: [
      { moment: at('14:05'), text: started },
      { moment: at('14:12'), text: detected },
      { moment: at('15:40'), text: resolved },
    ],
  };
}
