/** Adam (Kingma and Ba 2015) over flat arrays, updated whole or a row at a time. */

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-6;

export class Adam {
  private readonly parameters: Float32Array;
  private readonly centre: Float32Array | undefined;
  private readonly mean: Float32Array;
  private readonly square: Float32Array;

  /** @param centre what the parameters decay towards; zero, without it. */
  constructor(parameters: Float32Array, centre?: Float32Array) {
    this.parameters = parameters;
    this.centre = centre;
    this.mean = new Float32Array(parameters.length);
    this.square = new Float32Array(parameters.length);
  }

  /**
   * Moves `[from, to)` against the gradient, which lies in `gradient` from `at` on and is set to zero.
   *
   * @param step counts from 1; what has moved seldom is treated as if it had moved at every step.
   * @param decay weight decay, decoupled from the gradient (Loshchilov and Hutter 2019).
   */
  update(
    gradient: Float32Array,
    at: number,
    from: number,
    to: number,
    rate: number,
    step: number,
    decay: number,
  ): void {
    const { parameters, mean, square, centre } = this;
    const unbiased = (rate * Math.sqrt(1 - BETA2 ** step)) / (1 - BETA1 ** step);
    for (let i = from, g = at; i < to; i++, g++) {
      const slope = gradient[g] as number;
      gradient[g] = 0;
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
