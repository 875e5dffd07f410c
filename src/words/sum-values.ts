/** The values of a sum that sentences name. */
export interface SumValues {
  /** How many were expelled. */
  readonly value: number;
  /** By how many countries. */
  readonly countries: number;
}
