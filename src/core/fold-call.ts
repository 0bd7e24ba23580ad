import { type Call, type CallLine, isCallEvent, roomOf } from './call.ts';
import type { CallEvent, Fact } from './facts.ts';
import { byInstant } from './facts.ts';
import type { Subject } from './handles.ts';

function lastInstant(fact: Fact): number {
  switch (fact.kind) {
    case 'call-watched':
    case 'call-attended':
    case 'call-report':
      return fact.to;
    case 'call-scheduled':
      return fact.endAt ?? fact.startAt;
    case 'call-reported':
      return fact.to ?? Number.NEGATIVE_INFINITY;
    default:
      return Number.NEGATIVE_INFINITY;
  }
}

type Lines = { [K in CallEvent['kind']]: CallLine<K>[] };

/** All facts of one subject of calls → its record. The order of the facts does not matter. */
export function foldCall(subject: Subject, facts: readonly Fact[]): Call {
  const lines: Lines = {
    'call-watched': [],
    'call-attended': [],
    'call-doubled': [],
    'call-scheduled': [],
    'call-report': [],
    'call-reported': [],
  };
  const words: Call['words'][number][] = [];
  let lastAt = 0;
  for (const fact of [...facts].sort(byInstant)) {
    lastAt = Math.max(lastAt, lastInstant(fact));
    if (isCallEvent(fact)) {
      const { subject: _subject, space: _space, by: _by, isAutomated: _isAutomated, source: _source, ...line } = fact;
      (lines[line.kind] as CallLine<CallEvent['kind']>[]).push(line);
    } else if (fact.kind.startsWith('said-')) words.push(fact as Call['words'][number]);
  }
  return {
    subject,
    room: roomOf(subject),
    watched: lines['call-watched'],
    attended: lines['call-attended'],
    doubled: lines['call-doubled'],
    scheduled: lines['call-scheduled'],
    reports: lines['call-report'],
    reported: lines['call-reported'],
    words,
    lastAt,
  };
}
