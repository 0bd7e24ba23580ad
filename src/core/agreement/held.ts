import type { Expectation, Terms } from '../expectations.ts';
import type { Agreement, Step } from './agreement.ts';
import { sharedOf } from './agreement-file.ts';

type Said = Pick<Expectation, 'direction' | 'sinceOn' | 'state' | 'terms'>;

/** What was proposed or agreed, as the file that both sides can hold; `null` where it is only assumed or has no text. */
export function heldAgreement(
  said: readonly Said[],
  names: { readonly writer: string; readonly reader: string },
  writtenOn: string,
): Agreement | null {
  const [first] = said;
  if (!first || first.state.kind === 'assumed' || first.state.letter === null) return null;
  const of = (direction: Said['direction']): Partial<Terms> =>
    Object.assign({}, ...said.filter((one) => one.direction === direction).map(({ terms }) => terms));
  const both = of('both');
  const step: Step = first.state.kind === 'agreed' ? 'agreed' : 'proposed';
  return {
    step,
    writtenOn,
    holdsFromOn: first.sinceOn,
    reviewOn: both.reviewOn ?? null,
    writer: { name: names.writer, terms: sharedOf(of('mine')) },
    reader: { name: names.reader, terms: sharedOf(of('theirs')) },
    both: sharedOf(both),
    letter: first.state.letter,
  };
}
