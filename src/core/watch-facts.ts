import { callSubject, nameHandle, roomSpace } from './call.ts';
import type { CallEvent, Fact } from './facts.ts';
import type { Handle } from './handles.ts';
import type { Sighting, WatchReport, WatchSpan } from './watch.ts';

/** Shorter stretches say nothing that those around them do not. */
const SHORTEST_MS = 1;

function line(report: WatchReport, at: number, id: string, body: CallEvent): Fact {
  const subject = callSubject(report.room, report.startedAt);
  return {
    key: `${subject}|${body.kind}|${id}`,
    subject,
    space: roomSpace(report.room),
    at,
    by: null,
    isAutomated: false,
    readAt: at,
    source: 'state',
    ...body,
  };
}

function watchedFact(report: WatchReport, span: WatchSpan): Fact {
  const { session, title } = report;
  return line(report, span.from, `${session}.${span.from}-${span.to}`, {
    kind: 'call-watched',
    session,
    title,
    ...span,
  });
}

function attendedFact(report: WatchReport, sighting: Sighting): Fact {
  const who: Handle = nameHandle(sighting.name);
  const { session } = report;
  return line(report, sighting.from, `${who}.${session}.${sighting.from}-${sighting.to}`, {
    kind: 'call-attended',
    who,
    session,
    ...sighting,
  });
}

/** What a report says is over and done with. */
export function factsOfClosed(report: WatchReport): readonly Fact[] {
  return [
    ...report.spans.filter(({ from, to }) => to - from >= SHORTEST_MS).map((span) => watchedFact(report, span)),
    ...report.closed.map((sighting) => attendedFact(report, sighting)),
    ...report.doubled.map((name) => {
      const who = nameHandle(name);
      return line(report, report.startedAt, `${who}.${report.session}`, { kind: 'call-doubled', who, name });
    }),
  ];
}

/** The same, and what was open in it: nothing more is going to come of this watch. */
export function factsOfEnded(report: WatchReport): readonly Fact[] {
  return factsOfClosed({
    ...report,
    spans: [...report.spans, report.span],
    closed: [...report.closed, ...report.open],
  });
}
