/** What is not certain here is left to remark: the whole note then goes that way. */

export class Declined extends Error {}

/** Ends the reading of this note; `reason` is for the count of what declines most. */
export function decline(reason: string): never {
  throw new Declined(reason);
}
