/**
 * FTRL-proximal (McMahan et al. 2013): an online optimiser whose L1 term keeps most weights exactly at their start.
 *
 * For a weight w with start c and gradient g, and with n the sum of the squared gradients so far:
 *
 *     z = z + g - (sqrt(n + g²) - sqrt(n)) / alpha * (w - c)
 *     w = c                                                                  if |z| <= l1
 *     w = c - (z - sign(z) l1) / ((1 + sqrt(n + g²)) / alpha + l2)           otherwise
 */
export interface FtrlOptions {
  /** Learning rate. */
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
}

export class Ftrl {
  readonly weights: Float32Array;
  readonly #start: Float32Array;
  readonly #z: Float32Array;
  readonly #n: Float32Array;
  readonly #options: FtrlOptions;

  /** @param start the weights at the start, toward which L1 and L2 pull; by default, zeros. */
  constructor(size: number, options: FtrlOptions, start: Float32Array = new Float32Array(size)) {
    this.weights = start.slice();
    this.#start = start;
    this.#z = new Float32Array(size);
    this.#n = new Float32Array(size);
    this.#options = options;
  }

  update(index: number, gradient: number): void {
    const { alpha, l1, l2 } = this.#options;
    const n = this.#n[index] as number;
    const grown = n + gradient * gradient;
    const root = Math.sqrt(grown);
    const start = this.#start[index] as number;
    const moved = (this.weights[index] as number) - start;
    const z = (this.#z[index] as number) + gradient - ((root - Math.sqrt(n)) / alpha) * moved;
    this.#n[index] = grown;
    this.#z[index] = z;
    const size = Math.abs(z);
    this.weights[index] = size <= l1 ? start : start - (z - Math.sign(z) * l1) / ((1 + root) / alpha + l2);
  }
}
