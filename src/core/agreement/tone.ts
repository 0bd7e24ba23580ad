/** How the user writes to people. */
export const TONES = ['plain', 'warm', 'brief'] as const;
export type Tone = (typeof TONES)[number];
