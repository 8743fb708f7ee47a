/**
 * The optimiser Adam (Kingma and Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019). For a parameter x
 * with gradient g at step s, rate r and decay d:
 *
 *     m = 0.9 m + 0.1 g            v = 0.999 v + 0.001 g²
 *     x = x - r * sqrt(1 - 0.999^s) / (1 - 0.9^s) * m / (sqrt(v) + 1e-6) - r * d * (x - centre)
 */

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-6;

/** The size of a training step: learning rate, number of the step and decay. */
export interface StepSize {
  readonly rate: number;
  /** Number of the step from 1 over the whole training, also for parameters without a gradient at some steps. */
  readonly step: number;
  readonly decay: number;
}

/** The state of the optimiser Adam for one array of parameters: the averages m and v. */
export class Adam {
  readonly #parameters: Float32Array;
  readonly #centre: Float32Array | undefined;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;

  /** @param centre the values toward which weight decay pulls the parameters; by default, zeros. */
  constructor(parameters: Float32Array, centre?: Float32Array) {
    this.#parameters = parameters;
    this.#centre = centre;
    this.#mean = new Float32Array(parameters.length);
    this.#square = new Float32Array(parameters.length);
  }

  /**
   * Updates the parameters with indexes from `from` to `to` (exclusive) by their gradient, and then sets that part of
   * the gradient to zero.
   */
  update(gradient: Float32Array, from: number, to: number, { rate, step, decay }: StepSize): void {
    const parameters = this.#parameters;
    const mean = this.#mean;
    const square = this.#square;
    const centre = this.#centre;
    const unbiased = (rate * Math.sqrt(1 - BETA2 ** step)) / (1 - BETA1 ** step);
    for (let i = from; i < to; i++) {
      const slope = gradient[i] as number;
      gradient[i] = 0;
      const m = BETA1 * (mean[i] as number) + (1 - BETA1) * slope;
      const v = BETA2 * (square[i] as number) + (1 - BETA2) * slope * slope;
      mean[i] = m;
      square[i] = v;
      const value = parameters[i] as number;
      const away = centre === undefined ? value : value - (centre[i] as number);
      parameters[i] = value - (unbiased * m) / (Math.sqrt(v) + EPSILON) - rate * decay * away;
    }
  }
}
