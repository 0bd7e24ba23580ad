/** The part of jStat that is used; the package brings no types. */
declare module 'jstat' {
  interface Beta {
    /** The quantile of Beta(alpha, beta) at a probability. */
    inv(probability: number, alpha: number, beta: number): number;
    cdf(x: number, alpha: number, beta: number): number;
  }
  const jStat: { readonly beta: Beta };
  export default jStat;
}
