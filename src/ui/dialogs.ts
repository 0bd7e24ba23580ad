/** What opens over the popup: loaded when it is first asked for, so that whoever only looks loads none of it. */
export { KeysHelp } from './KeysHelp.tsx';
export { ReasonPicker } from './ReasonPicker.tsx';
export { SettledPicker } from './SettledPicker.tsx';
