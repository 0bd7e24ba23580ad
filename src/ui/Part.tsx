import { Component, type ComponentChildren } from 'preact';
import type { Speech } from '../core/speak.ts';
import { Spoken } from './words.ts';

interface Props {
  /** Drawn anew only where one of these is another. */
  readonly of: readonly unknown[];
  readonly how: Speech;
  readonly children: () => ComponentChildren;
}

/** A part of a long page that is drawn by itself. */
export class Part extends Component<Props> {
  override shouldComponentUpdate({ of, how }: Props): boolean {
    const { props } = this;
    return how !== props.how || of.some((one, place) => one !== props.of[place]);
  }

  override render({ how, children }: Props) {
    return <Spoken.Provider value={how}>{children()}</Spoken.Provider>;
  }
}
