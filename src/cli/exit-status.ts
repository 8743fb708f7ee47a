/** Exit statuses are an interface that scripts rely on; docs/exit-statuses.md describes them. */
export const EXIT = {
  success: 0,
  /** Some article could not be read. */
  partial: 1,
  /** Wrong usage, or nothing could be read or written. */
  failure: 2,
  /** 128 and the number of SIGINT, as shells count. */
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
