import type { Scope } from './expectations.ts';
import type { Subject } from './handles.ts';

/** What everybody's expectations are about; it is no commitment, no space and nobody's handle. */
export const EVERYBODY: Subject = 'all:everybody';

/** A name may have signs in it that part the ids of others. */
function subjectOfGroup(group: string): Subject {
  return `group:${encodeURIComponent(group)}`;
}

/** The group that a subject stands for; `null`: none. */
export function groupOfSubject(subject: Subject): string | null {
  const [, name] = /^group:(.+)$/u.exec(subject) ?? [];
  return name === undefined ? null : decodeURIComponent(name);
}

/** What an expectation is about: the subject of its fact. */
export function subjectOfScope(scope: Scope): Subject {
  switch (scope.kind) {
    case 'everybody':
      return EVERYBODY;
    case 'group':
      return subjectOfGroup(scope.group);
    case 'space':
      return scope.space;
    case 'person':
      return scope.handle;
    default:
      return scope satisfies never;
  }
}
