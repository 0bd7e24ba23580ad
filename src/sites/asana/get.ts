/** A GET of a page of Asana. Resolves to the body; `null` where there is none, also where it would be a call too many for now. */
export type Get = (path: string) => Promise<string | null>;
