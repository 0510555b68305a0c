/** A share from 0 to 1 as CSS writes it, to a hundredth of a percent. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
